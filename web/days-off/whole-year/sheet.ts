/** A year's days off as a table of a spreadsheet, and back into the file that the program reads. */
import { stringify } from 'yaml';
import { both, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import { isWeekend, yearOf } from '../../../domain/calendar/dates.ts';
import { checkCalendarFile } from '../../../domain/schemas/calendar.ts';
import type { CalendarDayEntry } from '../../../client/engine.ts';
import { folded } from '../../lists/compare-texts.ts';
import type { MistakeRow } from '../../layout/mistakes.ts';
import { formatDate } from '../../layout/names.ts';
import { readDate } from '../../layout/typed-date.ts';
import { drawTable } from '../../sheets/draw-table.ts';
import type { HeadedRow, PlacedText } from '../../sheets/headed-rows.ts';

type DayColumn = 'date' | 'kind' | 'name' | 'number' | 'issued';

export const DAY_COLUMNS = [
  { key: 'date', title: both('Ngày', 'Date'), width: 16 },
  { key: 'kind', title: both('Loại', 'Kind'), width: 14 },
  { key: 'name', title: both('Nội dung', 'What for'), width: 40 },
  { key: 'number', title: both('Số văn bản', 'Document'), width: 18 },
  { key: 'issued', title: both('Ngày văn bản', 'Date of document'), width: 16 },
] as const satisfies readonly { key: DayColumn; title: Bilingual; width: number }[];

const KINDS = { off: both('Nghỉ', 'Off'), worked: both('Làm bù', 'Worked') };
type Kind = keyof typeof KINDS;

/** The year as it is known now; the document is left to be filled in, once, in any row. */
export function drawYear(year: number, days: readonly CalendarDayEntry[], t: Translate): Promise<Buffer> {
  const shown = days.filter(({ kind, date }) => kind === 'off' || isWeekend(date));
  return drawTable(
    {
      name: String(year),
      title: t(`Lịch nghỉ, làm bù năm ${year}`, `Days off and worked days of ${year}`),
      subtitle: t(
        'Mỗi dòng một ngày: Nghỉ hoặc Làm bù. Số, ngày văn bản công bố ghi một lần; bỏ trống nếu mới là dự kiến.',
        'One day a row: Off or Worked. Enter the announcement once; leave it empty while the year is a forecast.',
      ),
      columns: DAY_COLUMNS,
      rows: shown.map(({ date, kind, nameVi, nameEn }) => ({
        ...{ date: formatDate(date, t), kind: t(KINDS[kind]), name: t(nameVi, nameEn) },
        ...{ number: '', issued: '' },
      })),
    },
    t,
  );
}

interface Day {
  cell: PlacedText;
  date: string;
  kind: Kind;
  name: string;
}

/** The rows as a year's file, or what is wrong with them, cell by cell. */
export function readDays(
  rows: readonly HeadedRow<DayColumn>[],
  t: Translate,
): { text: string; mistakes: MistakeRow[] } {
  const mistakes: MistakeRow[] = [];
  const wrong = ({ where }: PlacedText, message: Bilingual, remedy: Bilingual): void =>
    void mistakes.push({ line: t(where), message: t(message), remedy: t(remedy) });
  const days = rows.flatMap(({ date: cell, kind, name }): Day[] => {
    if (cell.text === '') return [];
    const [date, known] = [readDate(cell.text), kindNamed(kind.text)];
    if (date === null) wrong(cell, NO_DATE, both('Ghi như 2/9/2025.', 'Write 2/9/2025.'));
    if (known === null) wrong(kind, NO_KIND, both('Ghi Nghỉ hoặc Làm bù.', 'Write Off or Worked.'));
    return date === null || known === null ? [] : [{ cell, date, kind: known, name: name.text }];
  });
  const issued = rows.filter(({ number, issued: on }) => number.text !== '' || on.text !== '');
  const [document] = issued;
  const on = document && readDate(document.issued.text);
  if (document && (on === null || document.number.text === ''))
    wrong(
      document.issued,
      both('Văn bản thiếu số hoặc ngày.', 'The document lacks its number or date.'),
      both('Ghi đủ cả hai ở cùng một dòng.', 'Enter both in one row.'),
    );
  const year = yearOf(days[0]?.date ?? '2000-01-01');
  const off = days.filter(({ kind }) => kind === 'off');
  const worked = days.filter(({ kind }) => kind === 'worked');
  const file = {
    ...{ schema: 'lien-nganh/calendar@1' as const, year },
    basis: document && on ? { number: document.number.text, date: on } : null,
    off: off.map(({ date, name }) => ({ date, name: name === '' ? null : name })),
    worked: worked.map(({ date }) => date),
  };
  const lists = { off, worked };
  for (const { path, message, remedy } of checkCalendarFile(file)) {
    const [list, index] = path as [Kind, number];
    const day = lists[list][index];
    if (day) wrong(day.cell, message, remedy);
  }
  return { text: days.length === 0 ? '' : stringify(file), mistakes };
}

const kindNamed = (text: string): Kind | null => {
  const wanted = folded(text).trim();
  const kinds = Object.entries(KINDS) as [Kind, Bilingual][];
  return kinds.find(([, { vi, en }]) => [vi, en].map(folded).includes(wanted))?.[0] ?? null;
};
const NO_DATE = both('Không phải là ngày.', 'This is no date.');
const NO_KIND = both('Chưa rõ nghỉ hay làm bù.', 'It does not say whether the day is off or worked.');
