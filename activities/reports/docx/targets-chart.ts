/** Each target's result beside what was assigned, as a bar with a mark: the numbers stand in the table above it. */
import { ImageRun, Paragraph, type Table } from 'docx';
import { formatRate, rateOf, resultOf } from '../../../words/figures.ts';
import type { Snapshot, SnapshotTarget } from '../../../domain/aggregation/snapshot.ts';
import { drawPng } from './png.ts';
import { ruled, tableStyle, type Column, type Row } from './tables.ts';
import { centred, gap } from './text.ts';

const COLUMNS: Column[] = [
  { title: 'TT', width: 10, align: 'centre' },
  { title: 'Kết quả (thanh) so với mức được giao (vạch)', width: 137, align: 'left' },
  { title: 'Tỷ lệ (%)', width: 18, align: 'right' },
];

/** Pixels of a bar, and of its picture on the page. */
const [WIDTH, HEIGHT] = [1008, 32];
const SHOWN = { width: 504, height: 16 };
const REACHED = { met: '00703C', 'not-met': '1D70B8' } as const;
const [GROUND, MARK] = ['E5E6E7', '0B0C0C'];

/** The rate at which a target is reached: of a ratio its own level, of an amount all of what was assigned. */
const threshold = (target: SnapshotTarget): number =>
  target.overUnits === 'ratio' && target.unit === '%' ? target.value : 100;

interface Rated {
  number: number;
  rate: number;
  level: number;
  /** As the report judges it, by the target's own operator. */
  isMet: boolean;
}

/** @param most percent that the whole width stands for */
function bar({ number: id, rate, level, isMet }: Rated, most: number): Paragraph {
  const at = (percent: number): number => Math.round((WIDTH * Math.min(percent, most)) / most);
  const colour = isMet ? REACHED.met : REACHED['not-met'];
  const data = drawPng(WIDTH, HEIGHT, [
    { x: 0, y: 12, width: WIDTH, height: 8, colour: GROUND },
    { x: 0, y: 4, width: at(rate), height: 24, colour },
    { x: Math.min(at(level), WIDTH - 4), y: 0, width: 4, height: HEIGHT, colour: MARK },
  ]);
  const words = `Kết quả ${formatRate(rate)}%, mức được giao ${formatRate(level)}%`;
  return new Paragraph({
    style: tableStyle(10),
    children: [
      // The id is given: the library would count on from document to document.
      new ImageRun({
        ...{ type: 'png', data, transformation: SHOWN },
        altText: { id: String(id), name: `bieu-do-${id}`, title: words, description: words },
      }),
    ],
  });
}

/** Nothing where no target has a rate; one without is left out. */
export function targetsChart({ targets, aggregate, period }: Snapshot): (Paragraph | Table)[] {
  const rated = targets.flatMap((target, index): Rated[] => {
    const figure = resultOf(target, aggregate.figures[index]!, period);
    const rate = rateOf(target, figure);
    if (rate === null) return [];
    return [{ number: index + 1, rate, level: threshold(target), isMet: figure.met === true }];
  });
  if (rated.length === 0) return [];
  // What goes far beyond its target fills the bar, and would make all others unreadable.
  const most = Math.min(200, Math.max(100, ...rated.flatMap(({ rate, level }) => [rate, level])));
  const rows = rated.map((one): Row => [String(one.number), [bar(one, most)], formatRate(one.rate)]);
  return [
    centred(
      'Biểu đồ. Kết quả các chỉ tiêu so với mức được giao',
      { size: 12, italics: true },
      { keepNext: true },
    ),
    gap(4),
    ruled(COLUMNS, rows, 10),
    gap(8),
  ];
}
