/**
 * The tables of the record as TypeScript sees them. In SQL the names are snake_case (`due_at`), here
 * camelCase (`dueAt`): a plugin of the query builder turns one into the other, also in nested queries
 * but never inside JSON. Dates arrive as `YYYY-MM-DD`, instants as ISO 8601 with +07:00, int8 as number,
 * bytea as Buffer, on both drivers. JSON columns are written as text (`JSON.stringify`).
 */
import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ActAnswer } from '../../domain/effects.ts';
import type { Message } from '../../domain/messages.ts';
import type { AuditRow, ObligationRow, PeriodRow, ObstacleRow } from '../../domain/projections.ts';
import type { PlanStatusValue } from '../../domain/states.ts';
import type { CheckpointedState, LaunchTerms } from '../../domain/checkpoint.ts';
import type { Role } from '../../domain/obligation.ts';
import type { PlanChange } from '../../domain/amendment/changes.ts';
import type { Instant, IsoDate, Plan, UnitId } from '../../domain/plan.ts';
import type {
  NoticesTable,
  SlotsTable,
  MailsTable,
  MailNoticesTable,
  MailSettingsTable,
  InstallationTable,
  CalendarEntriesTable,
  HeldNoticesTable,
} from './schema-mail.ts';
import type {
  AttachmentsTable,
  BaselinesTable,
  SealedReportsTable,
  SubmissionsTable,
} from './schema-reports.ts';
import type {
  LinkKeysTable,
  LinksTable,
  WebSessionsTable,
  ReportDraftsTable,
  PlanIntakesTable,
  SentPlansTable,
  SignInTokensTable,
  AskedMailsTable,
  ApiTokensTable,
  RateCountsTable,
  WebhooksTable,
  WebhookCursorsTable,
  WebhookDeliveriesTable,
} from './schema-web.ts';

