/** The answer to an act that was kept while the engine could not be reached: a refusal is told to whoever said it. */
import type { Kysely } from 'kysely';
import type { ActName } from '../../domain/decide/events.ts';
import type { ActAnswer, NoticeRow } from '../../domain/effects.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { saveAnswer, type Act } from '../obligations/acts.ts';
import { writeNotices } from '../obligations/messages.ts';
import type { Database } from '../database/schema.ts';
import { readPlans } from './mail-material.ts';

/**
 * Saves the answer to an act whose sayer was told that it is kept. A refusal is told to the role in which they spoke,
 * once; word to the mail room waits for the next sweep.
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
    const plan = (await readPlans(trx, [act.plan])).get(act.plan);
    if (plan) await writeNotices(trx, [], { notices: [noticeOf(act, plan, at)], messages: [] }, at);
  });
}

function noticeOf({ id, plan, obligation, act, actorRole }: Act, content: Plan, at: Instant): NoticeRow {
  const [owner = ''] = obligation.split('/');
  const unit = content.units.some((one) => one.id === owner) ? owner : content.coordinator;
  const recipient = PERMISSIONS[act as ActName].of === 'unit' ? unit : content.coordinator;
  return {
    id: `${plan}/${obligation}/not-recorded/${actorRole}/${id}`,
    ...{ plan, obligation, unit, notice: 'not-recorded', role: actorRole, recipient },
    ...{ at, slot: at, detail: { act: id } },
  };
}
