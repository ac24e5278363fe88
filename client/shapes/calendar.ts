/** Days off, and what a change of them moves. */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Move } from '../../domain/calendar-moves.ts';
import type { EnteredDay } from '../../domain/calendar/entered-days.ts';

/** A day off or a worked day. */
export interface CalendarDayEntry {
  date: string;
  kind: 'off' | 'worked';
  nameVi: string;
  nameEn: string;
  status: 'official' | 'forecast';
  /** The decision, the law, or how it was forecast. */
  source: Bilingual;
  /** Who entered it by hand, and when; null of what the program knows by itself. */
  enteredBy: string | null;
  enteredAt: string | null;
}

export interface CalendarList {
  years: { year: number; status: 'official' | 'forecast'; source: Bilingual }[];
  days: CalendarDayEntry[];
  /** All days in force that were entered by hand, of every year. */
  entered: EnteredDay[];
}

export interface CalendarResult {
  year: number;
  /** Days that are entered, and those of which what was entered ends. */
  days: EnteredDay[];
  removed: string[];
  changes: Move[];
  /** Further obligations whose due date stays and only reminders move. */
  reminders: number;
  saved: boolean;
  /** Workflows that were told; none while nothing is saved. */
  told: string[];
}
