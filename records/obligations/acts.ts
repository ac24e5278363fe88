/** What people submit: a row first, then the Update to the engine with the same id. */
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { ActAnswer } from '../../domain/effects.ts';
import { keptWords } from '../../domain/kept-words.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Cte } from '../database/ctes.ts';
import type { ActsTable, Database } from '../database/schema.ts';

export type Act = Selectable<ActsTable>;
export type NewAct = Omit<Act, 'answer' | 'answeredAt'>;

/** Keeps an act; an act with this id that is there already stays as it is. Returns the row as it now stands. */
export async function insertAct(db: Kysely<Database>, act: NewAct): Promise<Act> {
  const row = { ...act, content: JSON.stringify(act.content), answer: null, answeredAt: null };
  const inserted = await db
    .insertInto('acts')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return inserted ?? db.selectFrom('acts').selectAll().where('id', '=', act.id).executeTakeFirstOrThrow();
}

/** One act, or undefined. */
export async function findAct(db: Kysely<Database>, id: string): Promise<Act | undefined> {
  return db.selectFrom('acts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The act by which another was taken back, or undefined. */
export function findUndoOf(db: Kysely<Database>, plan: string, undone: string): Promise<Act | undefined> {
  return db
    .selectFrom('acts')
    .selectAll()
    .where((eb) => eb.and({ plan, act: 'undo' }))
    .where(sql<boolean>`content->'carried'->>'about' = ${undone} and (answer->>'ok')::boolean`)
    .executeTakeFirst();
}

type RecordedAct = Pick<Act, 'plan' | 'actorEmail' | 'act' | 'obligation' | 'contentSha256'>;

/** Acts by which one person submitted one content on one obligation, the newest first. */
export function listActsOf(db: Kysely<Database>, same: RecordedAct): Promise<Act[]> {
  return db
    .selectFrom('acts')
    .selectAll()
    .where((eb) =>
      eb.and({
        plan: same.plan,
        actorEmail: same.actorEmail,
        act: same.act,
        obligation: same.obligation,
        contentSha256: same.contentSha256,
      }),
    )
    .orderBy('saidAt', 'desc')
    .execute();
}

/** The newest of these acts that the engine has not answered yet; it is to be settled first. */
export function unansweredOf(acts: Act[]): Act | undefined {
  return acts.find(({ answeredAt }) => answeredAt === null);
}

/**
 * The newest of these acts whose subject has not changed since its answer: submitting it once more then is the same act.
 * Undefined where there is none.
 * @param revision of the subject, as it stands now
 */
export function sameOf(acts: Act[], revision: number): Act | undefined {
  return acts.find(({ answer }) => answer?.ok === true && answer.revision === revision);
}

/**
 * How many of these acts were refused at this revision of their subject. A refusal may be lifted by time alone, as a
 * report's window opens, so what was refused can be submitted anew.
 */
export function refusalsOf(acts: Act[], revision: number): number {
  return acts.filter(
    ({ answer, answeredAt, obligationRevision }) =>
      obligationRevision === revision && answeredAt !== null && answer?.ok === false,
  ).length;
}

/**
 * How often the subject of an act has changed: an obligation counts itself; a unit or a plan as a whole counts by
 * the answers to the acts on it. 0 where nothing has changed yet.
 */
export async function readRevision(db: Kysely<Database>, plan: string, subject: string): Promise<number> {
  const obligation = await db
    .selectFrom('obligations')
    .select('revision')
    .where((eb) => eb.and({ plan, id: subject }))
    .executeTakeFirst();
  if (obligation) return obligation.revision;
  const { newest } = await db
    .selectFrom('acts')
    .select(sql<number | null>`max((answer->>'revision')::integer)`.as('newest'))
    .where((eb) => eb.and({ plan, obligation: subject }))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

/** Acts without an answer from the engine yet, submitted at or before `saidBefore`, oldest first. */
export async function unansweredActs(db: Kysely<Database>, saidBefore: Instant): Promise<Act[]> {
  return db
    .selectFrom('acts')
    .selectAll()
    .where('answeredAt', 'is', null)
    .where('saidAt', '<=', saidBefore)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
}

/**
 * The last instants of any act, and of a submission, on a subject, up to `until`; null where there was none.
 */
export async function lastActs(
  db: Kysely<Database>,
  plan: string,
  subject: string,
  until: Instant,
): Promise<{ any: Instant | null; submission: Instant | null }> {
  return db
    .selectFrom('acts')
    .select(({ fn }) => [
      fn.max('saidAt').as('any'),
      fn.max('saidAt').filterWhere('act', 'in', ['submit', 'enter']).as('submission'),
    ])
    .where((eb) => eb.and({ plan, obligation: subject }))
    .where('saidAt', '<=', until)
    .executeTakeFirstOrThrow();
}

/** Acts on the same subject, for the same workflow and before this one, that have no answer yet; oldest first. */
export async function earlierUnanswered(db: Kysely<Database>, act: Act): Promise<Act[]> {
  const { plan, obligation, workflowId, saidAt, id } = act;
  return db
    .selectFrom('acts')
    .selectAll()
    .where('answeredAt', 'is', null)
    .where((eb) => eb.and({ plan, obligation, workflowId }))
    .where(sql<boolean>`(said_at, id) < (${saidAt}::timestamptz, ${id})`)
    .orderBy('saidAt')
    .orderBy('id')
    .execute();
}

/**
 * The part that writes the answers a decision gave, by act, together with its other effects. They do not yet count as
 * given: the workflow may lose this decision in a crash and take it again, which only submitting the act again brings about.
 */
export function answerCtes(answers: ReadonlyMap<string, ActAnswer>): Cte[] {
  if (answers.size === 0) return [];
  const given = JSON.stringify(Object.fromEntries(answers));
  return [
    sql`answered as (update acts set answer = ${given}::jsonb -> id where id = any(${[...answers.keys()]}) and answered_at is null)`,
  ];
}

/**
 * Saves the answer as the engine's own result gave it; the first one stays for good.
 * @returns whether this is the first
 */
export async function saveAnswer(
  db: Kysely<Database>,
  act: string,
  answer: ActAnswer,
  at: Instant,
): Promise<boolean> {
  const saved = await db
    .updateTable('acts')
    .set({ answer: JSON.stringify(answer), answeredAt: at })
    .where('id', '=', act)
    .where('answeredAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Why an act was refused, as its row says; one of a release before 0.2.0 holds a `message`. */
export function refusalWords(answer: Extract<ActAnswer, { ok: false }>): Bilingual {
  const { words, message } = answer as { words?: unknown; message?: unknown };
  return keptWords(words ?? message);
}
