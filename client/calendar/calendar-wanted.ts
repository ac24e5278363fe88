/** What a change of the days off asks for, from a file or from single days. */
import { alike, both } from '../../domain/bilingual.ts';
import { yearOf } from '../../domain/calendar/dates.ts';
import type { EnteredDay } from '../../domain/calendar/entered-days.ts';
import { checkDayFits } from '../../domain/schemas/calendar.ts';
import { isIsoDate } from '../../domain/schemas/instant.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import { readCalendarFile } from '../documents/read-calendar.ts';
import type { Engine } from '../engine.ts';
import { requireDocument } from '../submit/require-document.ts';

export interface Wanted {
  year: number;
  /** True where `days` are all of their year, so that whatever else was entered of it ends. */
  whole: boolean;
  days: EnteredDay[];
  remove: IsoDate[];
}

/** @throws UserError `invalid` for what is no day, no such day, or named twice */
function requireDays({ off = [], worked = [], basis: named }: Input): EnteredDay[] {
  const basis = named ? requireDocument(named, 'basis') : null;
  const days = [
    ...off.map((date) => ({ date, kind: 'off' as const })),
    ...worked.map((date) => ({ date, kind: 'worked' as const })),
  ];
  for (const [n, day] of days.entries()) {
    const path = `--${day.kind}`;
    if (!isIsoDate(day.date)) {
      throw invalid(
        path,
        both(`${day.date}: không phải là một ngày có thật.`, `${day.date}: no such date.`),
        both('Viết dạng 2024-06-17.', 'Write it like 2024-06-17.'),
      );
    }
    if (days.slice(0, n).some(({ date }) => date === day.date)) {
      throw invalid(
        path,
        both(`${day.date}: nêu hai lần.`, `${day.date}: named twice.`),
        both('Bỏ một lần.', 'Name it once.'),
      );
    }
    const wrong = checkDayFits(day);
    if (wrong) throw invalid(path, wrong.message, wrong.remedy);
  }
  return days.map((day) => ({ ...day, name: null, basis }));
}

type Input = Parameters<Engine['setCalendar']>[0];

/**
 * Reads what is wanted.
 * @throws UserError `invalid` where nothing is asked for, both a file and days, or days that cannot be
 */
export function readWanted(input: Input): Wanted {
  const { text, file = '', remove = [] } = input;
  const days = requireDays(input);
  const single = days.length + remove.length > 0;
  if ((text === undefined) !== single) {
    throw invalid(
      'calendar set',
      both('Cần một tệp của cả năm, hoặc từng ngày.', 'Either a file of a whole year or single days.'),
      null,
      {
        command: both(
          'calendar set FILE; hoặc calendar set --off D --worked D --basis "số, ngày"; hoặc calendar set --remove D',
          'calendar set FILE; or calendar set --off D --worked D --basis "number, date"; or calendar set --remove D',
        ),
      },
    );
  }
  if (text !== undefined && input.basis) {
    throw invalid('--basis', both('Tệp tự ghi căn cứ.', 'A file names its own decision.'), null, {
      command: alike(`${file}: basis: {number, date}`),
    });
  }
  if (text !== undefined) return { ...readCalendarFile(text, file), whole: true, remove: [] };
  const years = [...days.map(({ date }) => date), ...remove].map(yearOf);
  return { year: Math.min(...years), whole: false, days, remove };
}

const same = (a: EnteredDay, b: EnteredDay): boolean =>
  a.kind === b.kind &&
  a.name === b.name &&
  a.basis?.number === b.basis?.number &&
  a.basis?.date === b.basis?.date;

/**
 * What changes in the days that are in force.
 * @returns `days` to be entered, `ended`: dates whose entry ends without another, `after`: the days then in force
 * @throws UserError `invalid` where nothing was entered on a date to be removed
 */
export function changeOf(
  before: readonly EnteredDay[],
  { year, whole, days, remove }: Wanted,
): { days: EnteredDay[]; ended: IsoDate[]; after: EnteredDay[] } {
  const unknown = remove.find((date) => !before.some((day) => day.date === date));
  if (unknown !== undefined) {
    throw invalid(
      '--remove',
      both(`${unknown}: chưa nhập tay ngày này.`, `${unknown}: nothing was entered for this day.`),
      null,
      { command: alike(`lien-nganh calendar list --year ${yearOf(unknown)}`) },
    );
  }
  const named = new Set(days.map(({ date }) => date));
  const ended = before
    .map(({ date }) => date)
    .filter((date) => remove.includes(date) || (whole && yearOf(date) === year && !named.has(date)));
  const kept = before.filter(({ date }) => !named.has(date) && !ended.includes(date));
  return {
    days: days.filter((day) => !before.some((one) => one.date === day.date && same(one, day))),
    ended,
    after: [...kept, ...days],
  };
}
