/** How many mistakes of one document are told: whoever has corrected these looks again. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';

export const MOST_TOLD = 50;

/** How many there are, in words; of those that were cut off nobody counts. */
export function countInWords(details: readonly unknown[]): Bilingual {
  if (details.length > MOST_TOLD)
    return both(`hơn ${MOST_TOLD} chỗ cần sửa`, `more than ${MOST_TOLD} errors to fix`);
  const errors = details.length === 1 ? 'error' : 'errors';
  return both(`${details.length} chỗ cần sửa`, `${details.length} ${errors} to fix`);
}

/**
 * The first findings, and how many more there are.
 *
 * @param count - of all that was found, where `findings` are not all
 */
export function reportedFindings(findings: Finding[], count = findings.length): Finding[] {
  // One too many may be the one that says how many more there are.
  if (findings.length === count && count <= MOST_TOLD + 1) return findings;
  const first = findings.slice(0, MOST_TOLD);
  const more = count - first.length;
  const { severity } = first.at(-1)!;
  return [
    ...first,
    {
      path: [],
      severity,
      message: both(`Còn ${more} chỗ khác nữa.`, `And ${more} more.`),
      remedy: both('Sửa các chỗ trên rồi kiểm tra lại.', 'Fix these, then check again.'),
    },
  ];
}
