/** Names of units in the rows of a list: the cell of each row that is a name, without its head and its numbers. */
import { fold } from '../../importer/text/fold.ts';

/** "STT", "Tên đơn vị", "Xã, phường": what heads a column, and what says how the list is filled in. */
const HEAD =
  /^(?:stt|so tt|tt|no|ten(?: (?:cac )?(?:don vi|xa|phuong|co quan))?(?:[ ,/(].{0,60})?|don vi|co quan|cac xa.{0,60}|xa[ ,/]{1,3}phuong.{0,60}|danh sach.{0,120}|list of .{0,120}|moi dong mot ten.{0,120}|one name a row.{0,120}|units?|name)$/;
/** What a commune is called by; beside it stand districts, notes and posts. */
const COMMUNE = /^(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu) /;
const LONGEST = 200;

/** No unit is called by these: what has them is a line of another kind of file. */
const NO_NAME = /[{}[\]<>=@:]/;

function isName(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && cell.length <= LONGEST && !NO_NAME.test(cell);
}

/**
 * The names that a list has, each once, in its order.
 *
 * @param rows lines of a text or of a sheet; cells behind tabs, semicolons or, in a file of values, commas
 * @param isCommas true for a file of values
 */
export function namesIn(rows: readonly string[], isCommas: boolean): string[] {
  const between = isCommas ? /[,;\t]/ : /[;\t]/;
  const names = rows.flatMap((row) => {
    const cells = row
      .split(between)
      .map((cell) =>
        cell
          .normalize('NFC')
          .replace(/^["'\s]{1,20}|["'\s]{1,20}$/g, '')
          .replace(/^(?:\d{1,4}[.)]|[-–+•])\s{1,9}/u, ''),
      )
      .filter((cell) => isName(cell) && !HEAD.test(fold(cell)));
    return cells.find((cell) => COMMUNE.test(`${fold(cell)} `)) ?? cells[0] ?? [];
  });
  return [...new Set(names)];
}
