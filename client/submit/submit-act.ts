/**
 * Says one act: a row in the record first, then an Update with the row's id that carries only ids,
 * codes, dates and the row's hash. Saying it again, at once or a day later, gives the same answer.
 */
import { both } from '../../domain/bilingual.ts';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import { toMs } from '../../domain/clock.ts';
import { cleanTexts } from '../../domain/clean-text.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActAnswer } from '../../domain/effects.ts';
import type { Instant } from '../../domain/plan.ts';
import { UserError, invalid, refused } from '../../domain/user-error.ts';
import {
  earlierUnanswered,
  findAct,
  insertAct,
  listActsOf,
  readRevision,
  refusalsOf,
  refusalWords,
  sameOf,
  saveAnswer,
  unansweredOf,
  type Act,
  type NewAct,
} from '../../records/obligations/acts.ts';
import { isStillNeeded } from '../../records/obligations/checkpoints.ts';
import { saveAttachment, type CheckedFile } from '../../records/reports/attachments.ts';
import type { Records } from '../../records/database/database.ts';
import { saveLateAnswer } from '../../records/mail/save-late-answer.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { actUpdate, type ActInput } from '../../workflows/messages.ts';
import type { EngineContext } from '../engine/context.ts';
import type { ActRequest } from './act-request.ts';
import { goOnFor } from './go-on.ts';
import { refuseDatesToCome } from './document-dates.ts';
import { nameSuccessor } from './name-successor.ts';
import { mayRetry, refusalOf } from './refusals.ts';
import { refuseEnded } from './refuse-ended.ts';
import { actTimestamp } from './act-timestamp.ts';
import { refuseLongTexts } from './refuse-long-texts.ts';
import { inWorkflowQueue } from './workflow-queue.ts';

/** How long a caller waits before it is answered that the act is received and being recorded, unless set otherwise. */
const PATIENCE_MS = 10_000;

const patienceOf = ({ patienceMs = PATIENCE_MS }: EngineContext): number => patienceMs;

type SaveAnswer = (db: Records['db'], row: Act, answer: ActAnswer, at: Instant) => Promise<unknown>;

/** The id of an act that has a key of its own within its plan. */
export function keyedActId(plan: string, key: string): string {
  return `key-${sha256([plan, key]).slice(0, 32)}`;
}

export type Accepted = Extract<ActAnswer, { ok: true }>;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * Submits an act and returns its answer.
 * @throws UserError `invalid` for a text that is too long, `refused` when the role or the state does not allow it, or a document's date is still to come; `unreachable` when the engine
 *   has not answered in time: the act is kept and will be delivered again
 */
export async function submitAct(context: EngineContext, input: ActRequest): Promise<Accepted> {
  refuseLongTexts(input.content);
  refuseDatesToCome(input, context.now());
  const row = await insertActRow(context, input);
  const until = Date.now() + patienceOf(context);
  await settleEarlier(context, row, until);
  return answerOrThrow(context, row, await deliverAct(context, row, until));
}

/**
 * Acts on the same subject that were kept while the engine was away go before this one, so that they are handled in
 * their order. What does not get through in half of the time waits: the engine itself orders them by when they were
 * submitted.
 */
async function settleEarlier(context: EngineContext, row: Act, until: number): Promise<void> {
  if (row.answeredAt) return;
  const patience = until - patienceOf(context) / 2;
  for (const earlier of await earlierUnanswered(context.records.db, row)) {
    const settled = await redeliverAct(context, earlier, patience).catch(() => null);
    if (!settled) return;
  }
}

async function insertActRow(context: EngineContext, input: ActRequest): Promise<Act> {
  const { records } = context;
  const { plan, workflowId, obligation, act, actor, carried } = input;
  // A file may have written with escapes what nobody sees.
  const content = cleanTexts({ ...input.content, ...(carried ? { carried } : {}) });
  const contentSha256 = sha256(content);
  const submitted = { plan, actorEmail: actor.email, act, obligation, contentSha256 };
  let earlier = input.id ? [] : await listActsOf(records.db, submitted);
  const unanswered = unansweredOf(earlier);
  if (unanswered) {
    // Whether the obligation has changed since is known only once the earlier one has its answer.
    await deliverAct(context, unanswered);
    earlier = await listActsOf(records.db, submitted);
  }
  const revision = input.revisionOf
    ? await input.revisionOf(contentSha256)
    : await readRevision(records.db, plan, obligation);
  const same = input.revisionOf ? undefined : sameOf(earlier, revision);
  if (same) return same;
  const refusals = refusalsOf(earlier, revision);
  const id = input.id
    ? keyedActId(plan, input.id)
    : `act-${sha256([submitted, revision, refusals]).slice(0, 32)}`;
  const saidAt = await actTimestamp(context, input);
  const row = {
    ...submitted,
    id,
    workflowId,
    actorRole: actor.role,
    saidAt,
    content: input.seen ? { ...content, seen: input.seen } : content,
    obligationRevision: revision,
  };
  const kept = await insertWithFiles(records, row, input.files ?? []);
  if (kept.act !== act || kept.obligation !== obligation || kept.contentSha256 !== contentSha256) {
    throw invalid(
      'id',
      both('Khóa --id này đã dùng cho một thao tác khác.', 'This --id was used for another act.'),
      both('Chọn khóa khác.', 'Choose another key.'),
    );
  }
  return kept;
}

