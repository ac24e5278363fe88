/** Documents on their way to a plan: each belongs to whoever brought it, who may come back to it or delete it. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';
import type { PlanIntakesTable } from '../database/schema-web.ts';

/** What was answered, by question; several values as a list. */
export type IntakeAnswers = Record<string, string | string[]>;

/** Who is to work on the plan: two addresses, and a directory file. */
export interface IntakePeople {
  coordinator?: string;
  approver?: string;
  file?: { name: string; text: string };
}

export interface PlanIntake extends Omit<
  PlanIntakesTable,
  'lines' | 'draft' | 'answers' | 'earlier' | 'people'
> {
  /** The text as read, line by line. */
  lines: string[];
  /** What the importer made of it; null where the file was a plan already. */
  draft: unknown;
  answers: IntakeAnswers;
  /** Answers as they were before, oldest first. */
  earlier: IntakeAnswers[];
  people: IntakePeople;
}

/** A line of somebody's list. */
export type IntakeEntry = Pick<PlanIntake, 'id' | 'name' | 'launched' | 'updatedAt'>;

type Changes = Partial<Pick<PlanIntake, 'answers' | 'earlier' | 'people' | 'launched'>>;

/** Keeps a document that was read. */
export async function addIntake(
  db: Kysely<Database>,
  intake: Pick<PlanIntake, 'id' | 'owner' | 'name' | 'source' | 'lines' | 'draft' | 'createdAt'>,
): Promise<void> {
  await db
    .insertInto('planIntakes')
    .values({
      ...intake,
      lines: JSON.stringify(intake.lines),
      draft: intake.draft === null ? null : JSON.stringify(intake.draft),
      answers: '{}',
      earlier: '[]',
      people: '{}',
      launched: null,
      updatedAt: intake.createdAt,
    })
    .execute();
}

/** One of somebody's documents; undefined where there is none, or where it is another's. */
export async function findIntake(
  db: Kysely<Database>,
  id: string,
  owner: string,
): Promise<PlanIntake | undefined> {
  const row = await db
    .selectFrom('planIntakes')
    .selectAll()
    .where((eb) => eb.and({ id, owner }))
    .executeTakeFirst();
  return (
    row && {
      ...row,
      lines: JSON.parse(row.lines) as string[],
      draft: row.draft === null ? null : (JSON.parse(row.draft) as unknown),
      answers: JSON.parse(row.answers) as IntakeAnswers,
      earlier: JSON.parse(row.earlier) as IntakeAnswers[],
      people: JSON.parse(row.people) as IntakePeople,
    }
  );
}

/** Somebody's documents, the one last worked on first. */
export async function listIntakes(db: Kysely<Database>, owner: string): Promise<IntakeEntry[]> {
  return db
    .selectFrom('planIntakes')
    .select(['id', 'name', 'launched', 'updatedAt'])
    .where('owner', '=', owner)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Saves what changed of a document. */
export async function updateIntake(
  db: Kysely<Database>,
  { id, owner }: Pick<PlanIntake, 'id' | 'owner'>,
  changes: Changes,
  at: Instant,
): Promise<void> {
  const { answers, earlier, people, launched } = changes;
  await db
    .updateTable('planIntakes')
    .set({
      ...(answers ? { answers: JSON.stringify(answers) } : {}),
      ...(earlier ? { earlier: JSON.stringify(earlier) } : {}),
      ...(people ? { people: JSON.stringify(people) } : {}),
      ...(launched === undefined ? {} : { launched }),
      updatedAt: at,
    })
    .where((eb) => eb.and({ id, owner }))
    .execute();
}

/** Forgets a document with everything that was made of it; a plan that was launched stays. */
export async function deleteIntake(db: Kysely<Database>, id: string, owner: string): Promise<void> {
  await db
    .deleteFrom('planIntakes')
    .where((eb) => eb.and({ id, owner }))
    .execute();
}
