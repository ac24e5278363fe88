/** From the words of a deadline to the due rule of a plan file. */
import type { Cadence } from '../../domain/plan.ts';
import { anyOf } from '../knowledge/phrases.ts';
import { phraseFile } from '../knowledge/schemas.ts';
import until from '../knowledge/words/until.json' with { type: 'json' };

/** As `due` stands in a plan file. */
export interface DueInput {
  date?: string;
  by?: string;
  monthDay?: string;
  periodEnd?: true;
  day?: number;
}

function pad(value: string): string {
  return value.padStart(2, '0');
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };
const DAY = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/;
const DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;
const QUARTER = /quý\s{1,9}(iv|i{1,3}|[1-4])\s{0,9}(?:[/-]|năm|\s)\s{0,9}(\d{4})/i;
const MONTH = /tháng\s{1,9}(\d{1,2})\s{0,9}(?:[/-]|năm|\s)\s{0,9}(\d{4})/i;
const HALF = /6\s+tháng\s+(đầu|cuối)\s+năm\s+(\d{4})/i;
const YEAR = /năm\s+(\d{4})/i;
const MONTH_DAY = /(?<!\d)(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])/;
const MONTH_DAY_IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)/i;

/** A day, or a quarter, half-year, month or year named as a milestone. */
function readOnce(words: string): DueInput | null {
  const day = DAY_IN_WORDS.exec(words) ?? DAY.exec(words);
  if (day) {
    const [, d = '', m = '', y = ''] = day;
    return isDate(y, m, d) ? { date: `${y}-${pad(m)}-${pad(d)}` } : null;
  }
  const quarter = QUARTER.exec(words);
  if (quarter) {
    const number = quarter[1]!.toLowerCase();
    return { by: `${quarter[2]}-q${ROMAN[number] ?? number}` };
  }
  const half = HALF.exec(words);
  if (half) return { by: `${half[2]}-h${half[1]!.toLowerCase() === 'đầu' ? 1 : 2}` };
  const month = MONTH.exec(words);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return { by: `${month[2]}-m${pad(month[1]!)}` };
  const year = YEAR.exec(words);
  return year ? { by: year[1]! } : null;
}

function readYearly(words: string): DueInput | null {
  const found = MONTH_DAY_IN_WORDS.exec(words) ?? MONTH_DAY.exec(words);
  if (!found) return null;
  const [, d = '', m = ''] = found;
  // No year has a 29 February for certain.
  return isDate('2001', m, d) ? { monthDay: `${pad(m)}-${pad(d)}` } : null;
}

/** "Trước ngày 25 hằng tháng", "chậm nhất ngày 20 của tháng cuối quý"; no day of a month that is named, or comes after. */
const DAY_OF_CYCLE = new RegExp(
  String.raw`(?<!\p{L})${anyOf(phraseFile.parse(until).entries, { folded: false, space: String.raw`\s{1,9}` })}\s{1,9}ngày\s{1,9}(\d{1,2})(?!\d)(?!\s{0,9}(?:[/.-]\s{0,9}\d|(?:của\s{1,9})?tháng\s{1,9}(?:\d|sau|kế|tiếp)))`,
  'iu',
);

function readDayOfCycle(words: string): DueInput | null {
  const day = Number(DAY_OF_CYCLE.exec(words)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { day } : null;
}

/**
 * Reads a deadline.
 * @param words as the text states them, or null
 * @param cadence of the duty
 * @returns null where the words state no date that fits the cadence
 */
export function readDue(words: string | null, cadence: Cadence): DueInput | null {
  if (words === null) return null;
  const text = words.normalize('NFC');
  if (cadence === 'once') return readOnce(text);
  if (cadence === 'year') return readYearly(text);
  return isCycle(cadence) ? readDayOfCycle(text) : null;
}

function isCycle(cadence: Cadence): boolean {
  return cadence === 'month' || cadence === 'quarter' || cadence === 'half-year';
}

/**
 * A date as somebody answers it: 30/6/2026, 2026-06-30, Quý II/2026 …
 * @param answer typed by a person
 */
export function readDueAnswer(answer: string): DueInput | null {
  const text = answer.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isDate(iso[1]!, iso[2]!, iso[3]!) ? { date: text } : null;
  if (/^\d{4}(?:-(?:h[12]|q[1-4]|m(?:0[1-9]|1[0-2])))?$/.test(text)) return { by: text };
  return readOnce(text);
}
