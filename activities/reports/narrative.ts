/** What the units say in words, gathered section by section. */
import type { PeriodKind, Plan } from '../../domain/plan.ts';
import { SECTIONS, type Section } from '../../domain/sections.ts';
import type { Submission } from '../../domain/submission.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import { cleanText } from './clean-text.ts';
import type { Contribution, DutyProgress, NarrativePart } from '../../domain/aggregation/snapshot.ts';

export type RaisedObstacle = Pick<ObstacleWithTexts, 'unit' | 'text' | 'state' | 'answer'>;

/**
 * Texts of each section with the unit that wrote them; the coordinator's own come first, for they speak of the
 * whole.
 * @param counting submissions whose content is in the report, in the order of the plan
 * @param raised obstacles of the period, oldest first
 */
export function collectNarrative(
  plan: Plan,
  counting: readonly Submission[],
  raised: readonly RaisedObstacle[] = [],
): Record<Section, Contribution[]> {
  const told = Object.fromEntries(
    SECTIONS.map((section) => [section, collectTexts(plan, counting, section)]),
  ) as Record<Section, Contribution[]>;
  return { ...told, obstacles: [...told.obstacles, ...collectObstacles(plan, raised)] };
}

/** What was raised on its own in the period stands behind what the reports say, with what became of it. */
function collectObstacles(plan: Plan, raised: readonly RaisedObstacle[]): Contribution[] {
  return raised.map(({ unit, text, state, answer }) => {
    const became = answer ? ` (Trả lời: ${answer})` : state === 'escalated' ? ' (Đã báo cáo lãnh đạo)' : '';
    return { unit, name: nameOf(plan, unit), text: cleanText(`${text}${became}`) };
  });
}

/**
 * The same part by part, where the plan lays down an outline for this kind of period.
 * @param narrative what was gathered by section: a part may take a whole one
 * @returns undefined where it lays down none
 */
export function collectOutline(
  plan: Plan,
  kind: PeriodKind,
  counting: readonly Submission[],
  narrative: Readonly<Record<Section, Contribution[]>>,
): NarrativePart[] | undefined {
  return plan.reporting.contents?.[kind]?.map(({ number, title, takes }) => ({
    ...{ number, title, ...(takes ? { takes } : {}) },
    told: [...collectTexts(plan, counting, number), ...(takes ? narrative[takes] : [])],
  }));
}

function collectTexts(plan: Plan, counting: readonly Submission[], key: string): Contribution[] {
  return coordinatorFirst(plan, counting).flatMap(({ unit, content }) => {
    const text = cleanText(content.narrative[key] ?? '');
    return text ? [{ unit, name: nameOf(plan, unit), text }] : [];
  });
}

/** Progress on standing duties, unit by unit, each in the order of the plan's duties. */
export function collectDuties(plan: Plan, counting: readonly Submission[]): DutyProgress[] {
  return counting.flatMap(({ unit, content }) =>
    plan.duties.flatMap((duty) => {
      const text = cleanText(content.duties[duty.code] ?? '');
      if (!text || !duty.units.includes(unit)) return [];
      const { code, heading, text: dutyText } = duty;
      return [{ unit, name: nameOf(plan, unit), duty: code, dutyText, heading, text }];
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
