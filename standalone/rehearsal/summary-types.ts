/** The published summary of a rehearsal. */
import type { Instant, IsoDate } from '../../domain/plan.ts';

export interface RehearsedPeriod {
  id: string;
  cutoff: IsoDate;
  unitDue: IsoDate;
  sendDue: IsoDate;
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: string[];
  exempt: string[];
  requested: { asked: number; received: number };
  sentAt: Instant | null;
  versions: {
    version: number;
    sealedAt: Instant;
    sha256: string;
    docx: string | null;
    xlsx: string | null;
    json: string;
  }[];
  figures: {
    target: string;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    met: boolean | null;
    reported: number;
    zero: number;
    notApplicable: number;
    elsewhere: number;
    missing: number;
  }[];
}

/** SHA-256 of what a sealed report is made of. */
export interface SealedBytes {
  period: string;
  version: number;
  json: string;
  docx: string | null;
  xlsx: string | null;
}

export interface RehearsalAccount {
  /** Obligations that the launch made. */
  launched: number;
  /** What each change did, in their order: kept + moved + superseded + succeeded + added = counted. */
  changes: {
    at: IsoDate;
    kind: 'amend' | 'reorganise' | 'replace' | 'calendar';
    file: string | null;
    /** The unit of whoever was replaced. */
    replaced?: string;
    /** The version of the plan that it made. */
    version: number | null;
    kept: number;
    /** To another day. */
    moved: number;
    superseded: number;
    /** Goes on in another unit. */
    succeeded: number;
    added: number;
    /** Obligations in the record after it, but for those that had ended before: counted, not reckoned. */
    counted: number;
    /** Units that an amendment tells. */
    notified: string[];
    /** Reports sealed before it. */
    sealed: SealedBytes[];
  }[];
  /** Obligations at the end, by state. */
  states: Record<string, number>;
}

export interface RehearsalSummary {
  plan: string;
  from: IsoDate;
  to: IsoDate;
  units: number;
  periods: RehearsedPeriod[];
  tasks: { expected: number; onTime: number; late: number; open: number };
  notices: Record<string, number>;
  noticeLog: {
    at: Instant;
    unit: string;
    obligation: string;
    rung: string;
    role: string;
    mail: string | null;
  }[];
  escalations: Record<'focal-point' | 'head' | 'coordinator' | 'leadership' | 'addressee', number>;
  account: RehearsalAccount;
  mails: number;
  historyEvents: { perUnitYear: { min: number; median: number; max: number }; total: number };
  wallSeconds: number;
  out: string;
}
