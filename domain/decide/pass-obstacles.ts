/** Obstacles that wait for an answer go with the work they are about. */
import { readItem, itemOf } from '../ids.ts';
import type { UnitId } from '../plan.ts';
import type { Amended } from './amended-notice.ts';
import { isOwed, type AssignmentState, type ObstacleOnHand } from './assignment-state.ts';

/**
 * Those that another unit takes over, by that unit. What is about no work in particular goes with the last of it.
 * @param before the assignment before any of its work ended
 */
export function passedObstacles(
  { obligations, obstacles = {} }: AssignmentState,
  { passed = {} }: Pick<Amended, 'passed'>,
): Map<UnitId, ObstacleOnHand[]> {
  const owed = Object.values(obligations).filter(isOwed);
  const leaving = owed.filter(({ id }) => passed[id] !== undefined);
  const goesWhole = leaving.length > 0 && leaving.length === owed.length;
  const heirOf = ({ about }: ObstacleOnHand): UnitId | undefined => {
    const found = leaving.find((o) => {
      const { duty, period } = readItem(itemOf(o));
      return about !== null && (duty === about || (duty === null && period === about));
    });
    const first = goesWhole ? leaving[0] : undefined;
    const goes = found ?? first;
    return goes && passed[goes.id]!.unit;
  };
  const byUnit = new Map<UnitId, ObstacleOnHand[]>();
  for (const one of Object.values(obstacles)) {
    const unit = one.state === 'answered' ? undefined : heirOf(one);
    if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
  return byUnit;
}
