/** What has happened to a plan, line by line, as people read it. */
import type { AuditRow } from './projections.ts';
import type { IsoDate, UnitId } from './plan.ts';

export interface HistoryLine extends Pick<
  AuditRow,
  'plan' | 'at' | 'kind' | 'unit' | 'obligation' | 'who' | 'detail'
> {
  /** The act's id, the entry's, the notice's; of a mail, the notice it carries and its Message-ID. */
  id: string;
  /** What happened: an act, a notice's name, or `waiting`, `sent`, `bounced` of a mail. */
  what: string;
  /** For a mail: the notice it carries. For a notice: the due date it is about. */
  why: string | null;
  /** The unit whose official was told. */
  recipient: UnitId | null;
  /** Due date of the obligation as it stood then. */
  dueDate: IsoDate | null;
  /** The notice said, or carried by the mail. */
  notice: string | null;
  /** Message-ID of the mail; of a notice, of the first mail that carried it. */
  mail: string | null;
  /** The act that caused it. */
  act: string | null;
  /** What the person gave as the reason; of a mail, what the receiving server last answered. */
  reason: string | null;
  /** `slot`: when a notice was found too late for its own instant. `standIn`, `subject`: of a mail. */
  detail: AuditRow['detail'];
}

/** One notice about an obligation before its due date passed. */
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
