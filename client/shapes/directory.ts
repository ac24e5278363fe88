/** Units, officials and the mails to them. */
import type { Role } from '../../domain/obligation.ts';

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

/** An absence as it is given: whole days, the first and the last, and who stands in. */
export interface AbsenceTyped {
  /** The name is asked of somebody who is not in the unit's directory yet. */
  standIn: { email: string; name?: string | null };
  from: string;
  to: string;
}

export interface AbsenceResult {
  absent: string;
  from: string;
  to: string;
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
    /** Work owed anew, under successors' ids among it. */
    added: string[];
    /** Work that stays where it is and falls due on another day. */
    redated: { id: string; from: string; to: string }[];
    kept: number;
    /** The unit that coordinates from now on, where that is another. */
    coordinator: string | null;
  }[];
  /** How many workflows had yet to take it when half a minute was over; they take it later. */
  waiting?: number;
}
