/**
 * What the importer makes of a source text: proposals with their source lines, a confidence and
 * the reason for it, questions that a person must settle, and notes on what looks wrong in the
 * source. What the text does not say is null or absent, never invented.
 */

import type { Bilingual } from '../domain/bilingual.ts';
import type { Cadence, DutyRole, IsoDate, Level, TargetOperator } from '../domain/plan.ts';

/** First and last line, both 1-based and inclusive, in the source as read. */
export type LineRange = [first: number, last: number];

/** How sure the importer is (0…1) and why, in Vietnamese words. */
export interface Judged {
  confidence: number;
  reason: string;
}

export interface DraftMeta {
  /** Number and symbol, e.g. `52/KH-UBND`. */
  number: string | null;
  date: IsoDate | null;
  /** The issuing body in full, e.g. `UBND tỉnh Hậu Giang`. */
  issuer: string | null;
  level: Level | null;
  /** First and last calendar year of the plan. */
  from: number | null;
  to: number | null;
  title: string | null;
  /** The superior document that the plan carries out. */
  upper: string | null;
  /** The lines of "Nơi nhận". */
  addressees: string[];
  /** The signer's authority and title only, e.g. `KT. CHỦ TỊCH, PHÓ CHỦ TỊCH`. */
  signer: string | null;
  /** Place in the date line, e.g. `Hậu Giang`. */
  place: string | null;
  /** Documents cited as the plan's basis, with number and date where stated. */
  basis: string[];
  /** Where each of the above was read. */
  lines: Partial<Record<Exclude<keyof DraftMeta, 'lines'>, LineRange>>;
}

export interface DraftUnit extends Judged {
  /** Lower-case kebab: the registry's where known, else derived from the name. */
  id: string;
  name: string;
  /** `class`: a group to be expanded into real units ("UBND các xã, phường"). */
  kind: 'unit' | 'class';
  /** True after "Đề nghị": outside the issuer's command. */
  requested: boolean;
  /** The name as the source writes it. */
  written: string;
}

export interface DraftBlock extends Judged {
  text: string;
  lines: LineRange;
  role: DutyRole;
  /** The words that state a deadline, else null. */
  due: string | null;
  cadence: Cadence;
  /** A hand-over of a list of persons: the system records only that it was done. */
  sensitive: boolean;
  /** Ids of the units the text itself names as supporting this block's leader; mostly empty. */
  supports: string[];
}

export interface DraftHeading extends Judged {
  /** E.g. `V.1`; where the source has no number, its position in the section. */
  number: string;
  title: string;
  lines: LineRange;
  units: DraftUnit[];
  blocks: DraftBlock[];
}

/** A duty that binds every unit. */
export interface DraftGeneralDuty extends Judged {
  text: string;
  lines: LineRange;
  role: DutyRole;
  cadence: Cadence;
  due: string | null;
  /** What kind of clause it is. */
  about: 'duty' | 'report' | 'obstacle' | 'review' | 'closing';
}

export interface DraftTarget extends Judged {
  /** `T1`, `T2`… in the order of the text. */
  id: string;
  statement: string;
  operator: TargetOperator;
  /** Null where the text states no figure. */
  value: number | null;
  /** `%` or words. */
  unit: string | null;
  denominator: string | null;
  /** Year (`2025`) or date, else null. */
  by: string | null;
  frequency: 'continuous' | 'month' | 'quarter' | 'half-year' | 'year' | null;
  /** Unit or class ids where the text says who achieves it, else empty. */
  reportedBy: string[];
  lines: LineRange;
}

export interface DraftReportingClause extends Judged {
  /** Ids of those who report, joined by ", "; `moi-don-vi` where the text says no more than "everybody". */
  from: string;
  /** Ids of those it goes to; null where not stated. */
  to: string | null;
  /** Ids of those it goes through; null where direct or not stated. */
  through: string | null;
  /** In the order of the text; empty where no cycle is stated. */
  cadence: (Cadence | 'review')[];
  lines: LineRange;
  about: 'report' | 'obstacle' | 'review';
  /** The clause as the source has it. */
  text: string;
}

/** A day that the text states for reports. */
export interface DraftReportingDay {
  /** `unit`: by when units report; `send`: by when the gathered report goes up. */
  for: 'unit' | 'send';
  period: 'month' | 'quarter' | 'half-year' | 'year' | 'other';
  /** `MM-DD`, or `DD` of each month that the period ends in. */
  day: string;
  /** "ngày 05 tháng sau": of the month after the period. */
  isNext?: boolean;
  lines: LineRange;
}

/** What became of the lines that assign work. */
export interface DraftLedger {
  /** How many lines the account is kept of. */
  lines: number;
  /** Of these, in the draft. */
  taken: number;
  /** Of these, in a question. */
  asked: number;
  /** The others, and why they are in neither. */
  left: { lines: LineRange; why: Bilingual }[];
}

/** The unit that guides, chases and aggregates, as far as the text points at one. */
export interface DraftCoordinator extends Judged {
  unit: string;
  lines: LineRange;
}

export interface DraftQuestion {
  /** Kind of question, e.g. `cadence-not-stated`. */
  code: string;
  /** Stable within the same source: the key in an answers file. */
  id: string;
  message: Bilingual;
  lines: LineRange;
  /** Values to choose from; empty where the answer is free text. */
  options: string[];
  /** What is proposed until somebody answers, else null. */
  proposal: string | null;
}

/** Something that looks wrong in the source; never corrected silently. */
export interface DraftNote {
  code: string;
  message: Bilingual;
  lines: LineRange;
}

export interface DraftRefusal {
  code: string;
  message: Bilingual;
}

export interface PlanDraft {
  meta: DraftMeta;
  headings: DraftHeading[];
  general: DraftGeneralDuty[];
  /** Work of the assigning sections that the text gives to nobody: somebody says whose it is. */
  unassigned: DraftGeneralDuty[];
  targets: DraftTarget[];
  reporting: DraftReportingClause[];
  reportingDays: DraftReportingDay[];
  coordinator?: DraftCoordinator | null;
  ledger: DraftLedger;
  questions: DraftQuestion[];
  notes: DraftNote[];
  refused: DraftRefusal | null;
}
