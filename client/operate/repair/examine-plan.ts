/** The workflows that a plan has by the record, one by one. */
import pLimit from 'p-limit';
import type { PlanChild } from '../../../activities/ports.ts';
import type { PlanState } from '../../../domain/decide/plan-state.ts';
import { readWorkflowId } from '../../../domain/ids.ts';
import { findCheckpoint, saveFirstCheckpoint } from '../../../records/obligations/checkpoints.ts';
import type { EngineContext } from '../../engine/context.ts';
import { createChildStarter } from '../../launch/start-child.ts';
import { examineWorkflow, stateOf, type Examined } from './examine-workflow.ts';
import type { ExpectedPlan } from './expected.ts';
import { found, type Found } from './found.ts';
import { launchTerms } from './launch-terms.ts';
import { readPlanWords, restart, type PlanWords } from './restart.ts';

/** How many are looked at, or started, at once. */
const AT_ONCE = 16;

/** @param isPolled whether a worker takes tasks */
export async function examinePlan(
  context: EngineContext,
  expected: ExpectedPlan,
  isPolled: boolean,
): Promise<Found[]> {
  let words: Promise<PlanWords> | undefined;
  // Only a repair needs them, and they take a projection of the whole plan.
  const readWords: ReadWords = () => (words ??= readPlanWords(context, expected.plan));
  const turn = pLimit(AT_ONCE);
  const all = await Promise.all(
    expected.workflows.map((one) =>
      turn(async () => {
        const examined = await examineWorkflow(context, one, isPolled);
        const { workflowId } = one;
        if (examined.what === null) return null;
        return found(
          examined.what,
          { workflowId },
          repairOf(context, readWords, expected, workflowId, examined),
        );
      }),
    ),
  );
  return all.filter((one) => one !== null);
}

type ReadWords = () => Promise<PlanWords>;

function repairOf(
  context: EngineContext,
  readWords: ReadWords,
  expected: ExpectedPlan,
  workflowId: string,
  { what, checkpoint }: Examined,
): Found['repair'] {
  if (what === null || what.case === 'overdue-no-worker' || what.case === 'not-restorable') return undefined;
  if (what.case === 'no-checkpoint') return () => keepState(context, expected.plan, workflowId);
  if (checkpoint !== null) {
    return async () => restart(context, await readWords(), checkpoint, expected.over);
  }
  return what.case === 'never-started' ? startAnew(context, readWords, expected, workflowId) : undefined;
}

/** Asks a workflow of an earlier release what it knows. */
async function keepState(context: EngineContext, plan: string, workflowId: string): Promise<void> {
  const { db } = context.records;
  const [state, terms] = [await stateOf(context, workflowId), await launchTerms(db, plan)];
  if (!state || !terms) throw new Error(`${workflowId} does not say what it knows`);
  await saveFirstCheckpoint(db, {
    ...{ workflowId, plan, ...terms, state, sequence: state.checkpoint ?? 0 },
    ...{ writtenAt: context.now(), isOver: false },
  });
}

/** As the plan's launch would have started it. */
function startAnew(
  { client, clockOffsetMs, records }: EngineContext,
  readWords: ReadWords,
  { plan, cycle }: ExpectedPlan,
  workflowId: string,
): Found['repair'] {
  const child = childNamed(workflowId);
  if (cycle === null || child === null) return undefined;
  const { coordinator } = cycle.state as PlanState;
  const common = { plan, coordinator, launchedAt: cycle.launchedAt, past: cycle.past, clockOffsetMs };
  const start = createChildStarter(client, (id) => findCheckpoint(records.db, id));
  return async () => {
    const summary = (await readWords()).summaryOf(child.kind, child.id);
    await start(common, { ...child, summary });
  };
}

/** Null where it is a plan's cycle, or none of a plan's. */
function childNamed(workflowId: string): Pick<PlanChild, 'kind' | 'id'> | null {
  const subject = readWorkflowId(workflowId);
  if (subject?.of === 'unit') return { kind: 'assignment', id: subject.unit };
  return subject?.of === 'period' ? { kind: 'period', id: subject.period } : null;
}
