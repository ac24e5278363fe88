/** Each period's aggregate as last projected by its workflow. */
import type { Kysely } from 'kysely';
import type { PeriodRow } from '../../domain/projections.ts';
import { createOverwriting } from '../database/rows.ts';
import type { Database } from '../database/schema.ts';

const COLUMNS = [
  'plan',
  'period',
  'state',
  'sequence',
  'version',
  'draftedAt',
  'isProposed',
  'narrative',
  'proposedAt',
  'approvedAt',
  'sha256',
  'number',
  'issuedOn',
  'sentAt',
] as const satisfies readonly (keyof PeriodRow)[];

/** The part that writes rows whole; a row with a lower `sequence` than the record's is ignored. */
export const overwritePeriods = createOverwriting<PeriodRow>('periods', ['plan', 'period'], COLUMNS);

/** Releases before there were proposals called a sealed report approved. */
function asNamed(row: PeriodRow): PeriodRow {
  return (row.state as string) === 'approved' ? { ...row, state: 'sealed' } : row;
}

/** One period, or undefined where its workflow has written nothing yet. */
export async function findPeriod(
  db: Kysely<Database>,
  plan: string,
  period: string,
): Promise<PeriodRow | undefined> {
  const row = await db
    .selectFrom('periods')
    .select(COLUMNS)
    .where((eb) => eb.and({ plan, period }))
    .executeTakeFirst();
  return row && asNamed(row);
}

/** Every period of a plan whose workflow has written something, by id. */
export async function listPeriodRows(db: Kysely<Database>, plan: string): Promise<PeriodRow[]> {
  const rows = db.selectFrom('periods').select(COLUMNS).where('plan', '=', plan).orderBy('period');
  return (await rows.execute()).map(asNamed);
}
