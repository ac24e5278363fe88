/** "02 lần/năm", "mỗi quý một lần", "6 tháng/lần": so many times in so long a time, as a cadence. */

import type { Cadence } from '../../domain/plan.ts';

const NUMBERS: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, sau: 6 };
const COUNT = String.raw`(?<![\d./])(?:\d{1,2}|mot|hai|ba|bon|sau)(?![\d%])`;
const PERIOD = String.raw`(?:(?<months>0?1|0?3|0?6|9|12|mot|ba|sau)\s*)?(?<period>thang|quy|nam)\b`;
const PATTERNS = [
  // "02 lần/năm", "hai lần mỗi năm", "ít nhất 1 lần trong quý"
  new RegExp(String.raw`(?<times>${COUNT})\s*(?:lan|dot|ky)\s*(?:\/|moi|trong|tren|mot)\s*${PERIOD}`, 'g'),
  // "mỗi năm ít nhất 02 lần", "năm 2 lần", "6 tháng một lần"
  new RegExp(
    String.raw`(?<!\d )${PERIOD}\s{0,9},?\s{0,9}(?:it nhat |toi thieu )?(?<times>${COUNT})\s{0,9}(?:lan|ky)(?!\s{0,9}(?:\/|moi))`,
    'g',
  ),
  // "06 tháng/lần"
  new RegExp(String.raw`${PERIOD}\s*\/\s*(?<times>0?1 )?(?:lan|ky)\b`, 'g'),
];
const MONTHS: Record<string, number> = { thang: 1, quy: 3, nam: 12 };

function numberOf(word: string | undefined): number {
  return word === undefined ? 1 : (NUMBERS[word] ?? Number(word));
}

/** The cadence whose reminders come at least as often as the text wants the work done. */
function cadenceOf(monthsBetween: number): Cadence {
  if (monthsBetween < 3) return 'month';
  if (monthsBetween < 6) return 'quarter';
  return monthsBetween < 12 ? 'half-year' : 'year';
}

/** Where a rate stands in a text, and the cadence it amounts to. */
interface Rate {
  cadence: Cadence;
  at: number;
  end: number;
}

/**
 * Finds rates of work.
 *
 * @param folded text without diacritics
 * @param text as written; tells "quý" from "quy"
 */
export function readRates(folded: string, text: string): Rate[] {
  const found: Rate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      const { times, months, period = '' } = match.groups ?? {};
      if (period === 'quy' && !/qu[ýí]/iu.test(text.slice(at, end))) continue;
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const count = numberOf(times?.trim());
      if (count === 0) continue;
      found.push({ cadence: cadenceOf(((MONTHS[period] ?? 12) * numberOf(months)) / count), at, end });
    }
  }
  return found;
}
