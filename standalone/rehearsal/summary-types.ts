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
  mails: number;
  historyEvents: { perUnitYear: { min: number; median: number; max: number }; total: number };
  wallSeconds: number;
  out: string;
}
