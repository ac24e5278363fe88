/**
 * The plan as the rest of the system sees it: already checked, classes of units expanded,
 * defaults filled in. `domain/schemas/` turns YAML into this.
 */
import type { Section } from './sections.ts';

/** `YYYY-MM-DD`. */
export type IsoDate = string;
/** ISO 8601 with offset, e.g. `2024-06-19T23:59:59+07:00`. */
export type Instant = string;
/** Lower-case kebab, e.g. `so-y-te`. */
export type UnitId = string;

export const LEVELS = ['commune', 'district', 'province', 'ministry'] as const;
export type Level = (typeof LEVELS)[number];
/** Whether a unit is ordered to report, requested ("Đề nghị"), or neither. */
export type Reports = 'ordered' | 'requested' | 'none';
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'review';
export type Cadence = 'once' | 'month' | 'quarter' | 'half-year' | 'year' | 'standing' | 'ad-hoc';
export type DutyRole = 'lead' | 'support' | 'direct';
/** Where a date that falls on a day off goes (Civil Code 2015 art. 148.5 is `next`). */
export type Shift = 'next' | 'previous' | 'none';

export interface PlanUnit {
  id: UnitId;
  name: string;
  nameEn?: string;
  /** Number of its heading in the assignment section, e.g. `V.9`. */
  heading: string;
  reports: Reports;
  /** First day of data it reports on: no report is asked of it for a period that is cut off before. */
  reportsFrom?: IsoDate;
  /** Id of the class of units it was expanded from ("UBND huyện, thị xã, thành phố"), else null. */
  class: string | null;
}

export interface Heading {
  number: string;
  title: string;
}

/** When a duty with a deadline is due. */
export type DueRule =
  /** A calendar date named by the plan. */
  | { date: IsoDate; shift: Shift }
  /** A day of each year, `MM-DD`. */
  | { monthDay: string; shift: Shift }
  /** The last day of each month, quarter or half-year. */
  | { periodEnd: true; shift: Shift }
  /** A day of each month, or of the last month of each quarter or half-year: "trước ngày 25 hằng tháng". */
  | { day: number; shift: Shift };

export interface Duty {
  /** The inventory's code, e.g. `HG-2.4`. */
  code: string;
  heading: string;
  /** Everybody who owes it, those who support included. */
  units: UnitId[];
  /** Those of `units` that support the others: each is asked by the leader's dates. */
  supports?: UnitId[];
  /** Code of the duty of another heading that orders the same work; a supporter takes its dates from there. */
  jointWith?: string;
  /** The role of those who do not merely support. */
  role: DutyRole;
  cadence: Cadence;
  /** Null for standing and ad-hoc duties, and for those reported as a section of the period's report. */
  due: DueRule | null;
  /** True where the duty is itself a periodic report: a section of the unit's period report, no obligation of its own. */
  reportSection: boolean;
  /** A hand-over of a list of persons: only the fact, date, document number and count are recorded. */
  sensitive: boolean;
  text: string;
  textEn: string;
}

export type TargetOperator = '>=' | '>' | '<=' | '=' | 'count';
/** How figures of several units become one. */
export type UnitsOperator = 'ratio' | 'sum' | 'max' | 'units-meeting';
/** How figures of one unit over several windows become one. */
export type TimeOperator = 'sum' | 'last' | 'max';

export interface Target {
  code: string;
  statement: string;
  statementEn: string;
  operator: TargetOperator;
  value: number;
  /** `%` or words. */
  unit: string;
  /** Milestone year or date ("đến năm 2025" = `2025`), else null. */
  by: string | null;
  frequency: 'continuous' | 'month' | 'quarter' | 'half-year' | 'year' | null;
  overUnits: UnitsOperator;
  overTime: TimeOperator;
  numerator: string;
  denominator: string | null;
  /** True where whole things are counted: people, premises, units. Of a `%`, its numerator and denominator. */
  whole?: true;
  /** The most that one unit can count. Of a `%`, its denominator. */
  max?: number;
  /** True where each unit's own number has to meet the target: another is refused, as two nominees where one is asked. */
  enforced?: true;
  /** Denominators agreed in advance for a unit; a submission may not change them. */
  frozenDenominators: Record<UnitId, number>;
  reportedBy: UnitId[];
  /** Code of the target above to which its figure goes; its own code where it is left out. */
  parentTarget?: string;
}

export interface Addressee {
  unit: UnitId;
  name: string;
  /** Own due date per kind of period, `MM-DD`; the earliest of all addressees is `sendDue`. */
  due: Partial<Record<PeriodKind, string>>;
}

export interface Reporting {
  kinds: PeriodKind[];
  /** Where dated tasks of the plan move that fall on a day off, unless a duty says otherwise. */
  shift: Shift;
  /** Day of the last month by which the aggregate goes up (Decree 09/2019/NĐ-CP art. 13). */
  sendDay: number;
  /** Working days after the cut-off that units have at most. */
  unitDaysAfterCutoff: number;
  /** Working days the coordinator keeps before `sendDue`. */
  unitDaysBeforeSend: number;
  escalateToAddressee: boolean;
  /** Dates set by hand for one period, by period id. */
  overrides: Record<string, { from?: IsoDate; cutoff?: IsoDate; unitDue?: IsoDate; sendDue?: IsoDate }>;
  /** The parts a report must have, by kind of period, where the issuer lays them down ("đề cương"). */
  contents?: Partial<Record<PeriodKind, ReportPart[]>>;
}

export interface ReportPart {
  number: string;
  title: string;
  titleEn: string;
  /** The section of a periodic report whose words stand in this part as well: obstacles raised, say. */
  takes?: Section;
}

/** Where a plan's report goes when it is sent: into the assignment of that unit, as its report. */
export interface ParentPlan {
  plan: string;
  unit: UnitId;
}

export interface Plan {
  schema: 'lien-nganh/plan@1';
  id: string;
  /** Null where the source does not say: never invented. */
  number: string | null;
  date: IsoDate | null;
  title: string;
  titleEn: string;
  level: Level;
  /** Place in the date line of documents, e.g. `Hậu Giang`. */
  place: string;
  years: { from: number; to: number };
  timeZone: string;
  issuer: { unit: UnitId; name: string };
  basis: string[];
  /** The unit that guides, chases and aggregates; one of `units`. */
  coordinator: UnitId;
  /** Head of the report: superior body, issuing body, abbreviation in the number line, signer's authority and title. */
  letterhead: {
    superior: string | null;
    body: string;
    abbreviation: string;
    signerTitle: string[];
    archive: string;
  };
  addressees: Addressee[];
  reporting: Reporting;
  headings: Heading[];
  units: PlanUnit[];
  duties: Duty[];
  targets: Target[];
  /** The plan above, and the unit as which this plan's report is received there. */
  parent?: ParentPlan;
  /** The document by which this text amends a plan that runs, and from which day it governs. */
  amends?: { number: string; date: IsoDate; effective?: IsoDate };
  /** What the source leaves open and a person must settle; `id` names the question of an import it comes from. */
  notes?: { id?: string; text: string; textEn: string }[];
}
