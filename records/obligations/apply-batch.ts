/**
 * Writes one workflow's effects, and what it knows then, in one transaction. Every effect is keyed by its cause, so a batch written twice,
 * or split and merged in another way when a decision is taken again after a crash, leaves the same rows.
 */
import type { Kysely } from 'kysely';
import type { Batch, Effect } from '../../domain/effects.ts';
import { answerCtes } from './acts.ts';
import { auditCtes } from './audit.ts';
import { checkpointCtes } from './checkpoints.ts';
import { writeContact } from './contacts.ts';
import { writeNotices, type PendingMessage } from './messages.ts';
import { overwriteObligations } from './obligations.ts';
import { overwriteObstacles } from './obstacles.ts';
import { overwritePeriods } from '../reports/periods.ts';
import { runCtes, type Cte } from '../database/ctes.ts';
import { planStateCtes } from '../plans/plans.ts';
import type { Database } from '../database/schema.ts';
import { submissionCtes, submissionStateCtes } from '../reports/submissions.ts';

type OfKind<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

const rowOf = <Row>({ row }: { row: Row }): Row => row;

/** Effects whose order among themselves matters. A batch has mostly one of them, or none. */
type InOrder = OfKind<'submission' | 'submission-state' | 'contact' | 'plan-state'>;
const IN_ORDER = new Set<Effect['kind']>(['submission', 'submission-state', 'contact', 'plan-state']);

/**
 * Applies a batch: one statement, whatever the batch's size. Where several of its effects depend on their order these
 * go before, one after the other in the same transaction. Of obligations, periods and obstacles the row with the
 * highest `sequence` stays.
 *
 * @param db the record itself, not a transaction
 * @returns the messages to dispatch, now that they are committed
 * @throws the database's error, with nothing written
 */
export async function applyBatch(db: Kysely<Database>, batch: Batch): Promise<PendingMessage[]> {
  const inOrder = batch.effects.filter((effect): effect is InOrder => IN_ORDER.has(effect.kind));
  const [only] = inOrder;
  if (only === undefined) return applyTogether(db, batch, []);
  if (inOrder.length === 1 && only.kind !== 'contact') return applyTogether(db, batch, ctesOf(db, only));
  return db.transaction().execute(async (trx) => {
    for (const effect of inOrder) {
      if (effect.kind === 'contact') await writeContact(trx, effect);
      else await runCtes(trx, ctesOf(trx, effect));
    }
    return applyTogether(trx, batch, []);
  });
}

function ctesOf(db: Kysely<Database>, effect: Exclude<InOrder, OfKind<'contact'>>): Cte[] {
  switch (effect.kind) {
    case 'submission':
      return submissionCtes(db, effect);
    case 'submission-state':
      return submissionStateCtes(db, effect);
    case 'plan-state':
      return planStateCtes(db, effect);
  }
}

function applyTogether(db: Kysely<Database>, batch: Batch, others: Cte[]): Promise<PendingMessage[]> {
  const { effects, at } = batch;
  const ofKind = <K extends Effect['kind']>(kind: K): OfKind<K>[] =>
    effects.filter((effect): effect is OfKind<K> => effect.kind === kind);
  const ctes = [
    ...others,
    ...overwriteObligations(ofKind('obligation').map(rowOf)),
    ...overwritePeriods(ofKind('period').map(rowOf)),
    ...overwriteObstacles(ofKind('obstacle').map(rowOf)),
    ...answerCtes(new Map(ofKind('answer').map(({ act, answer }) => [act, answer]))),
    ...auditCtes(ofKind('audit').map(rowOf)),
    ...checkpointCtes(batch),
  ];
  return writeNotices(db, ctes, { notices: ofKind('notice').map(rowOf), messages: ofKind('message') }, at);
}
