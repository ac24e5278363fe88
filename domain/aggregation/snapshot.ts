import type { ReportChanges } from './compare.ts';
import type { Accumulated } from './over-time.ts';
import type { Aggregate, TargetFigure } from './types.ts';
import type { Period } from '../obligation.ts';
import type { Heading, IsoDate, Plan, PlanUnit, ReportPart, Target, UnitId } from '../plan.ts';
import type { Section } from '../sections.ts';

/** What one unit says in one section. */
export interface Contribution {
  unit: UnitId;
  name: string;
  text: string;
}

/** Progress on one standing duty. */
export interface DutyProgress extends Contribution {
  duty: string;
  dutyText: string;
  /** Number of the plan's heading under which it is assigned; absent in reports sealed before it was kept. */
  heading?: string;
}

/** A document by which a unit carried out one of its tasks. */
export interface IssuedDocument {
  unit: UnitId;
  name: string;
  number: string;
  date: IsoDate;
  /** The duty's text. */
  about: string;
}

/** A duty of which something falls due in the next period. */
export interface UpcomingTask {
  duty: string;
  text: string;
  /** Names of those who still owe it. */
  units: string[];
  /** In order, each once. */
  dueDates: IsoDate[];
}

/** One part of the outline that the issuer lays down, with what the units say in it. */
export interface NarrativePart extends Pick<ReportPart, 'number' | 'title' | 'takes'> {
  told: Contribution[];
}

export interface SnapshotTarget extends Pick<
  Target,
  'code' | 'statement' | 'operator' | 'value' | 'unit' | 'by' | 'overUnits' | 'overTime'
> {
  /** Absent in reports sealed before it was kept. */
  frequency?: Target['frequency'];
  /** Over all periods of the plan up to this one. */
  cumulative: Accumulated;
  /** The same period of the year before, with its source where it was entered; null where none is known. */
  lastYear: (Pick<TargetFigure, 'numerator' | 'denominator' | 'value' | 'met'> & { source?: string }) | null;
}

/** All that a report sent upward says, sealed with its hash; documents are drawn from it and from nothing else. */
export interface Snapshot {
  schema: 'lien-nganh/report@1';
  version: number;
  plan: Pick<Plan, 'id' | 'number' | 'date' | 'title' | 'level' | 'place' | 'years' | 'timeZone'> & {
    issuer: string;
  };
  letterhead: Plan['letterhead'];
  addressees: string[];
  coordinator: { unit: UnitId; name: string };
  period: Pick<Period, 'id' | 'kind' | 'from' | 'to' | 'cutoff' | 'unitDue' | 'sendDue'>;
  /** Of a supplementary report: the version that it supplements, and what is otherwise. */
  supersedes?: { version: number; number: string | null; issuedOn: IsoDate | null } & ReportChanges;
  /** The day on which it was sealed, where that was before the data window had ended. */
  dataUntil?: IsoDate;
  /** Ordered units, and those requested ones that sent something; no others are named anywhere. */
  units: Pick<PlanUnit, 'id' | 'name' | 'heading' | 'reports'>[];
  /** The plan's headings that name no silent requested unit, in its order; absent in reports sealed before they were kept. */
  headings?: Heading[];
  targets: SnapshotTarget[];
  aggregate: Aggregate;
  narrative: Record<Section, Contribution[]>;
  /** The coordinator's own words, by section or number of a part: they stand in place of what the units wrote. */
  own?: Record<string, string>;
  /** Present where the plan lays down an outline for this kind of period. */
  outline?: NarrativePart[];
  duties: DutyProgress[];
  /** Documents of the period, by date; absent where none was given. */
  documents?: IssuedDocument[];
  /** Documents of the period by which the plan itself was changed; absent where it stayed as it was. */
  amendedBy?: { number: string; date: IsoDate }[];
  /** What falls due in the next period; absent where nothing does. */
  upcoming?: UpcomingTask[];
}

/** Number and date from the registry, given after signing; kept beside the snapshot, not in its hash. */
export interface Issue {
  /** `5`, `05` or `05/BC-SYT`. */
  number: string;
  /** `YYYY-MM-DD`. */
  date: string;
}
