/**
 * The façade every client speaks to: the command line, the pages, the rehearsal's driver.
 * `createEngine` runs it in this process; `createRemoteEngine` speaks to a running server's local API.
 * All arguments and results are plain JSON with the shapes of the published command line.
 */
import type { SubmissionContent } from '../domain/submission.ts';
import type { ActMethods } from './acts/index.ts';
import type { ChainLook } from './documents/look-up.ts';
import type { NarrativeGiven } from './documents/read-narrative.ts';
import type { SentFile } from './documents/check-file.ts';
import type { CalendarList, CalendarResult } from './shapes/calendar.ts';
import type {
  ReorganiseResult,
  MailEntry,
  OfficialEntry,
  OfficialTyped,
  DirectoryResult,
  AbsenceTyped,
  AbsenceResult,
  UnitEntry,
} from './shapes/directory.ts';
import type { SubmitResult, ObstacleEntry } from './shapes/obligations.ts';
import type {
  LaunchInput,
  LaunchResult,
  LaunchPreview,
  AmendResult,
  PlanFileResult,
  PlanVersionEntry,
  PlanStatus,
} from './shapes/plans.ts';
import type {
  ReportResult,
  NarrativeResult,
  VersionsResult,
  DiffResult,
  DraftResult,
  FiguresResult,
  SubmissionEntry,
  RenderedReport,
  BaselineEntry,
} from './shapes/reports.ts';
import type {
  ActOptions,
  DocumentNamed,
  UnitNamed,
  ObligationNamed,
  NamedText,
  PeriodNamed,
} from './shapes/subjects.ts';
import type { TokenEntry, WebhookEntry } from './shapes/systems.ts';
import type {
  RepairResult,
  RepairWanted,
  WorkflowList,
  WorkflowProblems,
  WorkflowsWanted,
} from './shapes/workflows.ts';
import type { MailSettings } from '../records/mail/mail-settings.ts';
import type { PlanYears } from './shapes/years.ts';
import type { Scope } from './api/scope-names.ts';
import type { HistoryEntry } from '../domain/timeline.ts';

export type * from './shapes/index.ts';

/** A report as a file that a person wrote, or as values from a program, whose numbers are what they are. */
export type ReportGiven = NamedText | { content: SubmissionContent };

/** Who changes plans, and why. */
type ChangeOptions = Pick<ActOptions, 'as'> & {
  why?: string | undefined;
  /** Applied under an id it is done once: said again, whatever came since, it answers the same. */
  id?: string | undefined;
};

