import type { UnitId } from '../plan.ts';

/**
 * Who does a unit's work by now: its successors, and where they are no more themselves theirs.
 *
 * @param successors - of each unit those who took something over from it
 * @param lives - whether a unit has work today
 */
export function livingHeirs(
  unit: UnitId,
  successors: ReadonlyMap<UnitId, readonly UnitId[]>,
  lives: (unit: UnitId) => boolean,
): UnitId[] {
  const met = new Set([unit]);
  const heirs: UnitId[] = [];
  const waiting = [unit];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    for (const next of successors.get(one) ?? []) {
      if (met.has(next)) continue;
      met.add(next);
      if (lives(next)) heirs.push(next);
      else waiting.push(next);
    }
  }
  return heirs;
}
