/** The tables of notices and mails, as TypeScript sees them; see `schema.ts`. */
import type { Generated, JSONColumnType } from 'kysely';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';

export interface NoticesTable extends Omit<NoticeRow, 'detail'> {
  detail: JSONColumnType<NoticeRow['detail']>;
  writtenAt: Instant;
}

/**
 * One delivery instant. `open` means: a mail room was announced and has not yet taken its last look.
 * Whoever closes a slot must lock its row first (`SELECT … FOR UPDATE`) and look for notices without a mail
 * in a later statement, else a notice written meanwhile is missed.
 */
export interface SlotsTable {
  slot: Instant;
  open: boolean;
  openedAt: Instant;
  closedAt: Instant | null;
}

/** One sealed digest: the bytes sent are the bytes kept. */
export interface MailsTable {
  messageId: string;
  slot: Instant;
  email: string;
  /** 1 for the first digest of a person and slot, 2 for late notices, … */
  number: number;
  subject: string;
  raw: Buffer;
  state: 'waiting' | 'sent' | 'bounced';
  queuedAt: Instant;
  sentAt: Instant | null;
  /** How often it was taken in hand. */
  attempts: number;
  /** How often it failed by itself, not by the server's being out of reach. */
  setbacks: Generated<number>;
  /** How often the server had all of it and did not answer. */
  unanswered: Generated<number>;
  /** The round in which its bytes went to a server, until what came of it is written. */
  handingOverAt: Generated<Instant | null>;
  lastError: string | null;
  nextTryAt: Instant | null;
}

export interface MailNoticesTable {
  messageId: string;
  notice: string;
}

/** One row: what tells this installation from all others. */
export interface InstallationTable {
  id: Generated<string>;
}

/** A date that mails have put into a person's calendar, as that person was last notified of it. */
export interface CalendarEntriesTable {
  /** In lower case. */
  email: string;
  plan: string;
  obligation: string;
  uid: string;
  sequence: number;
  date: IsoDate;
  cancelled: boolean;
  summary: string;
}

/** How an official wants their mails, where they said so. */
export interface MailSettingsTable {
  /** In lower case. */
  email: string;
  /** Null: as the directory says. */
  language: 'vi' | 'en' | null;
  /** One mail a day, in the morning. */
  daily: boolean;
  /** Whether dates go into their calendar. */
  calendar: boolean;
  changedAt: Instant;
}

/** A notice that waits for its reader's one mail a day, and in which slot that comes. */
export interface HeldNoticesTable {
  notice: string;
  email: string;
  slot: Instant;
}
