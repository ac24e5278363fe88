/** What the units say in words, gathered section by section. */
import type { Plan } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import { cleanText } from './clean-text.ts';
import { SECTIONS, type Contribution, type DutyProgress, type Section } from './snapshot-types.ts';

/**
 * Texts of each section with the unit that wrote them; the coordinator's own come first, for they speak of the
 * whole.
 * @param counting submissions whose content is in the report, in the order of the plan
 */
export function collectNarrative(
  plan: Plan,
  counting: readonly Submission[],
): Record<Section, Contribution[]> {
  const collect = (section: Section): Contribution[] =>
    coordinatorFirst(plan, counting).flatMap(({ unit, content }) => {
      const text = cleanText(content.narrative[section] ?? '');
      return text ? [{ unit, name: nameOf(plan, unit), text }] : [];
    });
  return Object.fromEntries(SECTIONS.map((section) => [section, collect(section)])) as Record<
    Section,
    Contribution[]
  >;
}

/** Progress on standing duties, unit by unit, each in the order of the plan's duties. */
export function collectDuties(plan: Plan, counting: readonly Submission[]): DutyProgress[] {
  return counting.flatMap(({ unit, content }) =>
    plan.duties.flatMap((duty) => {
      const text = cleanText(content.duties[duty.code] ?? '');
      if (!text || !duty.units.includes(unit)) return [];
      return [{ unit, name: nameOf(plan, unit), duty: duty.code, dutyText: duty.text, text }];
    }),
  );
}

function coordinatorFirst(plan: Plan, counting: readonly Submission[]): Submission[] {
  const own = (submission: Submission): boolean => submission.unit === plan.coordinator;
  return [...counting.filter(own), ...counting.filter((submission) => !own(submission))];
}

function nameOf(plan: Plan, unit: string): string {
  return plan.units.find((each) => each.id === unit)?.name ?? unit;
}
