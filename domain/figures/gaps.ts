/** What a report leaves out: pointed out at every door, and no obstacle at any. */
import { both, type Bilingual } from '../bilingual.ts';
import type { Duty, Plan, UnitId } from '../plan.ts';
import type { SubmissionContent } from '../submission.ts';

/** Codes of what a report says nothing about. */
export interface Gaps {
  figures: string[];
  duties: string[];
}

/** The duties whose progress a report tells: those without a deadline of their own. */
export function dutiesReportedOn(plan: Pick<Plan, 'duties'>, unit: UnitId): Duty[] {
  return plan.duties.filter(({ units, due }) => units.includes(unit) && due === null);
}

/**
 * The targets without a figure and the duties without a word.
 *
 * @param content - the report
 * @param plan - with its targets and duties
 * @param unit - whose report it is
 */
export function gapsOf(
  content: Pick<SubmissionContent, 'figures' | 'duties'>,
  plan: Pick<Plan, 'targets' | 'duties'>,
  unit: UnitId,
): Gaps {
  const owed = plan.targets.filter(({ reportedBy }) => reportedBy.includes(unit));
  const codes = (items: { code: string }[], told: object): string[] =>
    items.map(({ code }) => code).filter((code) => !Object.hasOwn(told, code));
  return {
    figures: codes(owed, content.figures),
    duties: codes(dutiesReportedOn(plan, unit), content.duties),
  };
}

/** One sentence for the figures, one for the duties. */
export function describeGaps({ figures, duties }: Gaps): Bilingual[] {
  const [numbers, words] = [figures.join(', '), duties.join(', ')];
  return [
    ...(numbers ? [both(`Chưa có số: ${numbers}.`, `Figures still missing: ${numbers}.`)] : []),
    ...(words
      ? [both(`Chưa có nội dung về nhiệm vụ: ${words}.`, `Nothing is said about the duties: ${words}.`)]
      : []),
  ];
}
