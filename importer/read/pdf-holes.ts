/**
 * Where a font lacks Vietnamese letters, they come from another font and are set after the line, into the holes it
 * leaves: "T NH B C" and then "Ỉ", "Ắ". What the reader of PDF then gives are two strings one above the other; here the
 * letters go back to their places.
 */
import type { Metric } from './pdf-metric.ts';
import { asInTimes, widthOfText } from './pdf-metric.ts';
import type { Piece } from './pdf-pieces.ts';
import { isSyllable } from './vietnamese-syllable.ts';

/** Letters that fonts for Western Europe lack. */
const LACKING =
  /^[\s\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]+$/u;

/** In heights of a letter: a letter belongs to the blank that begins at most this far away. */
const NEAR = 0.42;
/** A blank of one width holds a wide letter, or a narrow one and a space. */
const NARROW = 0.36;

/** A typewriter's letters and blanks are all as wide as the first one that stands alone. */
function findMetric(hosts: Piece[], lacking: Piece[]): Metric {
  const single = lacking.find(({ text }) => [...text.trim()].length === 1);
  const isTypewriter =
    single &&
    hosts.every(({ text, width }) => Math.abs(width - text.length * single.width) < single.width / 2);
  return isTypewriter ? () => single.width / single.size : asInTimes;
}

/** The letters of a piece that stand together, each where it begins: the blanks between them share what is left. */
function splitLetters(piece: Piece, metric: Metric): Piece[] {
  const parts = piece.text.trim().split(/ +/);
  const widths = parts.map((part) => widthOfText(part, metric) * piece.size);
  const single = parts.length === 1;
  const left = piece.width - widths.reduce((a, b) => a + b, 0);
  let x = piece.x;
  return parts.map((text, i) => {
    const width = single ? piece.width : widths[i]!;
    const part = { ...piece, text, x, width };
    x += width + left / Math.max(1, parts.length - 1);
    return part;
  });
}

/** What is left for each true space of a string: lines that are set to full width stretch them. */
function spaceOf(host: Piece, letters: Piece[], metric: Metric): number {
  const inside = letters.filter((one) => one.x >= host.x && one.x + one.width <= host.x + host.width + 1);
  const blanks = host.text.split(' ').length - 1;
  const written = widthOfText(host.text.replaceAll(' ', ''), metric) * host.size;
  const left = host.width - written - inside.reduce((sum, { width }) => sum + width, 0);
  const spaces = blanks - inside.length;
  return spaces > 0 ? Math.min(0.6, Math.max(0.2, left / spaces / host.size)) : 0.25;
}

/** A space that went into the same blank as a narrow letter comes back where the word else were no syllable. */
function partWord(text: string, at: number): string {
  const begin = text.slice(0, at).search(/\p{L}{1,40}$/u);
  const [rest = ''] = /^\p{L}+/u.exec(text.slice(at)) ?? [];
  const isWhole = begin < 0 || rest === '' || isSyllable(text.slice(begin, at) + rest);
  return isWhole ? text : `${text.slice(0, at)} ${text.slice(at)}`;
}

/** Walks along a string letter by letter; every letter put back says exactly where the walk has come to. */
function fill(host: Piece, letters: Piece[], metric: Metric): { piece: Piece; used: Set<Piece> } {
  const used = new Set<Piece>();
  const { size } = host;
  const space = metric === asInTimes ? spaceOf(host, letters, metric) : metric(' ');
  const widthOf = (text: string): number =>
    [...text].reduce((sum, letter) => sum + (letter === ' ' ? space : metric(letter)) * size, 0);
  let text = '';
  let x = host.x;
  const narrow: number[] = [];
  for (const [i, letter] of [...host.text].entries()) {
    // A letter that fits the next blank better is left for it.
    const next = host.text.indexOf(' ', i + 1);
    const ahead = next < 0 ? Infinity : x + widthOf(host.text.slice(i, next));
    const found =
      letter === ' '
        ? letters.find(
            (one) => !used.has(one) && Math.abs(one.x - x) < Math.min(NEAR * size, Math.abs(one.x - ahead)),
          )
        : undefined;
    if (!found) {
      text += letter;
      x += widthOf(letter);
      continue;
    }
    used.add(found);
    text += found.text;
    x = found.x + found.width;
    if (found.width < NARROW * size) narrow.push(text.length);
  }
  return { piece: { ...host, text: narrow.reduceRight(partWord, text) }, used };
}

function overlaps(a: Piece, b: Piece): boolean {
  return a !== b && a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1;
}

/**
 * Puts letters of another font back into the strings of a row.
 * @param row pieces of one row, sorted by x
 */
export function fillHoles(row: Piece[]): Piece[] {
  const isLacking = (piece: Piece): boolean => LACKING.test(piece.text);
  const hosts = row.filter((piece) => !isLacking(piece));
  const lacking = row.filter(isLacking);
  if (!lacking.some((piece) => hosts.some((host) => overlaps(piece, host)))) return row;
  const metric = findMetric(hosts, lacking);
  let letters = lacking.flatMap((piece) => splitLetters(piece, metric));
  const filled = hosts.map((host) => {
    const { piece, used } = fill(host, letters, metric);
    letters = letters.filter((one) => !used.has(one));
    return piece;
  });
  return [...filled, ...letters].sort((a, b) => a.x - b.x);
}
