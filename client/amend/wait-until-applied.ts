/** Whoever has amended a plan reads it amended: the workflows concerned are waited for, a short while. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { PendingMessage } from '../../records/obligations/messages.ts';
import type { EngineContext } from '../engine/context.ts';
import type { FoundAmendment } from './find-amendment.ts';

/** What has not taken it by then takes it later: the messages are in the record. */
const PATIENCE_MS = 10_000;
const EVERY_MS = 50;

/** Those that have yet to write that they have taken their message, or that they have begun. */
async function countWaiting(
  { records }: EngineContext,
  taken: { workflow: string; message: string | null }[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb)
      as wanted(workflow text, message text)
    where not exists (select 1 from checkpoints where checkpoints.workflow_id = wanted.workflow
      and (wanted.message is null or checkpoints.state -> 'seen' ? wanted.message))`.execute(records.db);
  return rows[0]?.count ?? 0;
}

/** Resolves when everybody has taken it, or after ten seconds. */
export async function waitUntilApplied(
  context: EngineContext,
  { next, outcome }: FoundAmendment,
  messages: PendingMessage[],
): Promise<void> {
  const plan = next.plan.id;
  const begun = [
    ...outcome.newUnits.map((unit) => assignmentId(plan, unit)),
    ...outcome.newPeriods.map((period) => collectionId(plan, period)),
  ];
  const taken = [
    ...messages.flatMap(({ id, toWorkflow, body }) =>
      body.type === 'slot-opened' ? [] : [{ workflow: toWorkflow, message: id }],
    ),
    ...begun.map((workflow) => ({ workflow, message: null })),
  ];
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && (await countWaiting(context, taken)) > 0) await pause(EVERY_MS);
}
