/**
 * Marks that a saved page left at the end of the line above: "III. TỔ CHỨC THỰC HIỆN 1." / "Sở Nội vụ". Each goes to the
 * text that it counts.
 */

import { isAllCaps, startsUpper } from './fold.ts';
import { readMarker, type Marker } from './markers.ts';
import type { Line } from './source-lines.ts';

const HANGING = /^(.*\S)\s((?:\d{1,2}\.){1,4}|[a-zđ]\))$/u;
/** What may stand before such a mark: a sentence that ended, or a heading in capitals. */
const SENTENCE_END = /[.;:!?…]["”')\]]*$/;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** "2" after "1", "1.2" after "1.1", "b" after "a"; empty for what is first in its row. */
function labelBefore(label: string): string {
  if (!/\d/.test(label)) return LETTERS[LETTERS.indexOf(label) - 1] ?? '';
  const parts = label.split('.').map(Number);
  const last = (parts.pop() ?? 0) - 1;
  return last > 0 ? [...parts, last].join('.') : '';
}

/**
 * Whether a mark at the end of a line counts the text below: it is the next in its row, or begins one below a heading, an
 * item that it divides ("1.1" below "1") or a sentence that ended.
 */
function countsNext(before: string, mark: Marker, seen: ReadonlySet<string>): boolean {
  const title = before.slice(readMarker(before)?.length ?? 0);
  const ended = isAllCaps(title) || SENTENCE_END.test(title);
  const previous = labelBefore(mark.label);
  const isInTurn = previous === '' || seen.has(previous);
  if (!mark.label.includes('.')) return isInTurn && ended;
  return ended || seen.has(previous === '' ? mark.label.replace(/\.\d+$/, '') : previous);
}

/** Moves such marks to the line that they count. */
export function moveHangingMarks(lines: readonly Line[]): Line[] {
  const moved: Line[] = [];
  const seen = new Set<string>();
  let carried = '';
  lines.forEach((line, i) => {
    const text = `${carried}${line.text}`;
    carried = '';
    const own = readMarker(text);
    if (own?.kind === 'roman' || own?.kind === 'part') seen.clear();
    if (own) seen.add(own.label);
    const [, before = '', written = ''] = HANGING.exec(text) ?? [];
    const mark = readMarker(written);
    const next = lines[i + 1];
    const isText = line.cells === null && next?.cells === null;
    const begins = isText && startsUpper(next.text) && readMarker(next.text) === null;
    if (mark !== null && begins && countsNext(before, mark, seen)) {
      seen.add(mark.label);
      carried = `${written} `;
      moved.push({ ...line, text: before });
    } else moved.push({ ...line, text });
  });
  return moved;
}
