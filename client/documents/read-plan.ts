/** Reading and checking a plan file. */
import { checkPlan } from '../../domain/schemas/check-plan.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { planFile } from '../../domain/schemas/plan.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { documentError, readDocument } from './read-document.ts';
import type { Lang, Reading } from './read-document.ts';

export type PlanReading =
  | { ok: true; plan: Plan; warnings: ErrorDetail[] }
  /** `plan` is the id, where the file has one that can be read. */
  | { ok: false; plan: string | null; errors: ErrorDetail[]; warnings: ErrorDetail[] };

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : null;
  return typeof id === 'string' ? id : null;
}

function pick(reading: Reading<unknown>, findings: Finding[], severity: Finding['severity']): ErrorDetail[] {
  const details = findings.filter((one) => one.severity === severity).map(reading.detail);
  return details.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/**
 * Reads a plan (`schema: lien-nganh/plan@1`) and says everything that is wrong or odd. Never throws.
 *
 * @param text - the YAML
 * @param _file - its name; messages give lines, callers show the name
 * @param lang - language of messages, Vietnamese by default
 */
export function readPlan(text: string, _file: string, lang: Lang = 'vi'): PlanReading {
  const reading = readDocument(text, planFile, lang);
  const checked = reading.value && checkPlan(reading.value);
  const findings = checked?.findings ?? reading.findings;
  const errors = pick(reading, findings, 'error');
  const warnings = pick(reading, findings, 'warning');
  if (checked && errors.length === 0) return { ok: true, plan: checked.plan, warnings };
  return { ok: false, plan: idOf(reading.raw), errors, warnings };
}

/**
 * Reads a plan that has to be usable.
 *
 * @throws UserError `invalid` with every error
 */
export function requirePlan(
  text: string,
  file: string,
  lang: Lang = 'vi',
): { plan: Plan; warnings: ErrorDetail[] } {
  const reading = readPlan(text, file, lang);
  if (!reading.ok) throw documentError(file, reading.errors, lang);
  return reading;
}
