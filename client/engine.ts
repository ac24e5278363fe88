/**
 * The façade every client speaks to: the command line, the pages, the rehearsal's driver.
 * `createEngine` runs it in this process; `createRemoteEngine` speaks to a running server's local API.
 * All arguments and results are plain JSON with the shapes of the published command line.
 */
import type { Aggregate } from '../domain/aggregation/types.ts';
import type { PlanStanding, UnitStanding } from '../domain/effects.ts';
import type { EnteredDay } from '../domain/calendar/entered-days.ts';
import type { Move } from '../domain/calendar-moves.ts';
import type { Role } from '../domain/obligation.ts';
import type { HistoryLine } from '../records/history.ts';
import type { Submission, SubmissionContent } from '../domain/submission.ts';
import type { SentFile } from './documents/check-file.ts';

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

/** Why something is decided: in words, and by which document. */
export interface Grounds {
  why?: string;
  basis?: DocumentNamed;
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

export interface LaunchResult {
  plan: string;
  workflowId: string;
  launched: boolean;
  units: number;
  obligations: number;
  /** Due dates already past at launch, by what was done with them. */
  past: { count: number; choice: 'skip' | 'open' };
  warnings: string[];
}

/** What a launch would do now; the same refusals as the launch itself. */
export interface LaunchPreview {
  plan: string;
  title: string;
  /** True where it runs already: launching it again would change nothing. */
  running: boolean;
  /** The engine's clock, by which dates are past or to come. */
  at: string;
  units: number;
  /** Units ordered to report, and requested to. */
  ordered: number;
  requested: number;
  obligations: number;
  /** What `past: 'skip'` would leave out, with the first and last of the due dates. */
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
  warnings: string[];
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
}
export interface PlanStatus {
  plan: string;
  state: string;
  obligations: StatusObligation[];
}
export interface SubmitResult {
  reference: string;
  version: number;
  receivedAt: string;
  onTime: boolean;
  /** What was let through but should be looked at, e.g. a row about a person in a file. */
  warnings?: string[];
}
export interface ObligationResult {
  obligation: string;
  state: string;
  dueAt?: string;
  warnings?: string[];
  /** Present where nothing changed: recorded as a proposal to the plan's issuer. */
  proposal?: true;
}
/** A unit's part in a plan, or a plan, after it was suspended, paused, resumed or closed. */
export interface StandingResult {
  plan: string;
  /** Absent where it is the whole plan. */
  unit?: string;
  state: UnitStanding | PlanStanding;
}
export interface ReportResult {
  period: string;
  state: string;
  version: number;
  sha256: string | null;
  number: string | null;
  docx: string | null;
  xlsx: string | null;
  /** The signed file that came with its number. */
  signed: string | null;
}
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
/** Figures of a period; `version` is null where they are computed from what has come so far. */
export interface FiguresResult extends Pick<
  Aggregate,
  | 'figures'
  | 'completeness'
  | 'timeliness'
  | 'requested'
  | 'onTime'
  | 'late'
  | 'missing'
  | 'exempt'
  | 'suspended'
> {
  plan: string;
  period: string;
  version: number | null;
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
/** One thing said about an obligation before its due date passed. */
export interface SentBefore {
  notice: string;
  at: string;
  who: string | null;
  recipient: string | null;
  /** `stand-in`: it went to the coordinator for want of an address; `unsent`: in no mail. */
  state: 'sent' | 'stand-in' | 'waiting' | 'bounced' | 'unsent';
  mail: string | null;
}
/** One line of the timeline; `what: 'deadline-missed'` is a due date that passed with nothing received. */
export interface HistoryEntry extends HistoryLine {
  /** Of a missed deadline: what had been sent before. */
  sent?: SentBefore[];
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
export interface WorkflowEntry {
  workflowId: string;
  /** As Temporal says it: `RUNNING`, `COMPLETED`, `FAILED`, … */
  status: string;
  /** Null where only a message can wake it. */
  nextWake: string | null;
  historyLength: number;
  /** What the workflow says of itself for administrators, in Markdown; null where it was not asked or is over. */
  details: string | null;
  /** Activities that run or are tried again; `workflow-task` where the workflow's own task keeps failing. */
  pending: { activity: string; attempt: number; lastError: string | null }[];
}
/** The workflow types by the names under which Temporal lists them. */
export type WorkflowKind = 'planCycle' | 'agencyAssignment' | 'reportingPeriod' | 'mailRoom';
export interface WorkflowsWanted {
  plan?: string;
  kind?: WorkflowKind;
  /** Only those that ended otherwise than they should: failed, terminated, timed out. */
  broken?: boolean;
  /** How many of the list, by id, are left out, and how many are looked at after them. */
  offset?: number;
  limit?: number;
  /** Asks each running workflow what it says of itself, too. */
  details?: boolean;
  /** Milliseconds after which Temporal is not waited for any longer. */
  withinMs?: number;
}
export interface WorkflowList {
  workflows: WorkflowEntry[];
  /** How many there are in all. */
  total: number;
  /** False where some were not answered for in time: their next wake is the record's, what is tried again unknown. */
  complete: boolean;
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
  validFrom: string | null;
  validTo: string | null;
}

/** A day off or a worked day. */
export interface CalendarDayEntry {
  date: string;
  kind: 'off' | 'worked';
  nameVi: string;
  nameEn: string;
  status: 'official' | 'forecast';
  /** The decision, the law, or how it was forecast. */
  source: string;
  /** Who entered it by hand, and when; null of what the program knows by itself. */
  enteredBy: string | null;
  enteredAt: string | null;
}
export interface CalendarList {
  years: { year: number; status: 'official' | 'forecast'; source: string }[];
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

export interface Engine {
  /** Imports the directory file, where one is given, in the same step. */
  launchPlan(input: {
    text: string;
    file: string;
    past?: 'skip' | 'open';
    officials?: { text: string; file: string };
  }): Promise<LaunchResult>;
  /** What `launchPlan` would do, or why it would refuse; nothing is written. */
  previewLaunch(input: {
    text: string;
    file: string;
    officials?: { text: string; file: string };
  }): Promise<LaunchPreview>;
  listPlans(): Promise<{
    plans: { plan: string; title: string; state: string; launchedAt: string | null }[];
  }>;
  planStatus(input: { plan: string; unit?: string }): Promise<PlanStatus>;
  submitReport(
    input: {
      plan: string;
      period: string;
      unit: string;
      text: string;
      file: string;
      document?: DocumentNamed;
      /** The unit's signed document. */
      signed?: SentFile;
      /** Entered by the coordinator from what came on paper on that day. */
      onBehalf?: { received: string };
    } & ActOptions,
  ): Promise<SubmitResult>;
  /** The unit takes its report back before it is accepted. */
  withdrawReport(
    input: { plan: string; period: string; unit: string; why?: string } & ActOptions,
  ): Promise<ObligationResult>;
  returnReport(
    input: { plan: string; period: string; unit: string; why: string } & ActOptions,
  ): Promise<ObligationResult>;
  acceptReport(
    input: { plan: string; period: string; unit: string; why?: string } & ActOptions,
  ): Promise<ObligationResult>;
  completeTask(
    input: {
      plan: string;
      duty: string;
      unit: string;
      period?: string;
      note?: string;
      document?: DocumentNamed;
      signed?: SentFile;
    } & ActOptions,
  ): Promise<ObligationResult>;
  /** The unit's own document, with its signed file or without, for what was handed in before. */
  attachDocument(
    input: ObligationNamed & { document?: DocumentNamed; signed?: SentFile } & ActOptions,
  ): Promise<ObligationResult>;
  /** Hands one obligation to a colleague of the unit. */
  delegateObligation(
    input: ObligationNamed & { to: string; why?: string } & ActOptions,
  ): Promise<ObligationResult>;
  raiseObstacle(
    input: { plan: string; unit: string; duty?: string; period?: string; text: string } & ActOptions,
  ): Promise<ObstacleEntry>;
  answerObstacle(
    input: { plan: string; obstacle: string; text: string } & ActOptions,
  ): Promise<ObstacleEntry>;
  /** Puts it to the leadership of the coordinating unit. */
  escalateObstacle(
    input: { plan: string; obstacle: string; why?: string } & ActOptions,
  ): Promise<ObstacleEntry>;
  listObstacles(input: { plan: string; unit?: string }): Promise<{ obstacles: ObstacleEntry[] }>;
  /** The unit says that a task is not finished after all. */
  reopenTask(input: ObligationNamed & { why?: string } & ActOptions): Promise<ObligationResult>;
  /** The coordinator sends a finished task back. */
  returnTask(input: ObligationNamed & { why: string } & ActOptions): Promise<ObligationResult>;
  askExtension(input: ObligationNamed & { to: string; why: string } & ActOptions): Promise<ObligationResult>;
  /** Without `to` the date asked for is meant; a task's date moves only on the issuer's document. */
  grantExtension(
    input: ObligationNamed & { to?: string; why?: string; basis?: DocumentNamed } & ActOptions,
  ): Promise<ObligationResult>;
  refuseExtension(input: ObligationNamed & { why: string } & ActOptions): Promise<ObligationResult>;
  /** A task is waived only on the issuer's document. */
  waiveObligation(
    input: ObligationNamed & { why: string; basis?: DocumentNamed } & ActOptions,
  ): Promise<ObligationResult>;
  /** One reminder out of turn. */
  remindUnit(input: ObligationNamed & { why?: string } & ActOptions): Promise<ObligationResult>;
  /** Puts on record that the unit was chased by telephone. */
  noteChase(input: ObligationNamed & { why: string } & ActOptions): Promise<ObligationResult>;
  /** Nothing is asked of the unit meanwhile; what it hands in is received. Dates stay. */
  suspendUnit(input: UnitNamed & Grounds & ActOptions): Promise<StandingResult>;
  /** Steps gone by meanwhile are not made up for. */
  resumeUnit(input: UnitNamed & Grounds & ActOptions): Promise<StandingResult>;
  /** No reminders and no drafts for the whole plan. */
  pausePlan(input: { plan: string } & Grounds & ActOptions): Promise<StandingResult>;
  resumePlan(input: { plan: string } & Grounds & ActOptions): Promise<StandingResult>;
  /** Ends the plan for good: what is still owed is recorded as closed, nothing is deleted. */
  closePlan(input: { plan: string } & Grounds & ActOptions): Promise<StandingResult>;
  showReport(input: { plan: string; period: string }): Promise<ReportResult>;
  /** From the newest valid submissions, or as sealed in a version. */
  reportFigures(input: { plan: string; period: string; version?: number }): Promise<FiguresResult>;
  /** What the figures are made of; `all` adds every earlier, returned and withdrawn version. */
  reportSubmissions(input: {
    plan: string;
    period: string;
    version?: number;
    all?: boolean;
  }): Promise<SubmissionEntry[]>;
  renderReport(input: { plan: string; period: string; version?: number }): Promise<RenderedReport>;
  approveReport(input: { plan: string; period: string } & ActOptions): Promise<ReportResult>;
  /** The approver sends the draft back to the coordinator. */
  rejectReport(input: { plan: string; period: string; why: string } & ActOptions): Promise<ReportResult>;
  issueReport(
    input: { plan: string; period: string; number: string; date: string; signed?: SentFile } & ActOptions,
  ): Promise<ReportResult>;
  sendReport(input: { plan: string; period: string } & ActOptions): Promise<ReportResult>;
  /** Of a plan, one of its units or obligations; or of one mail, by its Message-ID: why it was sent. */
  history(input: {
    plan?: string;
    mail?: string;
    unit?: string;
    /** Its id, or with the unit named what follows the slash. */
    obligation?: string;
    from?: string;
    to?: string;
  }): Promise<{ entries: HistoryEntry[] }>;
  /**
   * Of one plan, or everything that runs now; a part of the list where `limit` says so. With `withinMs` no answer takes
   * longer than that: what Temporal has not said by then is told from the record.
   */
  listWorkflows(input: WorkflowsWanted): Promise<WorkflowList>;
  listMails(input: { to?: string }): Promise<{ mails: MailEntry[] }>;
  /** The whole file or nothing. `within` limits it to one plan's own rows, put in by its coordinator. */
  importOfficials(input: {
    text: string;
    file: string;
    /** Language of what is said about mistakes. */
    lang?: 'vi' | 'en';
    within?: { plan: string } & Pick<ActOptions, 'as'>;
  }): Promise<{ imported: number; officials: OfficialEntry[] }>;
  /** A person new to a unit in a plan; no name means the unit's mailbox. */
  addOfficial(input: OfficialTyped & Pick<ActOptions, 'as'>): Promise<DirectoryResult>;
  /** Name, roles and language of somebody who is there; an address that bounced is tried again. */
  changeOfficial(input: OfficialTyped & Pick<ActOptions, 'as'>): Promise<DirectoryResult>;
  /** Their links die; what was handed to them goes back to the focal point. */
  removeOfficial(input: UnitNamed & { email: string } & Pick<ActOptions, 'as'>): Promise<DirectoryResult>;
  /** Somebody else takes a post over, with all that was in its holder's hands; the old links die. */
  replaceOfficial(
    input: UnitNamed & { email: string; by: { email: string; name: string | null } } & Pick<ActOptions, 'as'>,
  ): Promise<DirectoryResult>;
  /** Said by the unit itself, from its mailbox or by its head, while it has no focal point. */
  nameFocalPoint(
    input: UnitNamed & { email: string; name: string } & Pick<ActOptions, 'as'>,
  ): Promise<DirectoryResult>;
  listOfficials(): Promise<{ officials: OfficialEntry[] }>;
  listUnits(): Promise<{ units: UnitEntry[] }>;
  /** Days off and worked Saturdays; of the years of running plans, and this and the next, unless a year is named. */
  listCalendar(input: { year?: number }): Promise<CalendarList>;
  /** Shows which dates another calendar moves; saves it and tells those concerned only with `save`. */
  setCalendar(
    input: {
      /** A whole year as announced. */
      text?: string;
      file?: string;
      /** Single days, `YYYY-MM-DD`. */
      off?: string[];
      worked?: string[];
      /** Days whose entry ends. */
      remove?: string[];
      /** The decision behind single days. */
      basis?: DocumentNamed;
      save: boolean;
    } & Pick<ActOptions, 'as'>,
  ): Promise<CalendarResult>;
}
