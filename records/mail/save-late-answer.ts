/** The answer to an act that was kept while the engine could not be reached: of a refusal its actor is notified. */
import type { Kysely } from 'kysely';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActAnswer } from '../../domain/effects.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import { readWorkflowId } from '../../domain/ids.ts';
import { noticeId } from '../../domain/notice-ids.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { saveAnswer, type Act } from '../obligations/acts.ts';
import { writeNotices } from '../obligations/messages.ts';
import type { Database } from '../database/schema.ts';
import { readPlansAsOf } from '../plans/plan-versions.ts';

/**
 * Saves the answer to an act whose actor was answered that it is kept. Of a refusal the role in which they acted is
 * notified, once; the message to the mail room waits for the next sweep.
 */
export function saveLateAnswer(
  db: Kysely<Database>,
  act: Act,
  answer: ActAnswer,
  at: Instant,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const isFirst = await saveAnswer(trx, act.id, answer, at);
    if (!isFirst || answer.ok) return;
    const plan = (await readPlansAsOf(trx, [act.plan], at)).get(act.plan);
    if (plan) await writeNotices(trx, [], { notices: [noticeOf(act, plan, at)], messages: [] }, at);
  });
}

function noticeOf(act: Act, content: Plan, at: Instant): NoticeRow {
  const { plan, obligation, actorRole: role } = act;
  const subject = readWorkflowId(act.workflowId);
  const unit = subject?.of === 'unit' ? subject.unit : content.coordinator;
  const recipient = PERMISSIONS[act.act as ActName].of === 'unit' ? unit : content.coordinator;
  const notice = { plan, obligation, notice: 'not-recorded', role, recipient } as const;
  return { id: noticeId(notice, act.id), ...notice, unit, at, slot: at, detail: { act: act.id } };
}