/** The act's row and the files that come with it are there together or not at all. */
function insertWithFiles({ db }: Records, act: NewAct, files: CheckedFile[]): Promise<Act> {
  if (files.length === 0) return insertAct(db, act);
  return db.transaction().execute(async (trx) => {
    const row = await insertAct(trx, act);
    const { plan, id, obligation, saidAt } = act;
    for (const file of row.contentSha256 === act.contentSha256 ? files : [])
      await saveAttachment(trx, { plan, act: id, obligation, at: saidAt }, file);
    return row;
  });
}

/** Delivers an act that was submitted before: whoever was answered that it is kept is notified of a refusal by mail. */
export function redeliverAct(context: EngineContext, row: Act, until?: number): Promise<ActAnswer> {
  const isKept = toMs(context.now()) - toMs(row.saidAt) > patienceOf(context);
  return deliverAct(context, row, until, isKept ? saveLateAnswer : undefined);
}

/**
 * Delivers an act to its workflow.
 * @param until milliseconds since the epoch: when to give up
 * @param save what is done with the answer
 */
export async function deliverAct(
  context: EngineContext,
  row: Act,
  until = Date.now() + patienceOf(context),
  save: SaveAnswer = (db, { id }, answer, at) => saveAnswer(db, id, answer, at),
): Promise<ActAnswer> {
  if (row.answeredAt && row.answer) return row.answer;
  const { client, records, now } = context;
  const settle = async (answer: ActAnswer): Promise<ActAnswer> => {
    await save(records.db, row, answer, now());
    return answer;
  };
  const { carried, seen } = row.content as Pick<ActRequest, 'carried' | 'seen'>;
  const act: ActInput = {
    id: row.id,
    act: row.act as ActName,
    obligation: row.obligation,
    role: row.actorRole,
    at: row.saidAt,
    sha256: row.contentSha256,
    ...carried,
    ...seen,
  };
  const handle = client.workflow.getHandle(row.workflowId);
  for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
    try {
      const result = await inWorkflowQueue(row.workflowId, () => {
        if (Date.now() >= until) throw beingRecorded(row.id);
        return client.withDeadline(until, () =>
          handle.executeUpdate(actUpdate, { args: [act], updateId: row.id }),
        );
      });
      const stored = 'repeated' in result ? (await findAct(records.db, row.id))?.answer : result;
      if (stored) return await settle(stored);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return settle({ ok: false, ...refusal });
      if (error instanceof WorkflowNotFoundError) {
        const answer = await answerOfAbsent(context, row, act);
        if (answer) return settle(answer);
      } else if (!mayRetry(error)) throw error;
    }
    if (Date.now() + wait >= until) throw beingRecorded(row.id);
    await pause(wait);
  }
}

/**
 * The answer to an act whose workflow is not there: what it recorded before it ended, or why it comes too late.
 * Null while the plan is still being launched, when the workflow is about to start, where it was lost and will be made
 * anew, and where it goes on for this act.
 */
async function answerOfAbsent(context: EngineContext, row: Act, act: ActInput): Promise<ActAnswer | null> {
  const { records } = context;
  const plan = await findPlan(records.db, row.plan);
  if (plan?.state === 'launching') return null;
  const recorded = (await findAct(records.db, row.id))?.answer;
  if (!recorded && (await isStillNeeded(records.db, row.workflowId))) return null;
  if (!recorded && act.act === 'undo' && (await goOnFor(context, row.workflowId, act))) return null;
  return recorded ?? { ok: false, ...(await refuseEnded(records, row)) };
}

function beingRecorded(id: string): UserError {
  return new UserError(
    'unreachable',
    both(
      'Đã nhận và đang ghi; máy chủ chưa trả lời trong 10 giây.',
      'Received and being recorded; the engine has not answered within 10 seconds.',
    ),
    [
      {
        path: null,
        line: null,
        message: both(`Mã thao tác ${id}.`, `Act ${id}.`),
        remedy: both(
          'Không cần gửi lại; xem lại sau một phút.',
          'No need to send it again; look again in a minute.',
        ),
      },
    ],
  );
}

async function answerOrThrow(context: EngineContext, row: Act, answer: ActAnswer): Promise<Accepted> {
  if (answer.ok) return answer;
  const { code } = answer;
  const words = await nameSuccessor(context, { ...row, code, words: refusalWords(answer) });
  throw refused(null, words, null, { code });
}
