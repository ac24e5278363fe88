/** Figures of earlier periods that were entered with their source. */
import type { Kysely, Selectable } from 'kysely';
import type { BaselinesTable } from '../database/schema-reports.ts';
import type { Database } from '../database/schema.ts';

/** `unit` is empty where the figure is the whole plan's. */
export type Baseline = Selectable<BaselinesTable>;

/** Keeps a figure; one entered before for the same target, period and unit is replaced. */
export async function saveBaseline(db: Kysely<Database>, row: Baseline): Promise<void> {
  const { numerator, denominator, source, enteredAt } = row;
  await db
    .insertInto('baselines')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['plan', 'period', 'target', 'unit'])
        .doUpdateSet({ numerator, denominator, source, enteredAt }),
    )
    .execute();
}

/** Those of a plan, or of one of its periods, in a fixed order. */
export function listBaselines(db: Kysely<Database>, plan: string, period?: string): Promise<Baseline[]> {
  const all = db.selectFrom('baselines').selectAll().where('plan', '=', plan);
  const some = period === undefined ? all : all.where('period', '=', period);
  return some.orderBy('period').orderBy('target').orderBy('unit').execute();
}
