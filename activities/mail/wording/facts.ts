/**
 * What a mail says, before any language: facts go in, words come out.
 * A wording never looks anything up, so every sentence can be tested with a literal.
 */
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { NoticeKind } from '../../../domain/projections.ts';
import type { Role } from '../../../domain/obligation.ts';
import type { ActSubject } from '../../../domain/act-permission.ts';
import type { Instant, IsoDate, Plan } from '../../../domain/plan.ts';
import type { Fate } from '../../../records/mail/bounces.ts';
import type { LateRefusal } from '../../../records/mail/late-refusals.ts';
import type { PastNotice } from '../../../records/mail/mail-history.ts';
import type { ObstacleWithTexts } from '../../../records/obligations/obstacles.ts';

export interface PlanFacts extends Pick<Plan, 'id' | 'number' | 'date' | 'title' | 'titleEn' | 'timeZone'> {
  coordinator: string;
  /** Names of those the report goes up to. */
  addressees: string[];
}

/** One earlier notice of the same obligation, as an escalation lists it. */
export interface SentBefore extends Omit<PastNotice, 'recipient'> {
  unit: string;
}

/** Everything a notice's words may speak of. Names are already looked up. */
export interface NoticeFacts {
  notice: NoticeKind;
  /** The role and unit addressed, even where somebody stands in for them. */
  role: Role;
  recipient: string;
  /** The notice's own instant (a rung's date). */
  at: Instant;
  plan: PlanFacts;
  /** Name of the unit that owes the obligation. */
  unit: string;
  kind: ActSubject;
  requested: boolean;
  period: string | null;
  /** Last day of the period's data window, where there is a period. */
  cutoff: IsoDate | null;
  duty: { code: string; text: string; textEn: string } | null;
  /** Names of those who lead a task in which the unit supports; empty where it leads. */
  leaders: string[];
  dueDate: IsoDate;
  dueReason: string | null;
  /** Calendar days since the due date on the day of the mail; 0 or less when it is not late. */
  daysLate: number;
  /** True where the mail goes out on a later day than the notice's own, e.g. after an outage. */
  delayed: boolean;
  /** Names of units that have not filed. */
  missing: string[];
  /** Names of units whose figures came without their document, where the notice tells of a draft. */
  undocumented: string[];
  sentBefore: SentBefore[];
  receipt: {
    reference: string;
    version: number;
    at: Instant;
    onTime: boolean | null;
    /** Day on which the paper came, where the coordinator entered it on the unit's behalf. */
    receivedOn: IsoDate | null;
    /** Number of the version that counts, where one sent later had been recorded before this one. */
    newer: number | null;
    /** Where the period's aggregate was approved, or sent, without it; null or absent where it is part of it. */
    aggregate?: 'approved' | 'sent' | null;
    /** When that was. */
    aggregateAt?: Instant;
  };
  /** Date that an extension was asked or proposed for. */
  proposedDate: IsoDate | null;
  /** Date before an extension, and whether it had passed. */
  extendedFrom: IsoDate | null;
  breached: boolean;
  /** Date before a newer calendar moved it, and of a period's units likewise. */
  movedFrom: IsoDate | null;
  unitDue: { from: IsoDate; to: IsoDate } | null;
  /** The issuer's document for it. */
  basis: { number: string; date: IsoDate } | null;
  /** The act proposed to the issuer. */
  proposal: string | null;
  /** The reason given for what the notice tells. */
  why: string | null;
  correctBy: Instant | null;
  /** What the unit cannot settle, where the notice tells of that. */
  obstacle: Pick<ObstacleWithTexts, 'id' | 'text' | 'raisedAt' | 'why' | 'answer'> | null;
  /** Item of a report that was asked about. */
  item: { code: string; title: Bilingual } | null;
  /** False where figures came without the unit's own document. */
  documented: boolean;
  reportVersion: number | null;
  /** In full, `05/BC-SYT`, and its date; null where the report was sent without. */
  reportNumber: string | null;
  reportDate: IsoDate | null;
  /** Who took it over and was new to the directory. */
  handedTo: { email: string; name: string | null } | null;
  /** What was kept while the system was away, and refused later; why, in the reader's language. */
  lateRefusal: LateRefusal | null;
  /** A mail that is tried no more; `isMarked` where its address is used no more, either. */
  bounced: { address: string; answer: string; fate: Fate; isMarked: boolean } | null;
  /** What an amendment changes for the unit, each by its name within it; the unit that coordinates, where that is new. */
  amended: {
    moved: { item: string; from: IsoDate; to: IsoDate }[];
    superseded: string[];
    added: { item: string; due: IsoDate }[];
    coordinator: string | null;
  } | null;
  /** What whoever takes work over finds open, until when it is theirs (null for good), and how many obstacles wait. */
  inCharge: { until: IsoDate | null; open: Bilingual[]; obstacles: number } | null;
  /** What a report sent to the plan above could not bring, and the title of the plan at the other end. */
  sentUp: { other: string; gaps: { target: string; why: string }[]; refusal: Bilingual | null } | null;
  /** True where nobody reachable holds the role and the mail goes to somebody else. */
  standIn: boolean;
}
