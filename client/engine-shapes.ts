/** What the façade takes and gives: plain JSON with the shapes of the published command line. */
import type { Bilingual } from '../domain/bilingual.ts';
import type { ReportChanges } from '../domain/aggregation/compare.ts';
import type { Aggregate, TargetFigure } from '../domain/aggregation/types.ts';
import type { PlanChange } from '../domain/amendment/changes.ts';
import type { PlanStatusValue, UnitStatusValue } from '../domain/effects.ts';
import type { EnteredDay } from '../domain/calendar/entered-days.ts';
import type { Move } from '../domain/calendar-moves.ts';
import type { Role } from '../domain/obligation.ts';
import type { Assessment } from '../domain/figures/assess.ts';
import type { UnderstoodFigure } from '../domain/figures/understood.ts';
import type { Submission, SubmissionContent } from '../domain/submission.ts';

export interface ActOptions {
  /** E-mail of the official who acts. */
  as: string;
  /** Caller's own idempotency key. */
  id?: string;
}

/** A document as it is cited. */
export interface DocumentNamed {
  number: string;
  date: string;
}

/** A unit's part in a plan. */
export interface UnitNamed {
  plan: string;
  unit: string;
}

/** One report or task of a unit. */
export interface ObligationNamed {
  plan: string;
  unit: string;
  /** The period of a report, or the duty's code of a task. */
  about: string;
  /** Of a task that recurs. */
  period?: string;
}

/** A file as the caller read it. */
export interface NamedText {
  text: string;
  file: string;
}

export interface LaunchInput extends NamedText {
  past?: 'skip' | 'open';
  /** A directory file to import in the same step. */
  officials?: NamedText;
}

/** A period of a plan. */
export interface PeriodNamed {
  plan: string;
  period: string;
}

export interface LaunchResult {
  plan: string;
  workflowId: string;
  launched: boolean;
  units: number;
  obligations: number;
  /** Due dates already past at launch, by what was done with them. */
  past: { count: number; choice: 'skip' | 'open' };
  warnings: Bilingual[];
}

/** What a launch would do now; the same refusals as the launch itself. */
export interface LaunchPreview {
  plan: string;
  title: string;
  /** The plan's own words; the Vietnamese title where it has none. */
  titleEn: string;
  /** True where it runs already: launching it again would change nothing. */
  running: boolean;
  /** The engine's clock, by which dates are past or to come. */
  at: string;
  units: number;
  /** Units ordered to report, and requested to. */
  ordered: number;
  requested: number;
  obligations: number;
  /** What `past: 'skip'` would leave out, with the first and last of the due dates; where it is everything, that launch is refused. */
  past: { count: number; first: string | null; last: string | null };
  next: {
    dueDate: string;
    dueReason: string | null;
    kind: 'report' | 'task' | 'send';
    period: string | null;
    duty: string | null;
    units: string[];
  }[];
  /** Years whose days off are only a forecast. */
  forecastYears: number[];
  warnings: Bilingual[];
}

/** What an amendment changes, before or after it is applied. */
export interface AmendResult {
  plan: string;
  /** The version that it makes, or has made; where nothing differs, the one in force. */
  version: number;
  applied: boolean;
  changes: PlanChange[];
  obligations: {
    kept: number;
    moved: { id: string; from: string; to: string }[];
    superseded: string[];
    added: string[];
  };
  /** Units that are told. */
  notified: string[];
}
export interface PlanVersionEntry {
  version: number;
  /** `12/QĐ-UBND, 2024-03-05`; null of the version by which the plan was launched. */
  basis: string | null;
  /** First day on which it governs what is owed. */
  effective: string | null;
  appliedAt: string;
  /** How many items it changed. */
  changes: number;
}

