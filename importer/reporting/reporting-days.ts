/**
 * The days a text states for reports: "trước ngày 01/6 và 15/11", "6 tháng (trước 15/6), năm (trước 15/12)",
 * "chậm nhất ngày 20 hằng tháng".
 */

import type { DraftReportingDay, LineRange, PlanDraft } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';

type Period = DraftReportingDay['period'];

/** A text that may state days, with what is known of who speaks in it. */
export interface Told {
  text: string;
  lines: LineRange;
  /** True where it is told the coordinator, which reports upward. */
  isLeader: boolean;
}

/** "15/6", "ngày 15 tháng 6", "20/6/2025"; folded, so that places agree with the text. */
const DATE =
  /(?<![\d/.,])(?<day>\d{1,2}) ?(?:\/|-|thang) ?(?<month>\d{1,2})(?: ?(?:\/|-|nam) ?(?<year>20\d\d))?(?![\d%]|\/\d|,\d)/g;
/** "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý", "ngày 05 tháng sau", "ngày 15 mỗi tháng". */
const MONTHLY =
  /ngay (?<day>\d{1,2})(?: (?:cua|trong))? ?(?<which>(?:hang|moi|tung|cac) thang|thang dau(?: tien)?(?: cua)? quy (?:sau|ke tiep|tiep theo)|thang cuoi(?: cua)? (?:moi )?(?:quy|ky)|thang sau|thang (?:lien )?ke(?: tiep)?|thang tiep theo|thang (?:do|bao cao)|hang quy)/g;
/** "Hằng tháng, trước ngày 25": the cycle stands before the day. */
const OF_CYCLE =
  /(?:truoc|cham nhat(?: la)?|muon nhat|vao|den) ngay (?<day>\d{1,2})(?! ?(?:\/|-|thang|\d|%|cua|hang|moi|,\d))/g;
