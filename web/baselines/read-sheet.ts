/** What a filled sheet of earlier figures says, and every cell that is wrong. */
import type { SheetCell, SheetRows } from '../../client/documents/read-workbook.ts';
import { translator, type Translate } from '../../domain/bilingual.ts';
import { readNumber } from '../../domain/figures/read-number.ts';
import { unitName } from '../layout/names.ts';
import { comparable, rowsBelow } from '../layout/sheet-rows.ts';
import { checkRow, type RowMistake } from './check-row.ts';
import { HEADS, keyOfBaseline, WHOLE_PLAN, type Head, type TypedBaseline } from './columns.ts';
import type { BaselinesSeen } from './load.ts';

export interface CellMistake {
  /** `C7`. */
  place: string;
  text: string;
}

type Cells = Record<string, SheetCell>;

const textOf = (cells: Cells, head: Head): string => cells[HEADS[head]]!.text.trim();

/** Of a row without number and source nothing was filled in. */
const isFilled = (cells: Cells): boolean =>
  (['numerator', 'denominator', 'source'] as const).some((head) => textOf(cells, head) !== '');

/** Id of the unit that a cell names; empty for the whole plan, null for none of the plan's. */
function unitIn(name: string, { plan }: BaselinesSeen): string | null {
  const same = (one: string): boolean => comparable(one) === comparable(name);
  if (name === '' || same(WHOLE_PLAN)) return '';
  const names = [translator('vi'), translator('en')];
  return (
    plan.units.find(({ id }) => id === name || names.some((t) => same(unitName(plan, id, t))))?.id ?? null
  );
}

/** A number, null for an empty cell, or what is wrong with it. */
function numberIn({ text, number, isError }: SheetCell, t: Translate): number | null | string {
  if (isError) return t('Công thức bị lỗi.', 'The formula is broken.');
  if (number !== null || text.trim() === '') return number;
  const reading = readNumber(text.trim());
  return 'value' in reading ? reading.value : t(reading.problem.message);
}

/** A row as a figure, with what is wrong with it. */
function readRow(cells: Cells, seen: BaselinesSeen, t: Translate): [TypedBaseline | null, RowMistake[]] {
  const unit = unitIn(textOf(cells, 'unit'), seen);
  const numbers = (['numerator', 'denominator'] as const).map(
    (head) => [head, numberIn(cells[HEADS[head]]!, t)] as const,
  );
  const mistakes: RowMistake[] = numbers.flatMap(([head, number]) =>
    typeof number === 'string' ? [{ head, text: number }] : [],
  );
  const [numerator, denominator] = numbers.map(([, number]) => number);
  if (numerator === null)
    mistakes.push({ head: 'numerator', text: t('Chưa có số.', 'The number is missing.') });
  if (unit === null) {
    const name = textOf(cells, 'unit');
    const text = t(`Kế hoạch không có đơn vị “${name}”.`, `The plan has no unit “${name}”.`);
    mistakes.push({ head: 'unit', text });
  }
  if (unit === null || typeof numerator !== 'number' || typeof denominator === 'string')
    return [null, mistakes];
  const [period, target, source] = (['period', 'target', 'source'] as const).map((head) =>
    textOf(cells, head),
  );
  const row = {
    period: period!,
    target: target!,
    unit,
    numerator,
    denominator: denominator ?? null,
    source: source!,
  };
  return [row, [...mistakes, ...checkRow(row, seen, t)]];
}

/** Rows that were filled in; each at the cells where something is wrong, and two rows for one figure at the second. */
export function readBaselines(
  sheets: readonly SheetRows[],
  seen: BaselinesSeen,
  t: Translate,
): { rows: TypedBaseline[]; mistakes: CellMistake[] } {
  const places = new Map<string, string>();
  const read = sheets
    .flatMap((sheet) => rowsBelow(sheet, Object.values(HEADS)))
    .filter(isFilled)
    .map((cells) => {
      const [row, wrong] = readRow(cells, seen, t);
      const { place } = cells[HEADS.target]!;
      const twin = row && places.get(keyOfBaseline(row));
      if (row && !twin) places.set(keyOfBaseline(row), place);
      const mistakes = [
        ...wrong.map(({ head, text }) => ({ place: cells[HEADS[head]]!.place, text })),
        ...(twin
          ? [{ place, text: t(`Trùng với dòng của ô ${twin}.`, `The same figure as at cell ${twin}.`) }]
          : []),
      ];
      return { row, mistakes };
    });
  return {
    rows: read.flatMap(({ row, mistakes }) => (row && mistakes.length === 0 ? [row] : [])),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}
