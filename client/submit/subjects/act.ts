/** An act that is taken back: which may be, until when, and what it was said of. */
import { toMs } from '../../../domain/clock.ts';
import { both } from '../../../domain/bilingual.ts';
import { refusal } from '../../../domain/decide/refusal-words.ts';
import { UNDOABLE, undoableSince } from '../../../domain/undoable.ts';
import { invalid, refused, type UserError } from '../../../domain/user-error.ts';
import { findAct, findUndoOf, type Act } from '../../../records/obligations/acts.ts';
import { findObligation } from '../../../records/obligations/obligations.ts';
import { findPlan } from '../../../records/plans/plans.ts';
import { findPeriod } from '../../../records/reports/periods.ts';
import type { EngineContext } from '../../engine/context.ts';
import type { SubjectHandler } from './target.ts';

function refuse(code: Parameters<typeof refusal>[0]): UserError {
  return refused(null, refusal(code).words, null, { code });
}

/** @throws UserError `invalid` for an act that the plan has not */
async function requireAct({ records }: EngineContext, plan: string, id: string): Promise<Act> {
  const row = await findAct(records.db, id);
  if (row?.plan === plan) return row;
  throw invalid(
    'act',
    both(`Kế hoạch không có thao tác “${id}”.`, `The plan has no act "${id}".`),
    both('Mã thao tác có trong nhật ký của kế hoạch.', 'The history of the plan has the ids of its acts.'),
    { command: both(`lien-nganh history ${plan} --json`, `lien-nganh history ${plan} --json`) },
  );
}

/** A waiver of a report counts in what was sealed: once that is so, it stays. */
async function refuseSealedWithout(
  { records: { db } }: EngineContext,
  { plan, obligation }: Act,
): Promise<void> {
  const owed = await findObligation(db, plan, obligation);
  const period = owed?.kind === 'report' && owed.period ? await findPeriod(db, plan, owed.period) : undefined;
  if (!period?.approvedAt) return;
  throw refused(
    null,
    both(
      'Báo cáo tổng hợp của kỳ đã được chốt, có ghi đơn vị được miễn; nội dung đã chốt không thay đổi nữa.',
      'The period’s consolidated report has been sealed with the unit exempt; what is sealed no longer changes.',
    ),
    null,
    { code: 'sealed' },
  );
}

export const ofAct: SubjectHandler<'act'> = {
  async find(context, plan, _act, { undoes, as, why }) {
    const { db } = context.records;
    const row = await requireAct(context, plan.id, undoes);
    const target = {
      ...{ workflowId: row.workflowId, obligation: row.obligation, about: row.id },
      unit: plan.coordinator,
    };
    const was = row.answer;
    if (!UNDOABLE.some((act) => act === row.act) || was?.ok !== true || was.proposal)
      throw refuse('not-undoable');
    const before = await findUndoOf(db, plan.id, row.id);
    // Said again by the same person in the same words, it is the same act.
    if (before?.actorEmail === as && before.content.why === why) return target;
    if (before) throw refuse('already-undone');
    if (toMs(row.saidAt) < toMs(undoableSince(context.now()))) throw refuse('too-late');
    const closed = (await findPlan(db, plan.id))?.state === 'closed';
    if (closed && row.act !== 'close') throw refuse('over');
    if (row.act === 'waive') await refuseSealedWithout(context, row);
    return target;
  },
  async answer({ records }, plan, { accepted, named: { undoes } }) {
    const row = await findAct(records.db, undoes);
    return {
      plan: plan.id,
      act: undoes,
      undone: row?.act ?? '',
      obligation: accepted.obligation,
      state: accepted.state,
    };
  },
};
