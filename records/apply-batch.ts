/**
 * Writes one workflow's effects in one transaction. Every effect is keyed by its cause, so a batch written twice,
 * or split and merged in another way when a decision is taken again after a crash, leaves the same rows.
 */
import type { Kysely } from 'kysely';
import type { Batch, Effect } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import { writeAnswer } from './acts.ts';
import { writeAudit } from './audit.ts';
import { writeContact } from './contacts.ts';
import { writeMessages, type OutgoingMessage, type PendingMessage } from './messages.ts';
import { writeNotices } from './notices.ts';
import { writeObstacles } from './obstacles.ts';
import { writeObligations } from './obligations.ts';
import { writePeriods } from './periods.ts';
import { writePlanState } from './plans.ts';
import type { Database } from './schema.ts';
import { writeSubmission, writeSubmissionState } from './submissions.ts';

export interface Applied {
  /** To announce, now that they are committed. */
  messages: PendingMessage[];
  /** Slots this batch opened; a message to the mail room of each is among `messages`. */
  slotsOpened: Instant[];
}

type OfKind<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/**
 * Applies a batch: rows of a kind go together, a handful of statements whatever the batch's size. Of obligations
 * and periods the row with the highest `sequence` stays.
 *
 * @param db the record itself, not a transaction
 * @throws the database's error, with nothing written
 */
export async function applyBatch(db: Kysely<Database>, batch: Batch): Promise<Applied> {
  const ofKind = <K extends Effect['kind']>(kind: K): OfKind<K>[] =>
    batch.effects.filter((effect): effect is OfKind<K> => effect.kind === kind);

  return db.transaction().execute(async (trx) => {
    await writeObligations(
      trx,
      ofKind('obligation').map((effect) => effect.row),
    );
    await writePeriods(
      trx,
      ofKind('period').map((effect) => effect.row),
    );
    await writeObstacles(
      trx,
      ofKind('obstacle').map((effect) => effect.row),
    );
    for (const effect of batch.effects) await applySingly(trx, effect);
    await writeAudit(
      trx,
      ofKind('audit').map((effect) => effect.row),
    );
    const opened = await writeNotices(
      trx,
      ofKind('notice').map((effect) => effect.row),
      batch.at,
    );
    const toMailRooms = opened.map(({ slot, notice }) => slotOpened(slot, notice));
    const messages = await writeMessages(trx, [...ofKind('message'), ...toMailRooms], batch.at);
    return { messages, slotsOpened: opened.map(({ slot }) => slot) };
  });
}

/** Effects whose order among themselves matters, and of which a batch has few. */
async function applySingly(db: Kysely<Database>, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'submission':
      return writeSubmission(db, effect);
    case 'submission-state':
      return writeSubmissionState(db, effect.submission, effect.state, effect.at);
    case 'contact':
      return writeContact(db, effect);
    case 'answer':
      return writeAnswer(db, effect.act, effect.answer);
    case 'plan-state':
      return writePlanState(db, effect);
    default:
      return;
  }
}

/** Word to a slot's mail room. The notice makes the id new each time the slot opens again. */
export function slotOpened(slot: Instant, notice: string): OutgoingMessage {
  return { to: `mailRoom/${slot}`, message: { id: `slot/${slot}/${notice}`, type: 'slot-opened', slot } };
}
