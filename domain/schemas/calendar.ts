/** A year's days off as they were announced (`schema: lien-nganh/calendar@1`), and what no such day may be. */
import { z } from 'zod';
import { both, type Bilingual } from '../bilingual.ts';
import { builtInYear } from '../calendar/built-in.ts';
import type { EnteredDay } from '../calendar/entered-days.ts';
import { isWeekend, weekdayOf, yearOf } from '../calendar/dates.ts';
import { dateInBoth } from '../words/dates.ts';
import { documentNamed } from './document.ts';
import type { Finding } from './finding.ts';
import { isoDate } from './instant.ts';
import { text } from './text.ts';

const namedDay = z.union([
  isoDate.transform((date) => ({ date, name: null })),
  z.strictObject({ date: isoDate, name: text.nullable().default(null) }),
]);

export const calendarFile = z.strictObject({
  schema: z.literal('lien-nganh/calendar@1'),
  year: z.number().int().min(2000).max(2100),
  /** The decision; without one the year stays a forecast. */
  basis: documentNamed.nullable().default(null),
  /** Every weekday off, plain or with what it is for. */
  off: z.array(namedDay),
  /** Every Saturday worked. */
  worked: z.array(isoDate).default([]),
});

/** A calendar file whose shape is right. */
export type CalendarFile = z.output<typeof calendarFile>;

/** What is wrong with a day as it is to be entered, or null. */
export function checkDayFits({
  date,
  kind,
}: Pick<EnteredDay, 'date' | 'kind'>): Pick<Finding, 'message' | 'remedy'> | null {
  const { daysOff, workedSaturdays } = builtInYear(yearOf(date));
  const { vi, en } = dateInBoth(date);
  if (kind === 'off') {
    if (!isWeekend(date) || workedSaturdays.includes(date)) return null;
    return problem(
      both(`${vi} là ngày nghỉ cuối tuần.`, `${en} is at a weekend.`),
      both('Ghi ngày nghỉ bù của ngày này.', 'Enter the day off in lieu of it.'),
    );
  }
  if (weekdayOf(date) === 0) {
    return problem(
      both(`${vi} là Chủ nhật.`, `${en} is a Sunday.`),
      both('Chỉ làm bù vào thứ Bảy.', 'Only Saturdays are worked.'),
    );
  }
  if (isWeekend(date) || daysOff.some((day) => day.date === date)) return null;
  return problem(
    both(`${vi} vốn là ngày làm việc.`, `${en} is a working day as it is.`),
    both('Bỏ ngày này.', 'Leave it out.'),
  );
}

const problem = (message: Bilingual, remedy: Bilingual): Pick<Finding, 'message' | 'remedy'> => ({
  message,
  remedy,
});

/** What is wrong with the days of a file: outside its year, twice, or no such day. */
export function checkCalendarFile({ year, off, worked }: CalendarFile): Finding[] {
  const days = [
    ...off.map(({ date }, n) => ({ date, kind: 'off' as const, path: ['off', n] })),
    ...worked.map((date, n) => ({ date, kind: 'worked' as const, path: ['worked', n] })),
  ];
  return days.flatMap(({ path, ...day }, n): Finding[] => {
    const wrong = findWrong(day, year, days.slice(0, n));
    return wrong ? [{ path, severity: 'error', ...wrong }] : [];
  });
}

function findWrong(
  day: Pick<EnteredDay, 'date' | 'kind'>,
  year: number,
  before: { date: string }[],
): Pick<Finding, 'message' | 'remedy'> | null {
  const { vi, en } = dateInBoth(day.date);
  if (yearOf(day.date) !== year) {
    return problem(
      both(`${vi} không thuộc năm ${year}.`, `${en} is not in ${year}.`),
      both('Mỗi tệp là một năm.', 'One file holds one year.'),
    );
  }
  if (before.some(({ date }) => date === day.date)) {
    return problem(
      both(`${vi} đã có ở trên.`, `${en} stands above.`),
      both('Bỏ dòng lặp lại.', 'Remove the repeated line.'),
    );
  }
  return checkDayFits(day);
}
