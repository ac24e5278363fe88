/** What should be looked at once more in a report, beside the figures that are missing: the page lists those itself. */
import type { Translate } from '../../domain/bilingual.ts';
import { gapsOf, describeGaps } from '../../domain/figures/gaps.ts';
import { outliersOf } from '../../domain/figures/outliers.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import type { UnitReport } from './unit-report.ts';

/** Leaps against the last report, and duties nobody wrote a word about. */
export function reportWarnings(
  { plan, unit, previous, peers }: Pick<UnitReport, 'plan' | 'unit' | 'previous' | 'peers'>,
  content: SubmissionContent,
  t: Translate,
): string[] {
  const { duties } = gapsOf(content, plan, unit.id);
  return [
    ...outliersOf(content, plan, unit.id, previous?.content, peers),
    ...describeGaps({ figures: [], duties }),
  ].map(({ vi, en }) => t(vi, en));
}
