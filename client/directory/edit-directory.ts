/** A plan's directory, held still while one change is made, with its line of the trail and word to whom it concerns. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Dispatch } from '../../activities/record.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Database, OfficialsTable } from '../../records/database/schema.ts';
import { absencesAt, withStandIns } from '../../records/directory/absences.ts';
import { lockDirectoryOfPeople, officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { writeNotices, type PendingMessage } from '../../records/obligations/messages.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { EngineContext } from '../engine/context.ts';
import { focalPointsLeft } from './turnover-notices.ts';

/** What a change of the directory works with; the mail rooms alone hear of it. */
export interface DirectoryContext extends Pick<EngineContext, 'records' | 'now'> {
  dispatch: Dispatch;
}

/** A plan's directory, held still while it is changed. */
export interface DirectoryEdit {
  trx: Transaction<Database>;
  plan: Plan;
  known: OfficialsTable[];
  /** The same, and whoever stands in for one of them now. */
  acting: OfficialsTable[];
  at: Instant;
  /** Id of the change. */
  cause: string;
  /** Whom it is told to, beside the coordinators of a unit that is left without a focal point. */
  notices: NoticeRow[];
}

/** Opens a plan's directory for one change, all or nothing. Nobody is told anything of a plan that is closed. */
export async function editDirectory<Result>(
  { records, now, dispatch }: DirectoryContext,
  planId: string,
  change: (edit: DirectoryEdit) => Promise<Result>,
): Promise<Result> {
  const { plan } = await planAsOf(records.db, planId, now());
  const at = now();
  let messages: PendingMessage[] = [];
  const result = await records.db.transaction().execute(async (trx) => {
    await lockDirectoryOfPeople(trx);
    const known = await officialsOfPlan(trx, plan.id);
    const acting = [...known, ...withStandIns(known, await absencesAt(trx, at))];
    const cause = `directory-${randomUUID()}`;
    const edit: DirectoryEdit = { trx, plan, known, acting, at, cause, notices: [] };
    const done = await change(edit);
    if ((await findPlan(trx, plan.id))?.state === 'closed') return done;
    const after = await officialsOfPlan(trx, plan.id);
    edit.notices.push(...(await focalPointsLeft(trx, plan, { before: known, after }, edit)));
    messages = await writeNotices(trx, [], { notices: edit.notices, messages: [] }, at);
    return done;
  });
  await dispatch(at, messages);
  return result;
}

/** Puts a change on the trail: which unit, which roles; never who. */
export async function auditDirectory(
  { trx, plan, at, cause }: DirectoryEdit,
  line: { unit: UnitId | null; who: Role; what: string; roles?: Role[]; count?: number },
): Promise<void> {
  const { unit, who, what, roles, count } = line;
  const detail = { ...(roles && { roles: [...roles] }), ...(count !== undefined && { count }) };
  await writeAudit(trx, [
    {
      ...{ id: cause, plan: plan.id, at, kind: 'act', unit, obligation: null },
      ...{ who, what, why: null, detail },
    },
  ]);
}