/** Acts are declared in `acts/`; the rest of the façade stands here. */
export interface Engine extends ActMethods {
  /** Imports the directory file, where one is given, in the same step. */
  launchPlan(input: LaunchInput): Promise<LaunchResult>;
  /** What `launchPlan` would do, or why it would refuse; nothing is written. */
  previewLaunch(input: Omit<LaunchInput, 'past'>): Promise<LaunchPreview>;
  /** What will go wrong between a plan file and the plan above it, as that runs here, and the dates of each level. */
  checkParent(input: NamedText): Promise<ChainLook>;
  /** Shows what an amended plan changes; applies it only with `save`. The document that orders it may stand in the file. */
  amendPlan(
    input: NamedText & {
      plan: string;
      basis?: DocumentNamed;
      effective?: string;
      save: boolean;
    } & ChangeOptions,
  ): Promise<AmendResult>;
  /** Shows what a reorganisation makes of units in all running plans; applies it only with `save`. */
  reorganiseUnits(input: NamedText & { save: boolean } & ChangeOptions): Promise<ReorganiseResult>;
  /** The version by which a plan was launched, and its amendments. */
  planVersions(input: { plan: string }): Promise<{ versions: PlanVersionEntry[] }>;
  /** The version in force as a plan file (YAML), or an earlier one. */
  planFile(input: { plan: string; version?: number }): Promise<PlanFileResult>;
  /** Each year's figures beside what was assigned; of one target, those of each unit, too. */
  planYears(input: { plan: string; target?: string }): Promise<PlanYears>;
  listPlans(): Promise<{
    plans: { plan: string; title: string; titleEn: string; state: string; launchedAt: string | null }[];
  }>;
  planStatus(input: { plan: string; unit?: string }): Promise<PlanStatus>;
  submitReport(
    input: PeriodNamed & {
      unit: string;
      document?: DocumentNamed;
      /** The unit's signed document. */
      signed?: SentFile;
      /** Entered by the coordinator from what came on paper on that day. */
      onBehalf?: { received: string };
    } & ReportGiven &
      ActOptions,
  ): Promise<SubmitResult>;
  /** Takes it back at once; the colleague's links and sessions end, and are counted. */
  reclaimObligation(
    input: ObligationNamed & Pick<ActOptions, 'as'>,
  ): Promise<{ obligation: string; links: number }>;
  listObstacles(input: { plan: string; unit?: string }): Promise<{ obstacles: ObstacleEntry[] }>;
  /** Own words for sections of the report, until it is proposed; an empty text ends those of its section. */
  narrateReport(input: PeriodNamed & NarrativeGiven & ActOptions): Promise<NarrativeResult>;
  /** A figure of an earlier period, which no sealed report has, with its source: it stands in the column of the year before. */
  setBaseline(
    input: PeriodNamed & {
      target: string;
      unit?: string;
      numerator: number;
      denominator?: number;
      source: string;
    } & Pick<ActOptions, 'as'>,
  ): Promise<BaselineEntry>;
  listBaselines(input: { plan: string; period?: string }): Promise<{ baselines: BaselineEntry[] }>;
  /** The report section by section, as it stands. */
  reportDraft(input: PeriodNamed): Promise<DraftResult>;
  /** Every version, and what has come since the newest sealed one. */
  reportVersions(input: PeriodNamed): Promise<VersionsResult>;
  /** What a sealed version says otherwise than another. */
  reportDiff(input: PeriodNamed & { from: number; to: number }): Promise<DiffResult>;
  showReport(input: PeriodNamed): Promise<ReportResult>;
  /** From the newest valid submissions, or as sealed in a version. */
  reportFigures(input: PeriodNamed & { version?: number }): Promise<FiguresResult>;
  /** What the figures are made of; `all` adds every earlier, returned and withdrawn version. */
  reportSubmissions(input: PeriodNamed & { version?: number; all?: boolean }): Promise<SubmissionEntry[]>;
  renderReport(input: PeriodNamed & { version?: number }): Promise<RenderedReport>;
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
  /** Workflows of plans that are not closed, of one plan or of all, which do not do their work. */
  listProblems(input: { plan?: string; withinMs?: number }): Promise<WorkflowProblems>;
  /** Compares the record with Temporal and with itself; repairs only where asked to. */
  repair(input: RepairWanted): Promise<RepairResult>;
  listMails(input: { to?: string }): Promise<{ mails: MailEntry[] }>;
  /** The whole file or nothing. `within` limits it to one plan's own rows, put in by its coordinator. */
  importOfficials(
    input: NamedText & { within?: { plan: string } & Pick<ActOptions, 'as'> },
  ): Promise<{ imported: number; officials: OfficialEntry[] }>;
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
  /**
   * Somebody leaves: out of the directory of every plan. Their links and sessions end at once; what was handed to them
   * goes back to the focal point.
   */
  removeEverywhere(input: { email: string }): Promise<{ removed: string; links: number }>;
  /** Somebody else takes all their posts over, and what was in their hands; their links and sessions end at once. */
  replaceEverywhere(input: {
    email: string;
    by: { email: string; name?: string };
  }): Promise<{ replaced: string; links: number }>;
  /** Somebody is away for some days: who stands in gets their mails, and may do their work meanwhile. */
  setAbsence(
    input: UnitNamed & { email: string } & AbsenceTyped & Pick<ActOptions, 'as'>,
  ): Promise<AbsenceResult>;
  /** They are back before the day, or do not go. */
  endAbsence(
    input: UnitNamed & { email: string } & Pick<ActOptions, 'as'>,
  ): Promise<{ back: string; changed: boolean }>;
  /** The same in every plan that runs. */
  setAbsenceEverywhere(input: { email: string } & AbsenceTyped): Promise<AbsenceResult>;
  endAbsenceEverywhere(input: { email: string }): Promise<{ back: string; changed: boolean }>;
  /**
   * How somebody wants their mails from now on: in which language (null: the directory's), one a day, with calendar
   * dates. What is left out stays; the answer is how they come now.
   */
  setMailSettings(input: Partial<MailSettings> & Pick<ActOptions, 'as'>): Promise<MailSettings>;
  /** The same, by whoever runs the server. */
  setMailSettingsOf(input: Partial<MailSettings> & { email: string }): Promise<MailSettings>;
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
  /** A bearer token for another system. `token` is what opens: told this once, kept nowhere. */
  createToken(input: {
    /** What it is for. */
    name: string;
    scopes: Scope[];
    /** The one official in whose name it may act; anybody where left out. */
    actsAs?: string;
    /** For how many days it opens. */
    days: number;
  }): Promise<TokenEntry & { token: string }>;
  /** Every token that was ever made, newest first. */
  listTokens(): Promise<{ tokens: TokenEntry[] }>;
  /** Ends it at once. */
  revokeToken(input: { token: string }): Promise<{ id: string; revokedAt: string }>;
  /** An address that is told of what happens from now on. `secret` proves to it who tells: told this once. */
  addWebhook(input: {
    url: string;
    /** Codes of what happened, as the history has them; `*` for all. */
    events: string[];
  }): Promise<Pick<WebhookEntry, 'id' | 'url' | 'events' | 'createdAt'> & { secret: string }>;
  listWebhooks(): Promise<{ webhooks: WebhookEntry[] }>;
  /** What it was still to be told goes with it. */
  removeWebhook(input: { webhook: string }): Promise<{ removed: string }>;
  /** Another secret, told this once, signs from the next message on; the one before is worth nothing. */
  renewWebhook(input: { webhook: string }): Promise<{ id: string; secret: string }>;
  /** Tells it again what was given up, or everything since an instant. */
  replayWebhook(input: { webhook: string; since?: string }): Promise<{ id: string; replayed: number }>;
}
