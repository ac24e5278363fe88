/** Days in a folded text, each with the period that the words around it give it. */

import { cyclesIn, type Period } from './cycles-in-text.ts';
import { clauseAt, isForReports } from './report-clauses.ts';

/** "15/6", "ngày 15 tháng 6", "20/6/2025"; folded, so that places agree with the text. */
const DATE =
  /(?<![\d/.,])(?<day>\d{1,2}) ?(?:\/|-|thang) ?(?<month>\d{1,2})(?: ?(?:\/|-|nam) ?(?<year>20\d\d))?(?![\d%]|\/\d|,\d)/g;
/** "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý", "ngày 05 tháng sau", "ngày 15 mỗi tháng". */
const MONTHLY =
  /ngay (?<day>\d{1,2})(?: (?:cua|trong))? ?(?<which>(?:hang|moi|tung|cac) thang|thang dau(?: tien)?(?: cua)? quy (?:sau|ke tiep|tiep theo)|thang cuoi(?: cua)? (?:moi )?(?:quy|ky)|thang sau|thang (?:lien )?ke(?: tiep)?|thang tiep theo|thang (?:do|bao cao)|hang quy)/g;
/** "Hằng tháng, trước ngày 25": the cycle stands before the day. */
const OF_CYCLE =
  /(?:truoc|cham nhat(?: la)?|muon nhat|vao|den) ngay (?<day>\d{1,2})(?! ?(?:\/|-|thang|\d|%|cua|hang|moi|,\d))/g;

export interface StatedDay {
  /** Where it stands. */
  at: number;
  /** `MM-DD`, or `DD` of each month that the period ends in. */
  day: string;
  period: Period;
  /** Whether the text names its year. */
  isOfYear?: boolean;
  /** "ngày 05 tháng sau": of the month after the period. */
  isNext?: boolean;
}

function pad(value: string | number): string {
  return String(value).padStart(2, '0');
}

/** What a day of the year is the day of, where the text leaves it to the reader. */
function periodOf(month: number, days: number): Period {
  if (days >= 3) return 'quarter';
  if (month >= 5 && month <= 7) return 'half-year';
  return month >= 10 || month === 1 ? 'year' : 'other';
}

/** A day of a month that the year does not have is none. */
function isDay(day: number, month: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
  );
}

/** "Chỉ thị số 11-CT/TU ngày 04/01/2026": the day of a document is none for reports. */
const OF_DOCUMENT =
  /(?:\d\/[a-z0-9.-]{1,20}(?:\/[a-z0-9.-]{1,20})?|\d-[a-z]{1,6}\/[a-z]{1,6})(?: cua [^,;.()]{1,80})?,? (?:ngay )?$/;

/** "(số liệu tính từ ngày 15/12 năm trước đến ngày 14/6)": the span that a report is about. */
const OF_SPAN = /(?:(?:so lieu|chot)[^.;()]{0,40}| tinh) tu (?:het )?ngay [^.;()]{0,70}$/;

