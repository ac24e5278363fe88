/** The annexes of a report, figures unit by unit and who reported when: the same cells on pages and in the document. */
import type { UnitFigure } from '../domain/aggregation/types.ts';
import type { Snapshot } from '../domain/aggregation/snapshot.ts';
import { localTime, periodName, shortDate } from './document-dates.ts';
import {
  formatAmount,
  formatAssigned,
  formatRate,
  PUNCTUALITY,
  punctualityOf,
  STATE_WORDS,
} from './figures.ts';
import { numbersAlike } from './target-rows.ts';

/** Rows under a title of their own. */
export interface AnnexGroup {
  title: string;
  rows: string[][];
}

export interface Annex {
  /** `I`, `II`. */
  number: string;
  title: string;
  columns: readonly string[];
  groups: AnnexGroup[];
}

export const FIGURE_COLUMNS = ['Đơn vị', 'Số đạt', 'Tổng số', 'Giá trị', 'Ghi chú'] as const;
export const REPORTER_COLUMNS = ['TT', 'Đơn vị', 'Gửi lần đầu', 'Bản tổng hợp', 'Tình trạng'] as const;

/** Figures of every unit that owes them or sent something, target by target. */
export function figuresAnnex(snapshot: Snapshot): Annex {
  const names = new Map(snapshot.units.map((unit) => [unit.id, unit.name]));
  const groups = snapshot.targets.map((target, index): AnnexGroup => {
    const figure = snapshot.aggregate.figures[index]!;
    const amounts = columnsAlike(figure.byUnit);
    return {
      title: `${target.code}. ${target.statement} (giao ${formatAssigned(target)}; chung ${formatAmount(figure)})`,
      rows: figure.byUnit.map((row) => [names.get(row.unit) ?? row.unit, ...amounts(row), remark(row)]),
    };
  });
  const title = `Số liệu của các đơn vị ${periodName(snapshot.period)}`;
  return { number: 'I', title, columns: FIGURE_COLUMNS, groups };
}

/** Ordered units, then the requested ones that sent something. */
export function reportersAnnex(snapshot: Snapshot): Annex {
  const { reporters } = snapshot.aggregate;
  const zone = snapshot.plan.timeZone;
  const rowsOf = (reports: 'ordered' | 'requested'): string[][] =>
    snapshot.units
      .filter((unit) => unit.reports === reports)
      .map((unit, index) => {
        const sent = reporters.find((reporter) => reporter.unit === unit.id);
        const again = sent && sent.version > 1;
        return [
          String(index + 1),
          unit.name,
          sent ? localTime(sent.firstReceivedAt, zone) : '–',
          again ? `${localTime(sent.receivedAt, zone)} (bản ${sent.version})` : sent ? 'Bản đầu' : '–',
          PUNCTUALITY[punctualityOf(snapshot, unit.id)].word + (sent?.onBehalf ? ' (nhập thay)' : ''),
        ];
      });
  const ordered = `Đơn vị được giao báo cáo (hạn gửi: hết ngày ${shortDate(snapshot.period.unitDue)})`;
  const groups = [
    { title: ordered, rows: rowsOf('ordered') },
    { title: 'Cơ quan, tổ chức được đề nghị phối hợp', rows: rowsOf('requested') },
  ];
  return {
    ...{ number: 'II', title: `Tình hình gửi báo cáo của các đơn vị ${periodName(snapshot.period)}` },
    columns: REPORTER_COLUMNS,
    groups: groups.filter(({ rows }, index) => index === 0 || rows.length > 0),
  };
}

/** Part, whole and value of each unit, with equal decimals in each column; a value of a whole is a rate. */
function columnsAlike(rows: readonly UnitFigure[]): (row: UnitFigure) => [string, string, string] {
  const print = numbersAlike(rows.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return ({ numerator, denominator, value }) => [
    print(numerator),
    print(denominator),
    denominator === null ? print(value) : formatRate(value),
  ];
}

function remark(row: UnitFigure): string {
  if (row.state === 'reported') return '';
  const word = STATE_WORDS[row.state];
  return row.elsewhere ? `${word}: ${row.elsewhere.number}, ${shortDate(row.elsewhere.date)}` : word;
}
