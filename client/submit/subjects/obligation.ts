/** Acts on one report or task of a unit. */
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { ActName } from '../../../domain/acts/names.ts';
import type { Plan } from '../../../domain/plan.ts';
import { reportPeriodIds } from '../../../domain/schemas/period-ids.ts';
import { findObligation } from '../../../records/obligations/obligations.ts';
import { assignmentId, reportId } from '../../../domain/ids.ts';
import type { EngineContext } from '../../engine/context.ts';
import type { ObligationResult } from '../../shapes/obligations.ts';
import type { ObligationNamed, UnitNamed } from '../../shapes/subjects.ts';
import { requirePeriod, requireUnit } from '../actors.ts';
import { findTask } from '../find-duty.ts';
import { warningsOf } from '../signed-file.ts';
import type { Accepted } from '../submit-act.ts';
import type { SubjectHandler, Target } from './target.ts';

/** Acts on what is done already: of a task that recurs they look for one that was. */
const OF_FINISHED: ReadonlySet<ActName> = new Set(['return', 'reopen', 'document']);

/**
 * The obligation meant: a report by its period, a task by its duty's code.
 * @throws UserError `invalid` where the unit owes no such thing
 */
export async function obligationOf(
  context: EngineContext,
  plan: Plan,
  act: ActName,
  { unit, about, period }: ObligationNamed,
): Promise<string> {
  await requireUnit(context, plan, unit);
  if (reportPeriodIds(plan).includes(about)) return reportId(unit, about);
  const task = await findTask(context, { plan: plan.id, unit, duty: about, period }, OF_FINISHED.has(act));
  return task.id;
}

const ofAssignment = (plan: Plan, unit: string, obligation: string): Target => ({
  ...{ workflowId: assignmentId(plan.id, unit), obligation, unit },
  handed: obligation,
});

/** An extension to a day off moves to a working day; the record says why. */
async function whyMoved(
  { records }: EngineContext,
  plan: Plan,
  { obligation }: Accepted,
): Promise<string | null> {
  const row = await findObligation(records.db, plan.id, obligation);
  return row?.extendedFrom && row.dueReason ? row.dueReason : null;
}

async function answer(
  context: EngineContext,
  plan: Plan,
  { accepted, act, warnings }: { accepted: Accepted; act: ActName; warnings: Bilingual[] },
): Promise<ObligationResult> {
  const dueReason = act === 'extend' ? await whyMoved(context, plan, accepted) : null;
  return {
    obligation: accepted.obligation,
    state: accepted.state,
    ...(typeof accepted.dueAt === 'string' ? { dueAt: accepted.dueAt } : {}),
    ...(act === 'reopen-report' ? { correctBy: accepted.correctBy as string } : {}),
    ...(accepted.proposal === true ? { proposal: true as const } : {}),
    ...(dueReason === null ? {} : { dueReason }),
    ...warningsOf({ warnings }),
  };
}

/** A report, named by its period alone. */
export const ofReport: SubjectHandler<'report'> = {
  async find(context, plan, _act, { unit, period }) {
    await requireUnit(context, plan, unit);
    requirePeriod(plan, period);
    return ofAssignment(plan, unit, reportId(unit, period));
  },
  answer,
};

/** A report or a task, by a period or a duty's code. */
export const ofObligation: SubjectHandler<'obligation'> = {
  find: async (context, plan, act, named) =>
    ofAssignment(plan, named.unit, await obligationOf(context, plan, act, named)),
  answer,
};

/** A task that is named as the duty it comes from. */
export const ofDuty: SubjectHandler<'duty'> = {
  async find(context, plan, _act, named: UnitNamed & { duty: string; period?: string }) {
    await requireUnit(context, plan, named.unit);
    const task = await findTask(context, { ...named, plan: plan.id });
    return ofAssignment(plan, named.unit, task.id);
  },
  answer,
};
