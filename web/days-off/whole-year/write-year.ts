import type { Translate } from '../../../domain/bilingual.ts';
import { isWeekend } from '../../../domain/calendar/dates.ts';
import type { CalendarDayEntry } from '../../../client/engine.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * A year as it is known now, as a file to be corrected and taken in (`schema: lien-nganh/calendar@1`). The decision is
 * left to be filled in: the file is uploaded because there is a new one.
 * @param days days off and worked days of that year
 * @param t chooses the language of its comments
 */
export function writeYear(year: number, days: CalendarDayEntry[], t: Translate): string {
  const off = days.filter(({ kind }) => kind === 'off');
  const worked = days.filter(({ kind, date }) => kind === 'worked' && isWeekend(date));
  const list = (name: string, some: CalendarDayEntry[]): string[] =>
    some.length === 0
      ? [`${name}: []`]
      : [
          `${name}:`,
          ...some.map(({ date, nameVi, nameEn }) => `  - ${date} # ${oneLine(t(nameVi, nameEn))}`),
        ];
  return [
    `# ${t(
      'Cả năm: mọi ngày nghỉ trong tuần và mọi thứ Bảy làm bù.',
      'The whole year: every weekday off and every working Saturday.',
    )}`,
    'schema: lien-nganh/calendar@1',
    `year: ${year}`,
    `# ${t(
      'Bỏ dấu # và ghi số, ngày văn bản công bố; để nguyên nếu mới là dự kiến.',
      'Remove the # and enter number and date of the announcement; leave the line as it is while the year is a forecast.',
    )}`,
    `# basis: { number: 123/TB-BNV, date: ${year - 1}-11-30 }`,
    ...list('off', off),
    ...list('worked', worked),
    '',
  ].join('\n');
}