const CYCLES: [Period, RegExp][] = [
  ['half-year', /(?:0?6|sau) thang|nua nam|so ket/g],
  ['quarter', /(?<!thang cuoi )(?<!thang cuoi moi )\bquy\b/g],
  ['month', /(?:hang|moi|tung|bao cao|dinh ky) thang\b/g],
  [
    'year',
    /(?<!\d thang )(?:hang|moi|ca|cuoi|tong ket|bao cao|01|1|mot|,|va|;) ?nam\b(?! \d)|tong ket|\bnam \(/g,
  ],
];
const REPORTS = /bao cao|tong hop,? (?:va )?trinh|gui (?:ket qua|so lieu|ve|bao)/;
/** From here on the one who gathers reports upward. */
const GATHERED =
  /(?:de |, )?(?:tong hop|theo doi)(?:,| va)? (?:bao cao|trinh|tham muu) (?:cho )?(?:ubnd|uy ban|chu tich|bo|thu tuong|chinh phu|tinh uy|ban chi dao|hdnd|lanh dao|giam doc|ban thuong vu)|tong hop chung/;
/** "Xây dựng kế hoạch, gửi về … trước ngày 20/4": a plan is handed in, no report. */
const OF_PLAN = /(?:ke hoach|phuong an|danh sach|cu can bo|dang ky)[^.;]{0,60}(?:gui|ve) [^.;]*$/;

function pad(value: string | number): string {
  return String(value).padStart(2, '0');
}

/** Cycles named in a piece of text, in order. */
function cyclesIn(piece: string): Period[] {
  return CYCLES.flatMap(([period, pattern]) =>
    [...piece.matchAll(pattern)].map((match) => ({ period, at: match.index })),
  )
    .sort((a, b) => a.at - b.at)
    .map(({ period }) => period);
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

/** Of many days without a word of their cycle each is a quarter's. */
function readDates(folded: string): { at: number; end: number; day: string; period: Period }[] {
  const found = [...folded.matchAll(DATE)].filter(
    ({ groups, index }) =>
      isDay(Number(groups?.['day']), Number(groups?.['month'])) && !OF_DOCUMENT.test(folded.slice(0, index)),
  );
  const isSaid = cyclesIn(folded).length > 0;
  return found.map((match, i) => {
    const { day = '', month = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const before = folded.slice(
      i === 0 ? 0 : (found[i - 1]?.index ?? 0) + (found[i - 1]?.[0].length ?? 0),
      match.index,
    );
    const after = folded.slice(end, found[i + 1]?.index ?? folded.length);
    const byMonth = periodOf(Number(month), isSaid ? 1 : found.length);
    // "… hằng năm; Sở Y tế tổng hợp … trước ngày 25/5 và 25/11": another sentence, other cycles.
    const named = cyclesIn(found.length > 1 ? (before.split(/hang nam[.;] /).at(-1) ?? '') : before);
    const told =
      /^[^.;,]{0,3}\(?(?:doi voi|cho|voi|la)? ?(?:ky )?(?:bao cao )?(?:0?6 thang|nam\b|quy\b)/.exec(
        after,
      )?.[0];
    const late = told === undefined ? [] : cyclesIn(`bao cao ${told.replace(/^[^a-z0-9]+/, '')}`);
    const only = new Set(named);
    const period =
      late[0] && named.length === 0
        ? late[0]
        : only.size === 1
          ? named[0]!
          : only.has(byMonth)
            ? byMonth
            : (named[0] ?? late[0] ?? byMonth);
    // "6 tháng (…), năm": a day of December is no day of the half-year.
    const isOfTerm = /hoc ky (?:i|1|ii|2)\b[^.;]{0,30}$/.test(before) && !/ca nam/.test(before);
    const isOdd = period === 'half-year' && (Number(month) >= 10 || Number(month) <= 2);
    return {
      at: match.index,
      end,
      day: `${pad(month)}-${pad(day)}`,
      period: isOfTerm ? 'other' : isOdd ? 'year' : period,
    };
  });
}

const NEXT = /sau|\bke\b|tiep/;

interface Monthly {
  at: number;
  day: string;
  period: Period;
  /** "ngày 05 tháng sau": of the month after the period. */
  isNext?: boolean;
}

function readMonthly(folded: string): Monthly[] {
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

function readOfCycle(folded: string): { at: number; day: string; period: Period }[] {
  return [...folded.matchAll(OF_CYCLE)].flatMap((match) => {
    const period = cyclesIn(folded.slice(0, match.index)).at(-1);
    const day = Number(match.groups?.['day']);
    const isCycle = (period === 'month' || period === 'quarter') && day >= 1 && day <= 31;
    return isCycle ? [{ at: match.index, day: pad(day), period }] : [];
  });
}

/** The clause around a place, and all of the text up to its end. */
function clauseAt(folded: string, at: number): { own: string; before: string; upTo: string } {
  const end = /[.;](?:\s|$)/.exec(folded.slice(at))?.index;
  const upTo = end === undefined ? folded : folded.slice(0, at + end);
  const cut = Math.max(upTo.lastIndexOf('. ', at), upTo.lastIndexOf('; ', at)) + 1;
  return { own: upTo.slice(cut), before: folded.slice(cut, at), upTo };
}

/** Whether a day is one for reports: its clause says so, or goes on with the cycles of the clause before. */
function isForReports({ own, before }: { own: string; before: string }): boolean {
  if (!REPORTS.test(own)) return cyclesIn(own).length > 0 && !OF_WORK.test(own);
  return !OF_PLAN.test(before) || /bao cao|ket qua/.test(before);
}

/**
 * Finds the days by which reports are due.
 * @param all texts that speak of reports, in order
 */
export function readReportingDays(all: readonly Told[]): DraftReportingDay[] {
  const found: DraftReportingDay[] = [];
  for (const { text, lines, isLeader } of all) {
    const folded = fold(text);
    if (!REPORTS.test(folded)) continue;
    const turn = GATHERED.exec(folded)?.index ?? Infinity;
    const monthly: Monthly[] = [...readMonthly(folded), ...readOfCycle(folded)];
    const yearly: Monthly[] = readDates(folded).filter(
      ({ at }) => !monthly.some((one) => at >= one.at && at < one.at + 12),
    );
    for (const { at, day, period, isNext } of [...monthly, ...yearly].sort((a, b) => a.at - b.at)) {
      const clause = clauseAt(folded, at);
      if (!isForReports(clause)) continue;
      const isUpward = isLeader && UPWARD.test(clause.upTo) && !OF_OTHERS.test(clause.own);
      const one: DraftReportingDay = {
        for: isUpward || at > turn ? 'send' : 'unit',
        period,
        day,
        lines: [lines[0], lines[1]],
        ...(isNext ? { isNext } : {}),
      };
      const isKnown = found.some(
        (each) => each.for === one.for && each.period === period && each.day === day,
      );
      if (!isKnown) found.push(one);
    }
  }
  return found;
}

const UPWARD =
  /(?:ubnd|uy ban nhan dan|chu tich|\bbo\b|thu tuong|chinh phu|tinh uy|thanh uy|ban chi dao|cap tren|trinh )/;
const OF_OTHERS = /(?:don doc|yeu cau|de nghi|huong dan) (?:cac|tung|moi) /;
const OF_WORK = /hoan thanh|xay dung|ban hanh|phe duyet|to chuc|trien khai|ra soat|kiem tra|bo tri/;

/** Whether a text states such a day. */
export function statesReportDay(text: string): boolean {
  return readReportingDays([{ text, lines: [1, 1], isLeader: false }]).length > 0;
}

/** All texts of a draft that may state such days. */
export function toldIn({ headings, general, unassigned, coordinator }: PlanDraft): Told[] {
  const leader = coordinator?.unit ?? null;
  const owned = headings.flatMap(({ units, blocks }) =>
    blocks.map(({ text, lines }) => ({
      ...{ text, lines },
      isLeader: units.length === 1 && units[0]?.id === leader,
    })),
  );
  const all = [...general, ...unassigned].map(({ text, lines }) => ({ text, lines, isLeader: false }));
  return [...owned, ...all].sort((a, b) => a.lines[0] - b.lines[0]);
}
