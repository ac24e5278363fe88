/** What a rehearsal cost in history events. */
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import { assignmentId, collectionId, mailRoomId, planCycleId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { RehearsalSummary } from './summary-types.ts';

/** How many histories are fetched at the same time. */
const AT_ONCE = 8;

/** Events of a workflow over all its runs: continue-as-new starts a new run of the same workflow. */
async function countRuns(client: Client, workflowId: string): Promise<number> {
  let total = 0;
  let runId: string | undefined;
  do {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    total += events?.length ?? 0;
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return total;
}

/** Events of each of some workflows, in their order. */
export function countEvents(client: Client, workflowIds: string[]): Promise<number[]> {
  return pLimit(AT_ONCE).map(workflowIds, (id) => countRuns(client, id));
}

/** Smallest, middle and largest of some counts, rounded; zeros when there are none. */
function spread(counts: number[]): { min: number; median: number; max: number } {
  const sorted = counts.map(Math.round).sort((a, b) => a - b);
  return {
    min: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    max: sorted.at(-1) ?? 0,
  };
}

/**
 * Counts the events of every workflow of a plan; a mail room in which notices of several plans meet, in each.
 * @param years calendar years rehearsed, to which a unit's events are divided
 */
export async function summarizeEvents(
  { client, records }: EngineContext,
  plan: Plan,
  years: number,
): Promise<RehearsalSummary['historyEvents']> {
  const rows = await listObligations(records.db, plan.id);
  // Units that a change brought in among them, and each collection once, whoever sent its report.
  const owing = new Set([...plan.units.map(({ id }) => id), ...rows.map((o) => o.unit)]);
  const collections = new Set(rows.flatMap((o) => (o.kind === 'send' ? (o.period ?? []) : [])));
  const slots = await records.db
    .selectFrom('notices')
    .select('slot')
    .distinct()
    .where('plan', '=', plan.id)
    .execute();
  const units = await countEvents(
    client,
    [...owing].map((unit) => assignmentId(plan.id, unit)),
  );
  const others = await countEvents(client, [
    planCycleId(plan.id),
    ...[...collections].map((period) => collectionId(plan.id, period)),
    ...slots.map(({ slot }) => mailRoomId(slot)),
  ]);
  const total = [...units, ...others].reduce((sum, count) => sum + count, 0);
  return { perUnitYear: spread(units.map((count) => count / years)), total };
}
