/** Lists of persons: they are left out of the draft altogether, only their lines are named. */

import type { DraftNote } from '../plan-draft.ts';
import type { Line } from '../text/source-lines.ts';

const ID_NUMBER = /(?<!\d)\d{12}(?!\d)|(?<!\d)\d{9}(?!\d)(?=.*(?:CMND|CCCD))/u;
const PHONE = /(?<!\d)0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)/u;
const FULL_NAME = /(?:^|[|\s.])(?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}+/u;
const BIRTH = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19[3-9]\d|20[01]\d)(?!\d)/u;
/** From so many rows on it is a list. */
const LIST = 3;

function isPerson(line: Line): boolean {
  if (ID_NUMBER.test(line.text)) return true;
  if (!FULL_NAME.test(line.text) || line.text.length > 160) return false;
  return (
    PHONE.test(line.text) ||
    (line.cells !== null &&
      line.cells.length >= 3 &&
      BIRTH.test(line.text) &&
      !/Quyết định|Kế hoạch|Nghị|Quý|tháng/u.test(line.text))
  );
}

export interface WithoutPersons {
  lines: Line[];
  notes: DraftNote[];
}

/** The lines of a list of persons; none where there are too few to be one. */
export function findPersonLines(lines: readonly Line[]): Line[] {
  const rows = lines.filter(isPerson);
  return rows.length < LIST ? [] : rows;
}

/** Takes lists of persons out of a text. */
export function dropPersonRows(lines: readonly Line[]): WithoutPersons {
  const rows = findPersonLines(lines);
  if (rows.length === 0) return { lines: [...lines], notes: [] };
  const first = rows[0]?.n ?? 1;
  const last = rows.at(-1)?.n ?? first;
  const message = `${rows.length} dòng giống danh sách người (dòng ${rows.map((row) => row.n).join(', ')}): không đọc vào kế hoạch. Bỏ danh sách khỏi văn bản hoặc chuyển qua kênh riêng.`;
  return {
    lines: lines.filter((line) => !rows.includes(line)),
    notes: [{ code: 'persons-left-out', message, lines: [first, last] }],
  };
}