/** Of many days without a word of their cycle each is a quarter's. */
function readDates(folded: string): StatedDay[] {
  const found = [...folded.matchAll(DATE)].filter(
    ({ groups, index }) =>
      isDay(Number(groups?.['day']), Number(groups?.['month'])) &&
      !OF_DOCUMENT.test(folded.slice(0, index)) &&
      !OF_SPAN.test(folded.slice(0, index)),
  );
  const reported = found.filter(({ index }) => isForReports(clauseAt(folded, index)));
  const isSaid = cyclesIn(folded).length > 0;
  return found.map((match, i) => {
    const { day = '', month = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const before = folded.slice(
      i === 0 ? 0 : (found[i - 1]?.index ?? 0) + (found[i - 1]?.[0].length ?? 0),
      match.index,
    );
    const after = folded.slice(end, found[i + 1]?.index ?? folded.length);
    const byMonth = periodOf(Number(month), isSaid ? 1 : reported.length);
    // "… hằng năm; Sở Y tế tổng hợp … trước ngày 25/5 và 25/11": another sentence, other cycles.
    const named = cyclesIn(found.length > 1 ? (before.split(/hang nam[.;] /).at(-1) ?? '') : before);
    const told =
      /^[^.;,]{0,3}\(?(?:doi voi|cho|voi|la)? ?(?:ky )?(?:bao cao )?(?:0?6 thang|nam\b|quy\b)/.exec(
        after,
      )?.[0];
    const isYearly = /^ ?(?:hang|moi) nam/.test(after) && reported.length === 1;
    const late = told === undefined ? [] : cyclesIn(`bao cao ${told.replace(/^[^a-z0-9]+/, '')}`);
    const only = new Set(named);
    const period =
      late[0] && named.length === 0
        ? late[0]
        : only.size === 1
          ? named[0]!
          : only.has(byMonth)
            ? byMonth
            : isYearly
              ? 'year'
              : (named[0] ?? late[0] ?? byMonth);
    // "6 tháng (…), năm": a day of December is no day of the half-year.
    const isOfTerm = /hoc ky (?:i|1|ii|2)\b[^.;]{0,30}$/.test(before) && !/ca nam/.test(before);
    const isOdd = period === 'half-year' && (Number(month) >= 10 || Number(month) <= 2);
    return {
      at: match.index,
      day: `${pad(month)}-${pad(day)}`,
      period: isOfTerm ? 'other' : isOdd ? 'year' : period,
      isOfYear: match.groups?.['year'] !== undefined,
    };
  });
}

/** "ngày cuối cùng hằng tháng", "ngày cuối tháng": whatever day that is. */
const LAST_DAY = /ngay cuoi(?: cung)?(?: cua)? (?:(?:hang|moi|tung) )?(?<which>thang|quy)(?! \d)/g;

function readLast(folded: string): StatedDay[] {
  return [...folded.matchAll(LAST_DAY)].map(({ index, groups }) => ({
    ...{ at: index, day: '31' },
    period: groups?.['which'] === 'quy' ? 'quarter' : (cyclesIn(folded.slice(0, index)).at(-1) ?? 'month'),
  }));
}

const NEXT = /sau|\bke\b|tiep/;

function readMonthly(folded: string): StatedDay[] {
  return [...folded.matchAll(MONTHLY)].flatMap((match) => {
    const { day = '', which = '' } = match.groups ?? {};
    if (Number(day) < 1 || Number(day) > 31) return [];
    const before = cyclesIn(folded.slice(0, match.index));
    const period: Period = /quy/.test(which)
      ? 'quarter'
      : /ky$/.test(which)
        ? (before.at(-1) ?? 'other')
        : (NEXT.test(which) || /do|bao cao/.test(which)) && before.length > 0
          ? before.at(-1)!
          : 'month';
    return [{ at: match.index, day: pad(day), period, isNext: NEXT.test(which) }];
  });
}

function readOfCycle(folded: string): StatedDay[] {
  return [...folded.matchAll(OF_CYCLE)].flatMap((match) => {
    const period = cyclesIn(folded.slice(0, match.index)).at(-1);
    const day = Number(match.groups?.['day']);
    const isCycle = (period === 'month' || period === 'quarter') && day >= 1 && day <= 31;
    return isCycle ? [{ at: match.index, day: pad(day), period }] : [];
  });
}

/** So far behind a day of each month nothing else is a date. */
const WIDTH = 12;

/** All days of a text, in order. */
export function daysIn(folded: string): StatedDay[] {
  const monthly = [...readMonthly(folded), ...readOfCycle(folded), ...readLast(folded)];
  const yearly = readDates(folded).filter(
    ({ at }) => !monthly.some((one) => at >= one.at && at < one.at + WIDTH),
  );
  return [...monthly, ...yearly].sort((a, b) => a.at - b.at);
}