export interface StatusObligation {
  id: string;
  unit: string;
  kind: 'report' | 'task' | 'send';
  period: string | null;
  duty: string | null;
  state: string;
  dueAt: string;
  late: boolean;
  firstSubmittedAt: string | null;
  acceptedAt: string | null;
  /** Whether the unit's own document is there; null where nothing was handed in, or none is asked for. */
  document: 'present' | 'missing' | null;
  /** The colleague to whom the unit handed it, else null. */
  contact: string | null;
  /** Version of the plan that governs it; null where an earlier release did not note it. */
  planVersion: number | null;
}
export interface PlanStatus {
  plan: string;
  state: string;
  obligations: StatusObligation[];
}
/** That a report came, and when. */
export interface Receipt {
  reference: string;
  version: number;
  /** What counts as the receipt: of what came on paper, the end of the day on which it came. */
  receivedAt: string;
  onTime: boolean;
  /** Present where one said later had been recorded before it: it is kept as an earlier version and does not count. */
  superseded?: true;
}
export interface SubmitResult extends Receipt {
  /** Every figure the unit reports as it was understood, beside its last one; a server from before does not say it. */
  understood?: UnderstoodFigure[];
  /** What was let through but should be looked at: what is missing, a leap, a row about a person in a file. */
  warnings?: Bilingual[];
}
export interface ObligationResult {
  obligation: string;
  state: string;
  dueAt?: string;
  /** In words, why the date is another than the one that was named; of an extension only. */
  dueReason?: string;
  /** When it is to be corrected by; of an accepted report sent back. */
  correctBy?: string;
  warnings?: Bilingual[];
  /** Present where nothing changed: recorded as a proposal to the plan's issuer. */
  proposal?: true;
}
/** A unit's part in a plan, or a plan, after it was suspended, paused, resumed or closed. */
export interface StatusResult {
  plan: string;
  /** Absent where it is the whole plan. */
  unit?: string;
  state: UnitStatusValue | PlanStatusValue;
}
export interface ReportResult {
  period: string;
  state: string;
  version: number;
  sha256: string | null;
  number: string | null;
  docx: string | null;
  xlsx: string | null;
  /** Of the coordinator's own words; counts each time that something was written. */
  revision: number;
  /** The version that it supplements. */
  supersedes: number | null;
  /** The approver's reason, while it is sent back. */
  why: string | null;
  /** The signed file that came with its number. */
  signed: string | null;
  /** Names of those to whom it goes. */
  addressees: string[];
}
/** The coordinator's own words in a report. */
export interface NarrativeResult {
  period: string;
  /** Counts each time that something was written. */
  revision: number;
  sections: { section: string; own: boolean }[];
}
/** A report section by section, as it stands. */
export interface DraftResult {
  period: string;
  state: string;
  version: number;
  revision: number;
  sections: {
    /** Name of the section, or number of a part of the plan's outline. */
    section: string;
    title: string;
    /** As it would be printed. */
    text: string;
    /** Units whose texts it is made of; none where it is the coordinator's own. */
    from: string[];
    own: boolean;
    /** What the units wrote, beside own words, too. */
    material: string[];
  }[];
  missing: string[];
  rounds: {
    at: string;
    what: 'proposed' | 'returned' | 'approved';
    who: Role | 'system' | null;
    why: string | null;
    version: number;
  }[];
}
/** One version of a period's report: sealed, or as it is being prepared. */
export interface VersionEntry {
  version: number;
  state: string;
  sealedAt: string | null;
  sentAt: string | null;
  number: string | null;
  sha256: string | null;
  submissions: string[];
}
export interface VersionsResult {
  versions: VersionEntry[];
  /** What has come since the newest sealed version and is in none. */
  waiting: { unit: string; submission: string; receivedAt: string }[];
}
export type DiffResult = ReportChanges;
/** What a unit cannot settle by itself. */
export interface ObstacleEntry {
  id: string;
  unit: string;
  /** Code of the duty, or id of the period, that it is about. */
  about: string | null;
  state: 'raised' | 'escalated' | 'answered';
  text: string;
  raisedAt: string;
  escalatedAt: string | null;
  why: string | null;
  answeredAt: string | null;
  answer: string | null;
}
/** What was asked and replied about one item of a unit's report. */
export interface ThreadResult {
  thread: string;
  messages: { at: string; who: Role; text: string }[];
}
/** Figures of a period; `version` is null where they are computed from what has come so far. */
export interface FiguresResult extends Pick<
  Aggregate,
  'completeness' | 'timeliness' | 'requested' | 'onTime' | 'late' | 'missing' | 'exempt' | 'suspended'
