/**
 * Lists of persons never enter the system (Law 91/2025/QH15): a hand-over is recorded, its list is not.
 * What looks like a row about one person: a 12-digit identity number, a phone number, or a name with a birth date.
 */
import type { Finding } from '../../domain/schemas/finding.ts';
import { say } from '../../domain/schemas/finding.ts';

/** From this many rows on a text is a list. */
export const PERSON_ROWS_REFUSED = 3;

const IDENTITY_NUMBER = /(?<![\d.,/-])\d{12}(?![\d.,/]*\d)/g;
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

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `i` makes \p{Lu} match small letters too, so the capitals are looked at again. */
function countNames(line: string): number {
  const matches = line.match(NAME_WITH_BIRTH) ?? [];
  return matches.filter((match) => /\p{Lu}[\p{L}]* \p{Lu}/u.test(match)).length;
}

/**
 * How many rows of a text look like one person each; a line that names several counts several.
 *
 * @param text - narrative, progress on a duty, …
 */
export function countPersonRows(text: string): number {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => {
      const ids = count(line, IDENTITY_NUMBER) + count(line, SPACED_IDENTITY_NUMBER);
      return Math.max(ids, count(line, PHONE_NUMBER), countNames(line));
    })
    .reduce((sum, rows) => sum + rows, 0);
}

/**
 * Refuses texts that together hold a list of persons, and warns of fewer rows.
 *
 * @param texts - by their path in the document
 */
export function findPersonLists(texts: { path: string[]; text: string }[]): Finding[] {
  const rows = texts
    .map(({ path, text }) => ({ path, rows: countPersonRows(text) }))
    .filter((one) => one.rows > 0);
  const total = rows.reduce((sum, one) => sum + one.rows, 0);
  const most = rows.sort((a, b) => b.rows - a.rows)[0];
  if (!most) return [];
  const refused = total >= PERSON_ROWS_REFUSED;
  return [
    {
      path: most.path,
      severity: refused ? 'error' : 'warning',
      message: say(
        `Nội dung này giống danh sách người (${total} dòng có số định danh, số điện thoại hoặc họ tên kèm ngày sinh).`,
        `This looks like a list of persons (${total} rows with identity numbers, phone numbers, or names with birth dates).`,
      ),
      remedy: say(
        'Hệ thống không giữ danh sách cá nhân. Chỉ ghi số lượng; danh sách gửi theo đường văn bản riêng, ghi lại số và ngày văn bản.',
        'The system keeps no lists of persons. Give the count only; send the list by separate letter and record its number and date.',
      ),
    },
  ];
}
