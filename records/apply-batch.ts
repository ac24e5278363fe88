/**
 * Writes one workflow's effects in one transaction. Every effect is keyed by its cause, so a batch written twice,
 * or split and merged in another way when a decision is taken again after a crash, leaves the same rows.
 */
import type { Kysely } from 'kysely';
import type { Batch, Effect } from '../domain/effects.ts';
import { answerParts } from './acts.ts';
import { auditParts } from './audit.ts';
import { writeContact } from './contacts.ts';
import { writeTold, type PendingMessage } from './messages.ts';
import { overwriteObligations } from './obligations.ts';
import { overwriteObstacles } from './obstacles.ts';
import { overwritePeriods } from './periods.ts';
import { writePlanState } from './plans.ts';
import type { Database } from './schema.ts';
import { writeSubmission, writeSubmissionState } from './submissions.ts';

type OfKind<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

const rowOf = <Row>({ row }: { row: Row }): Row => row;

/** Effects whose order among themselves matters, and of which a batch has few. */
const IN_ORDER = new Set<Effect['kind']>(['submission', 'submission-state', 'contact', 'plan-state']);

/**
 * Applies a batch: one statement for all rows, whatever the batch's size; what depends on its own order goes before,
 * in the same transaction. Of obligations, periods and obstacles the row with the highest `sequence` stays.
 *
 * @param db the record itself, not a transaction
 * @returns the messages to announce, now that they are committed
 * @throws the database's error, with nothing written
 */
export async function applyBatch(db: Kysely<Database>, batch: Batch): Promise<PendingMessage[]> {
  const inOrder = batch.effects.filter(({ kind }) => IN_ORDER.has(kind));
  if (inOrder.length === 0) return applyTogether(db, batch);
  return db.transaction().execute(async (trx) => {
    for (const effect of inOrder) await applySingly(trx, effect);
    return applyTogether(trx, batch);
  });
}

function applyTogether(db: Kysely<Database>, { effects, at }: Batch): Promise<PendingMessage[]> {
  const ofKind = <K extends Effect['kind']>(kind: K): OfKind<K>[] =>
    effects.filter((effect): effect is OfKind<K> => effect.kind === kind);
  const parts = [
    ...overwriteObligations(ofKind('obligation').map(rowOf)),
    ...overwritePeriods(ofKind('period').map(rowOf)),
    ...overwriteObstacles(ofKind('obstacle').map(rowOf)),
    ...answerParts(new Map(ofKind('answer').map(({ act, answer }) => [act, answer]))),
    ...auditParts(ofKind('audit').map(rowOf)),
  ];
  return writeTold(db, parts, { notices: ofKind('notice').map(rowOf), messages: ofKind('message') }, at);
}

async function applySingly(db: Kysely<Database>, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'submission':
      return writeSubmission(db, effect);
    case 'submission-state':
      return writeSubmissionState(db, effect.submission, effect.state, effect.at);
    case 'contact':
      return writeContact(db, effect);
    case 'plan-state':
      return writePlanState(db, effect);
    default:
      return;
  }
}