> {
  plan: string;
  period: string;
  version: number | null;
  figures: FigureEntry[];
}
/** A target's figure, and how its report judges it. */
export interface FigureEntry extends TargetFigure {
  /** Null where there is nothing to judge by; a server from before does not say it. */
  assessment?: Assessment | null;
}
export interface SubmissionEntry extends Pick<
  Submission,
  'id' | 'unit' | 'version' | 'receivedAt' | 'onTime' | 'state'
> {
  figures: SubmissionContent['figures'];
  /** The unit's own document. */
  document: DocumentNamed | null;
  /** Where the coordinator entered it: the day on which the paper came. */
  onBehalf: { received: string } | null;
}
/** A sealed version's files; documents in base64. */
export interface RenderedReport {
  period: string;
  version: number;
  sha256: string;
  number: string | null;
  docx: string;
  xlsx: string;
  json: string;
}
export interface MailEntry {
  messageId: string;
  to: string;
  subject: string;
  state: 'waiting' | 'sent' | 'bounced';
  queuedAt: string;
  sentAt: string | null;
  notices: { obligation: string; rung: string }[];
}
export interface OfficialEntry {
  email: string;
  name: string | null;
  unit: string;
  plan: string | null;
  roles: Role[];
  language: string;
}
/** A person as typed, for one plan. */
export interface OfficialTyped extends OfficialEntry {
  plan: string;
}
export interface DirectoryResult {
  /** The row as it is now; null once it is gone. */
  official: OfficialEntry | null;
  /** False where everything was so already. */
  changed: boolean;
}
export interface UnitEntry {
  id: string;
  name: string;
  nameEn: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** Who took its work over, and whose work it took over. */
  successors: string[];
  predecessors: string[];
}

/** What a reorganisation makes of units and plans, before or after it is applied. */
export interface ReorganiseResult {
  applied: boolean;
  effective: string;
  units: { id: string; name: string; validTo?: string; validFrom?: string; successors: string[] }[];
  plans: {
    plan: string;
    version: number;
    /** Work that goes on in another unit, and its id there. */
    moved: { obligation: string; to: string }[];
    /** Work that nobody takes over. */
    superseded: string[];
    kept: number;
    /** The unit that coordinates from now on, where that is another. */
    coordinator: string | null;
  }[];
}

/** A day off or a worked day. */
export interface CalendarDayEntry {
  date: string;
  kind: 'off' | 'worked';
  nameVi: string;
  nameEn: string;
  status: 'official' | 'forecast';
  /** The decision, the law, or how it was forecast. */
  source: Bilingual;
  /** Who entered it by hand, and when; null of what the program knows by itself. */
  enteredBy: string | null;
  enteredAt: string | null;
}
export interface CalendarList {
  years: { year: number; status: 'official' | 'forecast'; source: Bilingual }[];
  days: CalendarDayEntry[];
  /** All days in force that were entered by hand, of every year. */
  entered: EnteredDay[];
}
export interface CalendarResult {
  year: number;
  /** Days that are entered, and those of which what was entered ends. */
  days: EnteredDay[];
  removed: string[];
  changes: Move[];
  /** Further obligations whose due date stays and only reminders move. */
  reminders: number;
  saved: boolean;
  /** Workflows that were told; none while nothing is saved. */
  told: string[];
}

/** A bearer token as it is shown; what opens is not among it. */
export interface TokenEntry {
  id: string;
  name: string;
  scopes: string[];
  /** The one official in whose name it may act; null for anybody. */
  as: string | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  state: 'valid' | 'expired' | 'revoked';
}

/** An address that is told of what happens, and how far that has come. */
export interface WebhookEntry {
  id: string;
  url: string;
  events: string[];
  createdAt: string;
  /** Messages on their way, taken, and given up after 72 hours. */
  waiting: number;
  delivered: number;
  givenUp: number;
  lastDeliveredAt: string | null;
  /** Of what is waiting or was given up; null where all is well. */
  lastError: string | null;
}
