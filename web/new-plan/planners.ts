/** Who may make a plan: those who coordinate one already, and administrators. What they make is theirs alone. */
import { keptWords } from '../../domain/kept-words.ts';
import type { FastifyRequest } from 'fastify';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import type { Records } from '../../records/database/database.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import { findIntake, type PlanIntake } from '../../records/plans/plan-intakes.ts';
import { httpError } from '../layout/http-error.ts';

/** A document on its way to a plan, with the draft as the importer wrote it. */
export interface Intake extends Omit<PlanIntake, 'draft'> {
  /** Null where the file was a plan already. */
  draft: PlanDraft | null;
}

/** Whether somebody coordinates a plan or administers the system. */
export async function mayPlan({ db }: Records, email: string): Promise<boolean> {
  const held = await rolesOf(db, email);
  return held.some(({ roles }) => roles.includes('coordinator') || roles.includes('administrator'));
}

/**
 * The options of these pages' routes: signed in, and one who may plan. It is looked at before a body is
 * read.
 */
export function forPlanners(records: Records) {
  return {
    config: { access: 'signed-in' as const },
    onRequest: async (request: FastifyRequest): Promise<void> => {
      if (!(await mayPlan(records, request.signedIn))) throw httpError('not-yours');
    },
  };
}

/** Somebody's document; null where there is none, and where it is another's. */
export async function findOwnIntake({ db }: Records, id: string, owner: string): Promise<Intake | null> {
  const found = await findIntake(db, id, owner);
  return found
    ? { ...found, draft: found.draft === null ? null : readDraft(found.draft as PlanDraft) }
    : null;
}

/** @throws HttpError 404 where there is no such document, and where it is another's */
export async function loadIntake(records: Records, request: FastifyRequest): Promise<Intake> {
  const { id } = request.params as { id: string };
  const intake = await findOwnIntake(records, id, request.signedIn);
  if (!intake) throw httpError('not-found');
  return intake;
}

/** A draft as it was kept; see `keptWords`. */
function readDraft(draft: PlanDraft): PlanDraft {
  const { questions, notes } = draft;
  return {
    ...draft,
    questions: questions.map((one) => ({ ...one, message: keptWords(one.message) })),
    notes: notes.map((one) => ({ ...one, message: keptWords(one.message) })),
  };
}
