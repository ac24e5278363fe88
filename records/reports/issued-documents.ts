/** Documents that units gave as proof of tasks done. */
import { sql, type Kysely } from 'kysely';
import type { IsoDate, UnitId } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface TaskDocument {
  unit: UnitId;
  /** Id of the task. */
  obligation: string;
  number: string;
  date: IsoDate;
}

/** Those dated within a span, both days included; of several for one task the one given last, refused acts left out. */
export async function listTaskDocuments(
  db: Kysely<Database>,
  plan: string,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<TaskDocument[]> {
  const rows = await db
    .selectFrom('acts')
    .innerJoin('obligations', (join) =>
      join
        .onRef('obligations.plan', '=', 'acts.plan')
        .onRef('obligations.id', '=', 'acts.obligation')
        .on('obligations.kind', '=', 'task'),
    )
    .distinctOn('obligations.id')
    .select([
      'obligations.unit',
      'obligations.id as obligation',
      sql<string>`acts.content->'document'->>'number'`.as('number'),
      sql<IsoDate>`acts.content->'document'->>'date'`.as('date'),
    ])
    .where('acts.plan', '=', plan)
    .where('acts.act', 'in', ['done', 'document'])
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`)
    .where(sql<boolean>`acts.content->'document'->>'number' is not null`)
    .orderBy('obligations.id')
    .orderBy('acts.saidAt', 'desc')
    .execute();
  return rows
    .filter(({ date }) => from <= date && date <= to)
    .sort((a, b) => (a.date === b.date ? (a.obligation < b.obligation ? -1 : 1) : a.date < b.date ? -1 : 1));
}
