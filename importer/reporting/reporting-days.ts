/**
 * The days a text states for reports: "trước ngày 01/6 và 15/11", "6 tháng (trước 15/6), năm (trước 15/12)",
 * "chậm nhất ngày 20 hằng tháng".
 */

import type { DraftReportingDay, LineRange, PlanDraft } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import { cyclesIn } from './cycles-in-text.ts';
import { daysIn } from './days-in-text.ts';
import { clauseAt, GATHERED, isForReports, REPORTS } from './report-clauses.ts';

/** A text that may state days, with what is known of who speaks in it. */
interface Told {
  text: string;
  lines: LineRange;
  /** True where it is told the coordinator, which reports upward. */
  isLeader: boolean;
  /** True where only units by their names are told it, and not the coordinator. */
  isOfOne: boolean;
}

/** Where a plan of one year names no cycle and one day, that report is its only one, whatever the month. */
function onlyReports(days: DraftReportingDay[], all: readonly Told[]): DraftReportingDay[] {
  const isAlone = (['unit', 'send'] as const).every(
    (whose) => days.filter((day) => day.for === whose).length <= 1,
  );
  const isCyclic = all.some(({ text }) => REPORTS.test(fold(text)) && cyclesIn(fold(text)).length > 0);
  const isDated = days.every(({ day }) => day.includes('-'));
  return isAlone && isDated && !isCyclic ? days.map((day) => ({ ...day, period: 'year' })) : days;
}

/** The days by which reports are due. */
function readDays(all: readonly Told[]): DraftReportingDay[] {
  const found: DraftReportingDay[] = [];
  for (const { text, lines, isLeader, isOfOne } of all) {
    const folded = fold(text);
    if (!REPORTS.test(folded)) continue;
    const turn = GATHERED.exec(folded)?.index ?? Infinity;
    // "Đài Truyền hình gửi kịch bản trước ngày 03/12/2025 …": once, and no report of the plan.
    const isOnce = isOfOne && cyclesIn(folded).length === 0;
    for (const { at, day, period, isNext, isOfYear } of daysIn(folded)) {
      const clause = clauseAt(folded, at);
      if (!isForReports(clause) || (isOnce && isOfYear === true)) continue;
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

/** Whether a text states such a day. */
export function statesReportDay(text: string): boolean {
  return readDays([{ text, lines: [1, 1], isLeader: false, isOfOne: false }]).length > 0;
}

/** All texts of a draft that may state such days. */
function toldIn({ headings, general, unassigned }: PlanDraft, leader: string | null): Told[] {
  const owned = headings.flatMap(({ units, blocks }) =>
    blocks.map(({ text, due, lines }) => ({
      // "Báo cáo năm | Trước 15/12": in a table the day stands in a cell of its own.
      ...{ text: due === null || text.includes(due) ? text : `${text} ${due}`, lines },
      isLeader: units.length === 1 && units[0]?.id === leader,
      isOfOne: units.every(({ kind, id }) => kind === 'unit' && id !== leader),
    })),
  );
  const all = [...general, ...unassigned].map(({ text, lines }): Told => ({
    ...{ text, lines, isLeader: false, isOfOne: false },
  }));
  return [...owned, ...all].sort((a, b) => a.lines[0] - b.lines[0]);
}

/**
 * Finds the days by which reports are due.
 * @param draft with its duties
 * @param leader id of the unit that coordinates: what it is told to report goes upward
 */
export function readReportingDays(draft: PlanDraft, leader: string | null): DraftReportingDay[] {
  const all = toldIn(draft, leader);
  const { from, to } = draft.meta;
  return from !== null && from === to ? onlyReports(readDays(all), all) : readDays(all);
}
