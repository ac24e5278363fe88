/**
 * Lists of persons never enter the system (Law 91/2025/QH15): a hand-over is recorded, its list is not.
 * What looks like a row about one person: a 12-digit identity number, a phone number, or a name with a birth date.
 */

/** From this many rows on a text is a list. */
export const PERSON_ROWS_REFUSED = 3;

const IDENTITY_NUMBER = /(?<![\d.,/-])\d{12}(?![\d.,/]*\d)/g;
/** The older card's number is told from other nine-digit numbers by its name. */
const OLD_IDENTITY_NUMBER = /(?:CMND|CMTND|CMT|chứng minh(?: nhân dân)?)[^\d\n]{0,16}\d{9}(?!\d)/giu;
const SPACED_IDENTITY_NUMBER = /(?<!\d)0\d{2} \d{3} \d{3} \d{3}(?!\d)/g;
const PHONE_NUMBER = /(?<![\d.,/-])(?:\+84[ .-]?|0)[2-9]\d(?:[ .-]?\d){7,8}(?![\d/])/g;
const NAME = String.raw`\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){1,5}`;
const BORN = String.raw`(?:sinh ngày|sinh năm|ngày sinh|năm sinh|sinh|sn|ns|born)[ :.]*`;
/** Birth years only, so that the dates of documents do not count. */
const DAY = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19[2-9]\d|20[01]\d)|(?:19[2-9]\d|20[01]\d)-\d{2}-\d{2})`;
const YEAR = String.raw`(?:19[2-9]\d|200\d)`;
const SEX = String.raw`(?:(?:nam|nữ|male|female)[ ,;|\t]*)?`;
const NAME_WITH_BIRTH = new RegExp(
  `(?<!\\p{L})${NAME}[ ]*(?:[,;:|\\t(–-]+[ ]*${SEX}(?:${BORN})?(?:${DAY}|${YEAR}(?!\\d))|[ ]+${SEX}(?:${BORN}(?:${DAY}|${YEAR})|${DAY}))`,
  'giu',
);

/** Heads of a table's columns: names, and what tells one person from another. */
const NAME_COLUMN = /h[oọ](?: *(?:và|,|-)? *)(?:chữ đệm(?: và)? )?tên|full name/iu;
const PERSON_COLUMN =
  /(?:ngày|năm)(?:[, ]+tháng[, ]+năm)? sinh|birth|cccd|cmnd|căn cước|định danh|điện thoại|sđt|phone/iu;
/** Under such heads a row needs less to be one: a name, and somewhere behind it a year, a day or a long number. */
const ROW_UNDER_HEADS = new RegExp(
  `(?<!\\p{L})${NAME}(?!\\p{L}).*?(?<![\\d/])(?:${DAY}|${YEAR}|\\d{9,12})(?!\\d)`,
  'u',
);
/** A table has ended when so many lines in a row are no rows of it. */
const LINES_BETWEEN_ROWS = 2;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `i` makes \p{Lu} match small letters too, so the capitals are looked at again. */
function countNames(line: string): number {
  const matches = line.match(NAME_WITH_BIRTH) ?? [];
  return matches.filter((match) => /\p{Lu}[\p{L}]* \p{Lu}/u.test(match)).length;
}

function countInLine(line: string): number {
  const ids = [IDENTITY_NUMBER, OLD_IDENTITY_NUMBER, SPACED_IDENTITY_NUMBER].reduce(
    (sum, pattern) => sum + count(line, pattern),
    0,
  );
  return Math.max(ids, count(line, PHONE_NUMBER), countNames(line));
}

/** A line that names persons. */
export interface PersonRow {
  /** From 0. */
  line: number;
  persons: number;
}

/**
 * The rows of a text that look like one person each; a line that names several counts several.
 *
 * @param lines narrative, progress on a duty, or the lines of a file, with the cells of a table's row behind tabs
 */
export function findPersonRows(lines: string[]): PersonRow[] {
  const rows: PersonRow[] = [];
  let patience = 0;
  lines.forEach((original, index) => {
    const line = original.normalize('NFC');
    if (line.trim() === '') return;
    const alone = countInLine(line);
    const persons = alone > 0 || patience === 0 ? alone : Number(ROW_UNDER_HEADS.test(line));
    if (persons > 0) rows.push({ line: index, persons });
    const isHead = NAME_COLUMN.test(line) && PERSON_COLUMN.test(line);
    patience = isHead || (persons > 0 && patience > 0) ? LINES_BETWEEN_ROWS : Math.max(0, patience - 1);
  });
  return rows;
}

/**
 * How many persons the rows of a text name.
 *
 * @param text as for `findPersonRows`, its lines joined
 */
export function countPersonRows(text: string): number {
  return findPersonRows(text.split(/\r?\n/)).reduce((sum, { persons }) => sum + persons, 0);
}
