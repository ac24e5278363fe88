/** What is said of one report or task of a unit, beside handing it in. */
import type { ActName } from '../../domain/decide/events.ts';
import { assignmentId, reportId, sendId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import type { ActOptions, DocumentNamed, Engine, ObligationNamed, ObligationResult } from '../engine.ts';
import { requireActor, requirePeriod, requireUnit } from './actors.ts';
import type { EngineContext } from '../engine/context.ts';
import { findTask } from './find-duty.ts';
import { requireDocument } from './require-document.ts';
import type { ActRequest } from './act-request.ts';
import { submitAct, type Accepted } from './submit-act.ts';

interface Words {
  why?: string;
  basis?: DocumentNamed;
}

interface Read {
  version?: number;
}

/** The obligation meant: a report by its period, a task by its duty's code. */
export async function obligationOf(
  context: EngineContext,
  plan: Plan,
  act: ActName,
  { unit, about, period }: ObligationNamed,
): Promise<string> {
  requireUnit(plan, unit);
  if (reportPeriodIds(plan).includes(about)) return reportId(unit, about);
  const finished = act === 'return' || act === 'reopen' || act === 'document';
  const task = await findTask(context, { plan: plan.id, unit, duty: about, period }, finished);
  return task.id;
}

/** Acts on the submission that their sayer had before them, and on no later one. */
const NAMES_VERSION: ReadonlySet<ActName> = new Set(['accept', 'return', 'withdraw']);

async function submit(
  context: EngineContext,
  act: ActName,
  input: ObligationNamed & Words & Read & ActOptions,
  carried: ActRequest['carried'] = {},
): Promise<ObligationResult> {
  const { plan } = await loadCurrentPlan(context.records.db, input.plan);
  const obligation = await obligationOf(context, plan, act, input);
  const { why } = input;
  const basis = input.basis && requireDocument(input.basis, 'basis');
  const moves = act === 'extend' || act === 'ask-extension';
  const said = {
    ...carried,
    ...(basis ? { number: basis.number, issuedOn: basis.date } : {}),
    ...(act === 'withdraw' || act === 'reopen' ? { redates: true as const } : {}),
    ...(moves ? await latestOf(context, plan, obligation, input) : {}),
  };
  const answer = await submitAct(context, {
    plan: plan.id,
    workflowId: assignmentId(plan.id, input.unit),
    obligation,
    act,
    actor: await requireActor(context, plan, act, input.unit, input.as, obligation),
    content: why === undefined ? {} : { why },
    ...(Object.keys(said).length > 0 ? { carried: said } : {}),
    ...(NAMES_VERSION.has(act) ? await seenBy(context, plan, act, obligation, input) : {}),
    id: input.id,
  });
  return {
    ...toObligationResult(answer),
    ...(act === 'extend' ? await whyMoved(context, plan, answer) : {}),
  };
}

/** An extension to a day off moves to a working day; the record says why. */
async function whyMoved(
  { records }: EngineContext,
  plan: Plan,
  { obligation }: Accepted,
): Promise<Pick<ObligationResult, 'dueReason'>> {
  const row = await findObligation(records.db, plan.id, obligation);
  return row?.extendedFrom && row.dueReason ? { dueReason: row.dueReason } : {};
}

/** The version that the actor read: the one they name, else the newest in the record as they say it. A task has none. */
async function seenBy(
  { records }: EngineContext,
  plan: Plan,
  act: ActName,
  obligation: string,
  { version }: Read,
): Promise<Pick<ActRequest, 'seen'>> {
  if (version !== undefined) return { seen: { version } };
  const row = await findObligation(records.db, plan.id, obligation);
  // A unit may take back what it has just handed in and the record does not show yet; it has seen no other.
  if (row?.kind !== 'report' || (act === 'withdraw' && row.version === 0)) return {};
  return { seen: { version: row.version } };
}

/** A report's date moves no further than the sending upward of its period. */
async function latestOf(
  { records }: EngineContext,
  plan: Plan,
  obligation: string,
  { unit, about }: ObligationNamed,
): Promise<{ latest?: string }> {
  if (obligation !== reportId(unit, about) || !reportPeriodIds(plan).includes(about)) return {};
  const sending = await findObligation(records.db, plan.id, sendId(plan.coordinator, about));
  return sending ? { latest: sending.dueDate } : {};
}

/** What the command line shows of an answer. */
export function toObligationResult(answer: Accepted): ObligationResult {
  return {
    obligation: answer.obligation,
    state: answer.state,
    ...(typeof answer.dueAt === 'string' ? { dueAt: answer.dueAt } : {}),
    ...(answer.proposal === true ? { proposal: true } : {}),
  };
}

type ObligationActs = Pick<
  Engine,
  | 'withdrawReport'
  | 'returnReport'
  | 'acceptReport'
  | 'askExtension'
  | 'grantExtension'
  | 'refuseExtension'
  | 'waiveObligation'
  | 'reopenTask'
  | 'returnTask'
  | 'remindUnit'
  | 'noteChase'
>;

/** The façade's methods of this kind. */
export function obligationActs(context: EngineContext): ObligationActs {
  const toDate = (to?: string): ActRequest['carried'] => (to === undefined ? {} : { dueDate: to });
  /** The same of a report, which is named by its period alone. */
  async function sayOfReport(
    act: 'withdraw' | 'return' | 'accept',
    {
      period,
      ...input
    }: Omit<ObligationNamed, 'about' | 'period'> & { period: string } & Words & Read & ActOptions,
  ): Promise<ObligationResult> {
    const { plan } = await loadCurrentPlan(context.records.db, input.plan);
    requireUnit(plan, input.unit);
    requirePeriod(plan, period);
    return submit(context, act, { ...input, about: period });
  }
  return {
    withdrawReport: (input) => sayOfReport('withdraw', input),
    returnReport: (input) => sayOfReport('return', input),
    acceptReport: (input) => sayOfReport('accept', input),
    askExtension: ({ to, ...input }) => submit(context, 'ask-extension', input, toDate(to)),
    grantExtension: ({ to, ...input }) => submit(context, 'extend', input, toDate(to)),
    refuseExtension: (input) => submit(context, 'refuse-extension', input),
    waiveObligation: (input) => submit(context, 'waive', input),
    reopenTask: (input) => submit(context, 'reopen', input),
    returnTask: (input) => submit(context, 'return', input),
    remindUnit: (input) => submit(context, 'remind', input),
    noteChase: (input) => submit(context, 'chase', input),
  };
}
