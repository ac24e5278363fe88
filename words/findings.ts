import { both, type Bilingual } from '../domain/bilingual.ts';
import type { Finding, Severity } from '../domain/repair.ts';

/** How bad a finding is, from the mildest to the worst. */
export const SEVERITY_WORDS: Record<Severity, Bilingual> = {
  info: both('để biết', 'to know'),
  warning: both('nhẹ', 'minor'),
  serious: both('nặng', 'serious'),
  critical: both('rất nặng', 'critical'),
};

/** The worst first. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = Object.keys(SEVERITY_WORDS).reverse();
  return findings.toSorted((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
}
