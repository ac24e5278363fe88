import { both } from '../../../domain/bilingual.ts';
import type { UnitReport } from '../unit-report.ts';
import { comparable } from '../../layout/sheet-rows.ts';
import { askedNumbers, placeNumber, type PlacedCells } from './placed.ts';

/**
 * Cells copied from a sheet and pasted as text: a line for each row, a tab between cells. A row may be one of the form
 * with its code and words, a code with its numbers behind it, or one number alone, which is then the next of the form.
 */
export function placePasted(pasted: string, report: UnitReport): PlacedCells {
  const numbers = askedNumbers(report);
  const placed: PlacedCells = { cells: [], strays: [] };
  let next = 0;
  for (const [index, line] of pasted.split(/\r?\n/).entries()) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    const where = (column: number) =>
      both(`dòng ${index + 1}, cột ${column + 1}`, `line ${index + 1}, column ${column + 1}`);
    const ofCode = numbers.filter(({ code }) => code === cells[0]);
    const labelled = ofCode.find(({ label }) => cells.some((cell) => comparable(cell) === comparable(label)));
    if (labelled) {
      const column = cells.findIndex((cell) => comparable(cell) === comparable(labelled.label)) + 1;
      placed.cells.push(placeNumber(labelled, where(column), cells[column] ?? ''));
    } else if (ofCode.length > 0) {
      ofCode.forEach((one, n) => placed.cells.push(placeNumber(one, where(n + 1), cells[n + 1] ?? '')));
    } else if (cells.filter(Boolean).length === 1 && numbers[next]) {
      placed.cells.push(
        placeNumber(numbers[next]!, where(cells.findIndex(Boolean)), cells.find(Boolean) ?? ''),
      );
      next += 1;
    } else placed.strays.push({ where: where(0), text: cells.filter(Boolean).join(' · ') });
  }
  return placed;
}
