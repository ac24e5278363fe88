/** Units that are no more: whose work has passed to others, and whose people speak for them since. */
import type { Kysely } from 'kysely';
import { livingHeirs } from '../../domain/succession/living-heirs.ts';
import type { UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface PassedUnits {
  /** Who took over from a unit that is no more; nobody where it goes on, or where nobody did. */
  heirs(unit: UnitId): UnitId[];
  /** The units that are no more for which a unit speaks. */
  spokenForBy(unit: UnitId): UnitId[];
}

/**
 * Reads which units have ended by a reorganisation, with those that do their work by now. A unit of which nobody took
 * anything over keeps its people: somebody has to answer for what it handed in.
 */
export async function readPassedUnits(db: Kysely<Database>): Promise<PassedUnits> {
  const rows = await db
    .selectFrom('successions')
    .innerJoin('units', 'units.id', 'successions.predecessor')
    .select(['predecessor', 'successor', 'since', 'units.validTo'])
    .orderBy('since')
    .orderBy('predecessor')
    .orderBy('successor')
    .execute();
  const successors = new Map<UnitId, UnitId[]>();
  const ended = new Set<UnitId>();
  for (const { predecessor, successor, since, validTo } of rows) {
    successors.set(predecessor, [...(successors.get(predecessor) ?? []), successor]);
    if (validTo !== null && validTo < since) ended.add(predecessor);
  }
  const heirs = new Map(
    [...ended].map((unit) => [unit, livingHeirs(unit, successors, (one) => !ended.has(one))] as const),
  );
  return {
    heirs: (unit) => heirs.get(unit) ?? [],
    spokenForBy: (unit) => [...heirs].flatMap(([before, after]) => (after.includes(unit) ? [before] : [])),
  };
}
