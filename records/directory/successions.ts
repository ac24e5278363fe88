/** Lineage of units: from when to when each exists, and who took its work over. */
import type { Kysely } from 'kysely';
import { addDays } from '../../domain/calendar/dates.ts';
import type { IsoDate, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface Lineage {
  successors: Map<UnitId, UnitId[]>;
  predecessors: Map<UnitId, UnitId[]>;
}

/** Every unit's, whoever has any. */
export async function readLineage(db: Kysely<Database>): Promise<Lineage> {
  const rows = await db
    .selectFrom('successions')
    .select(['predecessor', 'successor'])
    .orderBy('since')
    .orderBy('predecessor')
    .orderBy('successor')
    .execute();
  const lineage: Lineage = { successors: new Map(), predecessors: new Map() };
  const add = (to: Map<UnitId, UnitId[]>, key: UnitId, one: UnitId): void =>
    void to.set(key, [...(to.get(key) ?? []), one]);
  for (const { predecessor, successor } of rows) {
    add(lineage.successors, predecessor, successor);
    add(lineage.predecessors, successor, predecessor);
  }
  return lineage;
}

/** One unit as a reorganisation leaves it. */
export interface ReorganisedUnit {
  id: UnitId;
  name: string;
  nameEn: string | null;
  /** True where it is no more; false where it is new; null where it goes on. */
  ends: boolean | null;
  successors: UnitId[];
}

/** Writes what a reorganisation makes of units; the last day of one that ends is the one before. */
export async function saveReorganised(
  db: Kysely<Database>,
  units: ReorganisedUnit[],
  since: IsoDate,
): Promise<void> {
  for (const { id, name, nameEn, ends, successors } of units) {
    const validity =
      ends === null ? {} : ends ? { validTo: addDays(since, -1) } : { validFrom: since, validTo: null };
    await db
      .insertInto('units')
      .values({ id, name, nameEn, validFrom: null, validTo: null, ...validity })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, nameEn, ...validity }))
      .execute();
    for (const successor of successors) {
      await db
        .insertInto('successions')
        .values({ predecessor: id, successor, since })
        .onConflict((conflict) => conflict.columns(['predecessor', 'successor']).doNothing())
        .execute();
    }
  }
}
