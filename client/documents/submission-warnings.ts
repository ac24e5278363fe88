/** What was let through in a report and should be looked at: the same at every door. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { gapsOf, describeGaps } from '../../domain/figures/gaps.ts';
import { outliersOf } from '../../domain/figures/outliers.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { Submission, SubmissionContent } from '../../domain/submission.ts';
import { findPersonLists } from './person-rows.ts';

/**
 * Figures and duties left out, leaps against the last report, rows that may be about persons.
 *
 * @param content - the report as it was read
 * @param plan - the plan it reports on
 * @param unit - the unit that hands it in
 * @param beside - its report of an earlier period, if there is one, and what other units hand in for this one
 */
export function submissionWarnings(
  content: SubmissionContent,
  plan: Plan,
  unit: UnitId,
  beside: { previous: Submission | undefined; peers: readonly Pick<SubmissionContent, 'figures'>[] },
): Bilingual[] {
  const texts = Object.entries({ ...content.duties, ...content.narrative }).map(([key, text]) => ({
    path: [key],
    text,
  }));
  return [
    ...describeGaps(gapsOf(content, plan, unit)),
    ...outliersOf(content, plan, unit, beside.previous?.content, beside.peers),
    ...findPersonLists(texts).map(({ message, remedy }) =>
      both(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`),
    ),
  ];
}
