/**
 * The reviewed table of days off, 2016–2027: weekdays off and worked Saturdays, with the source of each year.
 * Swapped days follow no rule, so they are data, `reviewed-days-off.json`, where days are `MM-DD`; a year stays
 * `forecast` until its swaps are announced. What its shape has to be holds `tests/unit/calendar-table.test.ts`.
 */
import { describeDayOff, type Holiday } from './holidays.ts';
import reviewed from './reviewed-days-off.json' with { type: 'json' };
import type { CalendarYear } from './types.ts';

const KINDS = ['holiday', 'compensation', 'swap'] as const;

interface Row {
  year: number;
  status: CalendarYear['status'];
  source: keyof typeof reviewed.sources;
  /** Weekdays off, by holiday. */
  off: Partial<Record<Holiday, Partial<Record<(typeof KINDS)[number], string[]>>>>;
  workedSaturdays: string[];
}

function toYear({ year, status, source, off, workedSaturdays }: Row): CalendarYear {
  const daysOff = Object.entries(off).flatMap(([of, days]) =>
    KINDS.flatMap((kind) =>
      (days[kind] ?? []).map((monthDay) => describeDayOff(kind, `${year}-${monthDay}`, of as Holiday)),
    ),
  );
  return {
    year,
    status,
    source: reviewed.sources[source],
    daysOff: daysOff.sort((a, b) => (a.date < b.date ? -1 : 1)),
    workedSaturdays: workedSaturdays.map((monthDay) => `${year}-${monthDay}`),
  };
}

export const REVIEWED_YEARS: readonly CalendarYear[] = (reviewed.years as Row[]).map(toYear);
