/** The tables of links, sessions, tokens and what is typed on pages, as TypeScript sees them; see `schema.ts`. */
import type { JSONColumnType } from 'kysely';
import type { Role } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';

/** Keys that sign the links in mails; shared by all workers through the record. */
export interface LinkKeysTable {
  id: string;
  secret: Buffer;
  createdAt: Instant;
}

/** A link in a mail: it opens one unit's obligations in one plan for one official, until it expires or is revoked. */
export interface LinksTable {
  /** The token's `jti`. */
  id: string;
  plan: string;
  unit: string;
  /** Whom the mail it stands in was addressed to, in lower case. */
  email: string;
  /** The role in which that person was told. */
  role: Role;
  issuedAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** When it signed its reader in, which it does once; null before, and in links of a release that did not know it. */
  signedInAt: Instant | null;
  /** When its reader last pressed its button; null before, and in links of a release that did not know it. */
  openedAt: Instant | null;
}

/** What a session of the pages opens; `plan` and `unit` are empty where somebody signed in. */
export interface WebSessionsTable {
  /** SHA-256 of the cookie's value. */
  idHash: string;
  kind: 'link' | 'sign-in';
  email: string;
  plan: string;
  unit: string;
  /** Id of the link that opened it; null where somebody signed in. */
  link: string | null;
  createdAt: Instant;
  expiresAt: Instant;
}

/** A report being filled in: answers as typed, by field. */
export interface ReportDraftsTable {
  plan: string;
  unit: string;
  period: string;
  content: JSONColumnType<Record<string, string>>;
  updatedAt: Instant;
  updatedBy: string;
}

/** A document on its way to a plan; `draft`, `lines` and the others below are JSON. */
export interface PlanIntakesTable {
  id: string;
  /** Address of whoever brought it; nobody else sees it. */
  owner: string;
  /** Name of the file. */
  name: string;
  source: Buffer;
  lines: string;
  /** Null where the file was a plan already. */
  draft: string | null;
  answers: string;
  /** Answers as they were before, oldest first. */
  earlier: string;
  people: string;
  /** Id of the plan it became. */
  launched: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** A plan that somebody sent to be compared with the one in force; kept for a day. */
export interface SentPlansTable {
  /** SHA-256 of the text. */
  id: string;
  /** Which plan it is to amend. */
  plan: string;
  /** Address of whoever sent it; nobody else sees it. */
  owner: string;
  /** Name of the file. */
  name: string;
  text: string;
  sentAt: Instant;
}

/** A mailed sign-in link not yet used. */
export interface SignInTokensTable {
  tokenHash: string;
  email: string;
  issuedAt: Instant;
  expiresAt: Instant;
}

/** A mail that was sent on demand; kept for minutes, to count them. */
export interface AskedMailsTable {
  /** In lower case. */
  email: string;
  askedAt: Instant;
}

/** A bearer token of another system; the record holds its hash alone. */
export interface ApiTokensTable {
  id: string;
  /** What it is for, as whoever made it called it. */
  name: string;
  /** SHA-256 of the token. */
  tokenHash: string;
  scopes: string[];
  /** The one official in whose name it may act, as the directory spells the address; null for anybody. */
  actsAs: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  /** To within a minute. */
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
}

/** What a rate limit has counted under a key, until its window ends. */
export interface RateCountsTable {
  /** A hash: no address is kept. */
  key: string;
  count: number;
  endsAt: Instant;
}

/** An address of another system that is told of entries of the audit log. */
export interface WebhooksTable {
  id: string;
  url: string;
  /** Codes of what happened, as the audit log has them; `*` for all. */
  events: string[];
  /** With which messages are signed: both sides need it. */
  secret: string;
  createdAt: Instant;
}

/** The last entry of a plan's audit log that a webhook has seen. */
export interface WebhookCursorsTable {
  webhook: string;
  plan: string;
  chainNumber: number;
}

/** One message of a webhook, and what became of it. */
export interface WebhookDeliveriesTable {
  webhook: string;
  /** The same each time it is sent: whoever gets it twice knows by it. */
  id: string;
  type: string;
  /** The bytes that are signed and sent. */
  payload: string;
  state: 'waiting' | 'delivered' | 'given-up';
  attempts: number;
  firstTriedAt: Instant | null;
  nextAt: Instant;
  settledAt: Instant | null;
  lastError: string | null;
  createdAt: Instant;
}
