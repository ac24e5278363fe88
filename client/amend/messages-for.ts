/** One message to each workflow that an amendment concerns, and to the plan's cycle. */
import { toInstant, toMs } from '../../domain/clock.ts';
import type { OutgoingMessage, PlanAmendment } from '../../domain/messages.ts';
import { assignmentId, collectionId, planCycleId } from '../../domain/ids.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import type { FoundAmendment } from './find-amendment.ts';

/** What one amendment changes is told in one mail per person, so the slot leaves its workflows time to say it. */
const NOTIFY_AFTER_MS = 10_000;

/** What goes on in another unit, by its id before. */
export type Passed = Record<string, { id: string; unit: UnitId }>;

/** The amendment as its workflows receive it. */
export function amendmentOf(
  { next: { plan, version } }: FoundAmendment,
  { change, at, basis }: Pick<PlanAmendment, 'change' | 'at' | 'basis'>,
): PlanAmendment {
  const slot: Instant = toInstant(toMs(at) + NOTIFY_AFTER_MS);
  return { change, at, slot, version, basis, coordinator: plan.coordinator };
}

/**
 * Messages to those that run. What has no workflow, or one that has ended, is named to the cycle, which starts it.
 */
export function messagesFor(
  found: FoundAmendment,
  amendment: PlanAmendment,
  passed: Passed = {},
): OutgoingMessage[] {
  const { outcome, ended, next } = found;
  const plan = next.plan.id;
  const word = (
    to: string,
    obligations: string[],
    more: { ended?: true; passed?: Passed } = {},
  ): OutgoingMessage => ({
    to,
    message: { id: causedId(amendment.change, to), type: 'plan-amended', obligations, ...more, ...amendment },
  });
  const units = [...outcome.units]
    .filter(([unit]) => !outcome.newUnits.includes(unit))
    .map(([unit, obligations]) => {
      const goingOn = Object.entries(passed).filter(([id]) => obligations.includes(id));
      const more = goingOn.length > 0 ? { passed: Object.fromEntries(goingOn) } : {};
      return { unit, message: word(assignmentId(plan, unit), obligations, more) };
    });
  const cycle = planCycleId(plan);
  return [
    {
      to: cycle,
      message: {
        id: causedId(amendment.change, cycle),
        type: 'children-wanted',
        units: outcome.newUnits,
        periods: outcome.newPeriods,
        reopened: units.flatMap(({ unit, message }) => (ended.has(unit) ? [message] : [])),
        ...amendment,
      },
    },
    ...units.flatMap(({ unit, message }) => (ended.has(unit) ? [] : [message])),
    ...outcome.periods.map((period) => word(collectionId(plan, period), [])),
    ...outcome.endedPeriods.map((period) => word(collectionId(plan, period), [], { ended: true })),
  ];
}