export interface UnitsTable {
  id: string;
  name: string;
  nameEn: string | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** Who took over work of a unit, and since when. */
export interface SuccessionsTable {
  predecessor: UnitId;
  successor: UnitId;
  since: IsoDate;
}

/** One person in one unit, for one plan or (plan null) for all; unique by (email, unit, plan). */
export interface OfficialsTable {
  /** Lower case. */
  email: string;
  name: string | null;
  unit: string;
  plan: string | null;
  roles: Role[];
  /** `vi` or `en`. */
  language: string;
  /** When the address was refused for good, else null. */
  bouncedAt: Instant | null;
}

/** Somebody of the directory who is away; unique by (email, unit, plan) as their row there. */
export interface AbsencesTable {
  email: string;
  unit: UnitId;
  plan: string | null;
  /** Address of somebody of the same unit, who does their work meanwhile. */
  standIn: string;
  /** 00:00 of the first day. */
  awayFrom: Instant;
  /** 00:00 of the day after the last. */
  backAt: Instant;
}

export interface PlansTable {
  id: string;
  title: string;
  number: string;
  state: 'launching' | PlanStatusValue;
  currentVersion: number;
  workflowId: string;
  launchedAt: Instant | null;
  closedAt: Instant | null;
  /** Counts how often `state` changed since the launch. */
  revision: number;
}

export interface PlanVersionsTable {
  plan: string;
  version: number;
  /** The checked plan. */
  content: JSONColumnType<Plan>;
  /** The YAML as it was handed in. */
  source: string;
  /** Of `source`. */
  sha256: string;
  createdAt: Instant;
  /** Since when it is in force; null in rows of a release that did not know it: since it was kept. */
  effectiveAt: Instant | null;
  /** The document that ordered it, and the day from which that governs what is owed; null of what was launched. */
  basisNumber: string | null;
  basisDate: IsoDate | null;
  effective: IsoDate | null;
  /** What it changed in the version before. */
  changes: JSONColumnType<PlanChange[]> | null;
}

/** An amendment or reorganisation that was given an id. */
export interface ChangeAnswersTable {
  /** What it was, of what, and a hash of the id. */
  id: string;
  answer: JSONColumnType<object>;
  answeredAt: Instant;
}

export interface ActsTable {
  id: string;
  plan: string;
  workflowId: string;
  obligation: string;
  act: string;
  actorEmail: string;
  actorRole: Role;
  saidAt: Instant;
  /** Everything the person submitted: free text lives here and nowhere else. */
  content: JSONColumnType<Record<string, unknown>>;
  contentSha256: string;
  /** The obligation's revision when the act was submitted. */
  obligationRevision: number;
  /** Written with the act's effects; may still be replaced until `answeredAt` is set. */
  answer: ColumnType<ActAnswer | null, string | null, string | null>;
  /** When the engine's own result reached the façade; until then the act is submitted again. */
  answeredAt: Instant | null;
}

/** A message between workflows, until its receiver has it. */
export interface MessagesTable {
  id: string;
  toWorkflow: string;
  body: JSONColumnType<Message>;
  createdAt: Instant;
  announcedAt: Instant | null;
  undeliverableAt: Instant | null;
  /** Order of writing. */
  position: GeneratedAlways<number>;
}

export interface AuditTable extends Omit<AuditRow, 'detail'> {
  detail: JSONColumnType<AuditRow['detail']>;
  /** Order of writing, for entries of the same instant. */
  position: GeneratedAlways<number>;
  /** Among those of its plan, from 1. Written by the database, like the hash over it and the hash before. */
  chainNumber: GeneratedAlways<number>;
  chainHash: GeneratedAlways<string>;
}

/** How many entries the trail of a plan has, and the hash of the last. */
export interface AuditHeadsTable {
  plan: string;
  entries: number;
  hash: string;
}

/**
 * Days off and worked days entered by hand. A row is never changed: what takes its place, or takes it away, gives it
 * the day on which it ended.
 */
export interface CalendarDaysTable {
  position: GeneratedAlways<number>;
  date: IsoDate;
  kind: 'off' | 'worked';
  name: string | null;
  /** The decision; a day without one is a forecast. */
  basisNumber: string | null;
  basisDate: IsoDate | null;
  enteredBy: string;
  enteredAt: Instant;
  endedBy: string | null;
  endedAt: Instant | null;
}

/** The colleague to whom an obligation was handed; without a row it is the focal point's. */
export interface ObligationContactsTable {
  plan: string;
  obligation: string;
  unit: string;
  /** In lower case. */
  email: string;
  /** The act by which it was handed over. */
  act: string;
  since: Instant;
}

/** Rows that were written to see whether the record can be written; emptied now and then. */
export interface WriteProbesTable {
  at: Instant;
  filler: string;
}

/** Which Temporal namespace the record belongs to; one row from the first launch on. */
export interface TemporalHomeTable {
  oneRow: true;
  namespace: string;
  namespaceId: string;
  since: Instant;
}

/** Each workflow's last checkpoint. */
export interface CheckpointsTable {
  workflowId: string;
  plan: string;
  sequence: number;
  writtenAt: Instant;
  launchedAt: Instant;
  past: LaunchTerms['past'];
  state: JSONColumnType<CheckpointedState>;
  isOver: boolean;
}

/** A key that encrypted payloads on the Temporal server. */
export interface PayloadKeysTable {
  id: string;
  digest: string;
  since: Instant;
}

export interface Database {
  apiTokens: ApiTokensTable;
  rateCounts: RateCountsTable;
  webhooks: WebhooksTable;
  webhookCursors: WebhookCursorsTable;
  webhookDeliveries: WebhookDeliveriesTable;
  checkpoints: CheckpointsTable;
  payloadKeys: PayloadKeysTable;
  temporalHome: TemporalHomeTable;
  writeProbes: WriteProbesTable;
  signInTokens: SignInTokensTable;
  askedMails: AskedMailsTable;
  obstacles: ObstacleRow;
  obligationContacts: ObligationContactsTable;
  attachments: AttachmentsTable;
  baselines: BaselinesTable;
  calendarDays: CalendarDaysTable;
  linkKeys: LinkKeysTable;
  links: LinksTable;
  units: UnitsTable;
  successions: SuccessionsTable;
  officials: OfficialsTable;
  absences: AbsencesTable;
  plans: PlansTable;
  planVersions: PlanVersionsTable;
  obligations: ObligationRow;
  periods: PeriodRow;
  sealedReports: SealedReportsTable;
  acts: ActsTable;
  changeAnswers: ChangeAnswersTable;
  submissions: SubmissionsTable;
  notices: NoticesTable;
  slots: SlotsTable;
  mails: MailsTable;
  mailNotices: MailNoticesTable;
  installation: InstallationTable;
  calendarEntries: CalendarEntriesTable;
  mailSettings: MailSettingsTable;
  heldNotices: HeldNoticesTable;
  messages: MessagesTable;
  audit: AuditTable;
  auditHeads: AuditHeadsTable;
  webSessions: WebSessionsTable;
  reportDrafts: ReportDraftsTable;
  planIntakes: PlanIntakesTable;
  sentPlans: SentPlansTable;
}
