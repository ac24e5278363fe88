/** The tables of submissions, sealed reports and what comes with them, as TypeScript sees them; see `schema.ts`. */
import type { JSONColumnType } from 'kysely';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import type { Submission, SubmissionContent } from '../../domain/submission.ts';

export interface SealedReportsTable {
  plan: string;
  period: string;
  version: number;
  sealedAt: Instant;
  /** Of `snapshot`. */
  sha256: string;
  /** JSON text, byte for byte as hashed. */
  snapshot: string;
  docx: Buffer | null;
  xlsx: Buffer | null;
  number: string | null;
  issuedOn: IsoDate | null;
  /** Version of the plan by which it was aggregated; null in rows of a release that did not note it. */
  planVersion: number | null;
}

export interface SubmissionsTable extends Omit<Submission, 'content'> {
  content: JSONColumnType<SubmissionContent>;
  /** Since when `state` holds, by when what brought it about was said; the engine's order decides which holds. */
  stateAt: Instant;
}

/** A figure of a period before the system existed; `unit` is empty where it is the whole plan's. */
export interface BaselinesTable {
  plan: string;
  period: string;
  target: string;
  unit: string;
  numerator: number;
  denominator: number | null;
  source: string;
  enteredAt: Instant;
}

/** A file that came with an act, as it was read: its type is found by content. */
export interface AttachmentsTable {
  id: string;
  plan: string;
  act: string;
  obligation: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  bytes: Buffer;
  at: Instant;
}
