/** The slot of 08:00 in which every unit of a plan is told of the same step. */
import type pg from 'pg';
import { DUE_5 } from '../../tests/faults/plan.ts';
import type { Stage } from '../../tests/faults/stage.ts';
import { until } from './until.ts';

const PATIENCE_MS = 900_000;

export interface Slot {
  /** Seconds from the instant to the last committed notice. */
  rows: number;
  /** Seconds from the instant to the last mail that the mail server took. */
  mails: number;
  /** How many were told. */
  assignments: number;
  lost: number;
  double: number;
  /** Notices that were there before the instant. */
  early: number;
}

async function count(db: pg.Client, expression: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select (${expression})::int as n`, []);
  return rows[0]!.n;
}

/** Waits for the slot, its notices, one for every assignment that is told, and its mails, one for every unit. */
export async function watchSlot(stage: Stage, db: pg.Client): Promise<Slot> {
  const IN_SLOT = `select count(*) from notices where slot = '${DUE_5}'`;
  const instant = Date.now() + stage.until(DUE_5);
  // The coordinating unit reports, too.
  const expected = await count(db, `select count(*) from obligations where next_rung_at = '${DUE_5}'`);
  const told = await count(
    db,
    `select count(distinct unit) from obligations where next_rung_at = '${DUE_5}'`,
  );
  const takenBefore = stage.smtp.taken.length;
  let early = 0;
  const isSaid = async (): Promise<boolean> => {
    const said = await count(db, IN_SLOT);
    if (Date.now() < instant) early = Math.max(early, said);
    return said >= expected;
  };
  const said = await until(isSaid, instant - Date.now() + PATIENCE_MS);
  const isMailed = (): Promise<boolean> =>
    count(db, `select count(*) from mails where slot = '${DUE_5}' and state = 'sent'`).then(
      (sent) => sent >= told,
    );
  const mailed = await until(isMailed, PATIENCE_MS);
  const copies = new Map<string, number>();
  for (const { to } of stage.smtp.taken.slice(takenBefore)) copies.set(to, (copies.get(to) ?? 0) + 1);
  const notices = await count(db, IN_SLOT);
  return {
    rows: ((said ?? NaN) - instant) / 1_000,
    mails: ((mailed ?? NaN) - instant) / 1_000,
    assignments: expected,
    lost: Math.max(0, expected - notices) + Math.max(0, told - copies.size),
    double: Math.max(0, notices - expected) + [...copies.values()].reduce((sum, n) => sum + n - 1, 0),
    early,
  };
}
