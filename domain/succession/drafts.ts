/** What of a report that a unit had begun goes on with each of those that take its work over. */
import { isFieldOf } from '../draft-fields.ts';
import type { Plan, UnitId } from '../plan.ts';
import type { Heirs } from './heirs.ts';

/**
 * Whether a field of a unit's draft is another's from now on. Of a unit that ends whoever takes over its report has all
 * that nobody else has, and each of its heirs its words, for all of them write about the same months; of one that goes on
 * only what is about the duties and targets that leave it.
 */
export function passesField(
  heirs: Heirs,
  { duties, targets }: Pick<Plan, 'duties' | 'targets'>,
  { from, to }: { from: UnitId; to: UnitId },
): (field: string) => boolean {
  const codes = [...duties, ...targets].map(({ code }) => code);
  const theirs = codes.filter((code) => heirs.of(from, code) === to);
  const others = codes.filter((code) => !theirs.includes(code));
  const isEnded = heirs.ended.has(from);
  return (field) => {
    if (theirs.some((code) => isFieldOf(field, code))) return true;
    return isEnded && !others.some((code) => isFieldOf(field, code));
  };
}
