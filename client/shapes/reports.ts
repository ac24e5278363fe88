/** A period's report: its text, its figures and its versions. */
import type { ReportChanges } from '../../domain/aggregation/compare.ts';
import type { Aggregate, TargetFigure } from '../../domain/aggregation/types.ts';
import type { Assessment } from '../../domain/figures/assess.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Submission, SubmissionContent, Via } from '../../domain/submission.ts';
import type { DocumentNamed } from './subjects.ts';

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
  /** Where it is the report of the plan below: which version of which period; null where the unit handed it in. */
  via: Via | null;
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

/** A figure of a period before the system existed; `unit` null where it is the whole plan's. */
export interface BaselineEntry {
  target: string;
  period: string;
  unit: string | null;
  numerator: number;
  denominator: number | null;
  source: string;
  enteredAt: string;
}
