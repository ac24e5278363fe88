/** Obstacles as last projected, with the texts about each. */
import type { Kysely } from 'kysely';
import type { ObstacleRow } from '../../domain/projections.ts';
import type { IsoDate, UnitId } from '../../domain/plan.ts';
import { createOverwriting } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';

const COLUMNS = [
  'plan',
  'id',
  'unit',
  'about',
  'state',
  'sequence',
  'raised',
  'raisedAt',
  'escalated',
  'escalatedAt',
  'answered',
  'answeredAt',
] as const satisfies readonly (keyof ObstacleRow)[];

/** The part that writes rows whole; a row with a lower `sequence` than the record's is ignored. */
export const overwriteObstacles = createOverwriting<ObstacleRow>('obstacles', ['plan', 'id'], COLUMNS);

/** An obstacle with the words of those who spoke of it. */
export interface ObstacleWithTexts extends ObstacleRow {
  text: string;
  /** Why it was put to leadership. */
  why: string | null;
  answer: string | null;
}

const textOf = (content: Record<string, unknown> | null, key: 'text' | 'why'): string | null => {
  const found = content?.[key];
  return typeof found === 'string' ? found : null;
};

/**
 * Obstacles in the order in which they were raised.
 *
 * @param filter of one plan; `unit` and `ids` narrow it, and `period` to what is said to be about it or was raised
 *   within its window
 */
export async function listObstacles(
  db: Kysely<Database>,
  filter: {
    plan: string;
    unit?: UnitId;
    ids?: string[];
    period?: { id: string; from: IsoDate; to: IsoDate };
  },
): Promise<ObstacleWithTexts[]> {
  const { plan, unit, ids, period } = filter;
  let query = db
    .selectFrom('obstacles')
    .innerJoin('acts as raising', 'raising.id', 'obstacles.raised')
    .leftJoin('acts as escalating', 'escalating.id', 'obstacles.escalated')
    .leftJoin('acts as answering', 'answering.id', 'obstacles.answered')
    .selectAll('obstacles')
    .select([
      'raising.content as raisedContent',
      'escalating.content as escalatedContent',
      'answering.content as answeredContent',
    ])
    .where('obstacles.plan', '=', plan);
  if (unit !== undefined) query = query.where('obstacles.unit', '=', unit);
  if (ids !== undefined) query = query.where('obstacles.id', 'in', ids);
  if (period !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('obstacles.about', '=', period.id),
        eb.and([
          eb('obstacles.raisedAt', '>=', `${period.from}T00:00:00+07:00`),
          eb('obstacles.raisedAt', '<=', `${period.to}T23:59:59.999+07:00`),
        ]),
      ]),
    );
  }
  const rows = await query.orderBy('obstacles.raisedAt').orderBy('obstacles.id').execute();
  return rows.map(({ raisedContent, escalatedContent, answeredContent, ...row }) => ({
    ...row,
    text: textOf(raisedContent, 'text') ?? '',
    why: textOf(escalatedContent, 'why'),
    answer: textOf(answeredContent, 'text'),
  }));
}

/** One obstacle, or undefined where the plan has none of this id. */
export async function findObstacle(
  db: Kysely<Database>,
  plan: string,
  id: string,
): Promise<ObstacleRow | undefined> {
  return db
    .selectFrom('obstacles')
    .selectAll()
    .where((eb) => eb.and({ plan, id }))
    .executeTakeFirst();
}

/** How many obstacles raised with exactly this content have been answered: raising it again is then a new act. */
export async function countAnsweredAlike(
  db: Kysely<Database>,
  plan: string,
  unit: UnitId,
  contentSha256: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('obstacles')
    .innerJoin('acts', 'acts.id', 'obstacles.raised')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('obstacles.plan', '=', plan)
    .where('obstacles.unit', '=', unit)
    .where('obstacles.state', '=', 'answered')
    .where('acts.contentSha256', '=', contentSha256)
    .executeTakeFirstOrThrow();
  return Number(count);
}
