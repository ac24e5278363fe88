/** Whoever has amended a plan reads it amended: the workflows concerned are waited for, a short while. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Dispatcher } from '../../activities/dispatcher.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import type { EngineContext } from '../engine/context.ts';
import type { FoundAmendment } from './find-amendment.ts';

/** What has not taken it by then takes it later: the messages are in the record. */
const PATIENCE_MS = 30_000;
const EVERY_MS = 50;
/** A message to a workflow that had yet to start is brought again after so long, not only by the next sweep. */
const AGAIN_MS = 2_000;
/** By how much the clocks of processes may differ. */
const SKEW_MS = 60_000;

interface Applied {
  /** Id of the change. */
  change: string;
  at: Instant;
}

/** Messages of the change that their receivers have yet to write that they have taken; and who has yet to begin. */
async function countWaiting(
  { records }: EngineContext,
  { change, at }: Applied,
  begun: string[],
): Promise<number> {
  const since = toInstant(toMs(at) - SKEW_MS);
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from messages
      where created_at >= ${since}::timestamptz and undeliverable_at is null and body ->> 'change' = ${change}
        and not exists (select 1 from checkpoints where checkpoints.workflow_id = messages.to_workflow
          and checkpoints.state -> 'seen' ? messages.id))::integer
      + (select count(*) from unnest(${begun}::text[]) as wanted(workflow)
        where not exists (select 1 from checkpoints where checkpoints.workflow_id = wanted.workflow))::integer
      as count`.execute(records.db);
  return rows[0]?.count ?? 0;
}

/**
 * Resolves when everybody has taken it, or after half a minute.
 * @returns how many have yet to take it: they do so later, the messages are in the record
 */
export async function waitUntilApplied(
  context: EngineContext,
  dispatcher: Dispatcher,
  { next, outcome }: FoundAmendment,
  applied: Applied,
): Promise<number> {
  const plan = next.plan.id;
  const begun = [
    ...outcome.newUnits.map((unit) => assignmentId(plan, unit)),
    ...outcome.newPeriods.map((period) => collectionId(plan, period)),
  ];
  const until = Date.now() + PATIENCE_MS;
  let again = Date.now() + AGAIN_MS;
  for (;;) {
    const waiting = await countWaiting(context, applied, begun);
    if (waiting === 0 || Date.now() >= until) return waiting;
    await pause(EVERY_MS);
    if (Date.now() < again) continue;
    again = Date.now() + AGAIN_MS;
    await dispatcher.dispatchPending(context.now());
  }
}
