/** Files that came with acts. */
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../domain/plan.ts';
import type { AttachmentsTable } from '../database/schema-reports.ts';
import type { Database } from '../database/schema.ts';

export type Attachment = AttachmentsTable;
/** An attachment as lists show it. */
export type AttachmentEntry = Omit<AttachmentsTable, 'bytes'>;

/** A file that was read and checked. */
export interface CheckedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
  sha256: string;
}

/** Hash of a file, as `sha256sum` prints it. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps a file under the act it came with; kept already, it stays. */
export async function saveAttachment(
  db: Kysely<Database>,
  of: { plan: string; act: string; obligation: string; at: Instant },
  file: CheckedFile,
): Promise<void> {
  const id = `tep-${hashBytes(Buffer.from(`${of.act}\n${file.sha256}`)).slice(0, 24)}`;
  const { name, mediaType, bytes, sha256 } = file;
  await db
    .insertInto('attachments')
    .values({ id, ...of, name, mediaType, size: bytes.length, sha256, bytes })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

const ENTRY = ['id', 'plan', 'act', 'obligation', 'name', 'mediaType', 'size', 'sha256', 'at'] as const;

/** The files that came with acts on one obligation, oldest first; acts that were refused leave none. */
export async function listAttachments(
  db: Kysely<Database>,
  plan: string,
  obligation: string,
): Promise<AttachmentEntry[]> {
  return db
    .selectFrom('attachments')
    .innerJoin('acts', 'acts.id', 'attachments.act')
    .select(ENTRY.map((column) => `attachments.${column}` as const))
    .where('attachments.plan', '=', plan)
    .where('attachments.obligation', '=', obligation)
    .where(sql<boolean>`acts.answer->>'ok' = 'true'`)
    .orderBy('attachments.at')
    .orderBy('attachments.id')
    .execute();
}

/** One file with its bytes, or undefined. */
export async function findAttachment(db: Kysely<Database>, id: string): Promise<Attachment | undefined> {
  return db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Numbers and dates that a unit gave later for what it had handed in, newest first; of acts that were taken. */
export async function listNamedDocuments(
  db: Kysely<Database>,
  plan: string,
  obligation: string,
): Promise<{ number: string; date: string }[]> {
  const rows = await db
    .selectFrom('acts')
    .select('content')
    .where((eb) => eb.and({ plan, obligation, act: 'document' }))
    .where(sql<boolean>`answer->>'ok' = 'true'`)
    .orderBy('saidAt', 'desc')
    .execute();
  return rows.flatMap(({ content }) => {
    const { number, date } = (content.document ?? {}) as { number?: string; date?: string };
    return number && date ? [{ number, date }] : [];
  });
}
