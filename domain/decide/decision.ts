import type { Bilingual } from '../bilingual.ts';
import type { Effect } from '../effects.ts';
import type { CalendarChange, Message, OutgoingMessage } from '../messages.ts';
import type { Period } from '../obligation.ts';
import type { IsoDate } from '../plan.ts';

/** What a decision wants looked up before it can be taken: dates that need the calendar, or a sealed report. */
export type Ask =
  | { type: 'horizon' }
  /** The dates by the newest calendar; with the change that brought them, or because the year is about to end. */
  | { type: 'calendar'; change: CalendarChange | null }
  /** What is owed by the amended plan. */
  | { type: 'amendment'; message: Extract<Message, { type: 'plan-amended' }> }
  /** What is owed by the plan as reorganised, where a unit takes work over. */
  | { type: 'inheritance'; message: Extract<Message, { type: 'work-passed' }> }
  /** That workflows of the plan are started. */
  | { type: 'children'; message: Extract<Message, { type: 'children-wanted' }> }
  /** That workflows go on which the plan's end had ended, each with a message. */
  | { type: 'reopening'; children: OutgoingMessage[] }
  /** A date to correct by: the one that was set, else the usual one. */
  | { type: 'correct-by'; at: string; until?: IsoDate }
  | { type: 'extension'; obligation: string; dueDate: string }
  /** One obligation's dates by the newest calendar, where it is owed again. */
  | { type: 'dates'; obligation: string }
  | {
      type: 'seal';
      version: number;
      submissions: string[];
      /** Ordered units that need not report. */
      exempt: string[];
      /** Ordered units that are suspended and have sent nothing that counts. */
      suspended?: string[];
      /** The dates by which it was collected, whatever a later calendar says. */
      dates: Pick<Period, 'unitDue' | 'sendDue' | 'sendDueReason'>;
      /** The coordinator's own words: of each section the act that has them. */
      words?: Record<string, string>;
      /** The day up to which figures could come, where it is sealed before the data window has ended. */
      dataUntil?: IsoDate;
      at: string;
    }
  | { type: 'issue'; version: number; number: string; issuedOn: string };

export type AskOf<T extends Ask['type']> = Extract<Ask, { type: T }>;

export interface Decision<S> {
  state: S;
  effects: Effect[];
  /** Present when the event must be decided again with the answer. */
  ask?: Ask;
}

/** Why an act is refused: a code for programs and a sentence for people. */
export interface Refusal {
  code: string;
  words: Bilingual;
}
