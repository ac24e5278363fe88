/** The façade's method of a declared act: names are looked up, values packed, the act submitted, the answer read. */
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { ACTS, type ActMethod, type ActMethods } from '../acts/index.ts';
import type { ActDeclaration, FieldKind, FieldValues, SubjectKind, Subjects } from '../acts/declaration.ts';
import type { ActOptions } from '../shapes/subjects.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireActor } from './actors.ts';
import { PARTICULARS } from './particulars.ts';
import { ofAct } from './subjects/act.ts';
import { ofAggregate } from './subjects/aggregate.ts';
import { ofItem } from './subjects/item.ts';
import { ofDuty, ofObligation, ofReport } from './subjects/obligation.ts';
import { ofNewObstacle, ofObstacle } from './subjects/obstacle.ts';
import { ofPlan, ofUnit } from './subjects/status.ts';
import type { SubjectHandler } from './subjects/target.ts';
import { submitAct } from './submit-act.ts';
import { pack } from './travel.ts';

const HANDLERS = {
  report: ofReport,
  task: ofObligation,
  obligation: ofObligation,
  duty: ofDuty,
  item: ofItem,
  unit: ofUnit,
  plan: ofPlan,
  act: ofAct,
  aggregate: ofAggregate,
  obstacle: ofObstacle,
  'new-obstacle': ofNewObstacle,
} satisfies Record<SubjectKind, unknown>;

type Named = Subjects[SubjectKind]['named'];
type Input = Named & ActOptions & Record<string, FieldValues[FieldKind] | undefined>;

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;

/**
 * Performs a declared act.
 * @throws UserError `invalid` for what is named or given wrongly, `refused` where role or state do not allow it,
 *   `unreachable` when the engine has not answered in time: the act is kept and delivered later
 */
async function perform(context: EngineContext, declaration: ActDeclaration, input: Input): Promise<unknown> {
  const { act, subject, fields } = declaration;
  const handler = HANDLERS[subject] as unknown as SubjectHandler<SubjectKind>;
  const { plan } = await planAsOf(context.records.db, input.plan, context.now());
  const target = await handler.find(context, plan, act, input);
  const packed = await pack(context, fields, input);
  const own = await PARTICULARS[declaration.method as ActMethod]?.(context, { plan, target, act, input });
  const about = target.about === undefined ? {} : { about: target.about };
  const carried = { ...packed.carried, ...about, ...own?.carried };
  const accepted = await submitAct(context, {
    plan: plan.id,
    workflowId: target.workflowId,
    obligation: target.obligation,
    act,
    actor: await requireActor(context, plan, act, target.unit, input.as, target.handed),
    content: own?.content ?? packed.content,
    ...(isEmpty(carried) ? {} : { carried }),
    ...(own?.seen ? { seen: own.seen } : {}),
    ...(own?.revisionOf ? { revisionOf: own.revisionOf } : {}),
    files: packed.files,
    id: input.id,
  });
  return handler.answer(context, plan, { accepted, act, named: input, warnings: packed.warnings });
}

/** The façade's methods that the declarations make. */
export function actMethods(context: EngineContext): ActMethods {
  const methods = Object.entries(ACTS).map(([method, declaration]) => [
    method,
    (input: Input) => perform(context, declaration, input),
  ]);
  return Object.fromEntries(methods) as ActMethods;
}
