/** Phụ lục I: figures per unit. Phụ lục II: who reported, and when. */
import type { Paragraph, Table } from 'docx';
import type { UnitFigure } from '../../../domain/aggregation/types.ts';
import { localTime, periodName, shortDate } from '../../../words/document-dates.ts';
import {
  formatAmount,
  formatAssigned,
  formatRate,
  PUNCTUALITY,
  punctualityOf,
  STATE_WORDS,
} from '../../../words/figures.ts';
import { annexLine } from '../../../words/letter.ts';
import { numbersAlike } from '../../../words/target-rows.ts';
import type { Issue, Snapshot } from '../../../domain/aggregation/snapshot.ts';
import { ruled, type Column, type Row } from './tables.ts';
import { centred, gap, rule, TEXT_WIDTH_MM } from './text.ts';

type Block = Paragraph | Table;

const FIGURES: Column[] = [
  { title: 'Đơn vị', width: 69, align: 'left' },
  { title: 'Số đạt', width: 20, align: 'right' },
  { title: 'Tổng số', width: 20, align: 'right' },
  { title: 'Giá trị', width: 18, align: 'right' },
  { title: 'Ghi chú', width: 38, align: 'left' },
];

const REPORTERS: Column[] = [
  { title: 'TT', width: 10, align: 'centre' },
  { title: 'Đơn vị', width: 50, align: 'left' },
  { title: 'Gửi lần đầu', width: 41, align: 'centre' },
  { title: 'Bản tổng hợp', width: 40, align: 'centre' },
  { title: 'Tình trạng', width: 24, align: 'centre' },
];

/** Figures of every unit that owes them or sent something, target by target. */
export function figuresAnnex(snapshot: Snapshot, issue: Issue | null): Block[] {
  const names = new Map(snapshot.units.map((unit) => [unit.id, unit.name]));
  const rows = snapshot.targets.flatMap((target, index): Row[] => {
    const figure = snapshot.aggregate.figures[index]!;
    const amounts = columnsAlike(figure.byUnit);
    return [
      {
        span: `${target.code}. ${target.statement} (giao ${formatAssigned(target)}; chung ${formatAmount(figure)})`,
      },
      ...figure.byUnit.map((row) => [names.get(row.unit) ?? row.unit, ...amounts(row), remark(row)]),
    ];
  });
  return [...annexHead(snapshot, issue, 'I', 'Số liệu của các đơn vị'), ruled(FIGURES, rows, 10)];
}

/** Ordered units, then the requested ones that sent something. */
export function reportersAnnex(snapshot: Snapshot, issue: Issue | null): Block[] {
  const { reporters } = snapshot.aggregate;
  const zone = snapshot.plan.timeZone;
  const rowsOf = (reports: 'ordered' | 'requested'): Row[] =>
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
  const requested = rowsOf('requested');
  return [
    ...annexHead(snapshot, issue, 'II', 'Tình hình gửi báo cáo của các đơn vị'),
    ruled(REPORTERS, [
      { span: `Đơn vị được giao báo cáo (hạn gửi: hết ngày ${shortDate(snapshot.period.unitDue)})` },
      ...rowsOf('ordered'),
      ...(requested.length > 0 ? [{ span: 'Cơ quan, tổ chức được đề nghị phối hợp' }, ...requested] : []),
    ]),
  ];
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

function annexHead(snapshot: Snapshot, issue: Issue | null, number: string, title: string): Block[] {
  return [
    centred(`Phụ lục ${number}`, { bold: true }),
    centred(`${title} ${periodName(snapshot.period)}`.toLocaleUpperCase('vi'), { bold: true }),
    centred(annexLine(snapshot, issue), { italics: true }),
    rule(TEXT_WIDTH_MM, 50),
    gap(10),
  ];
}
