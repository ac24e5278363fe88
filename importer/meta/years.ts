/** The years of a plan, from its title or its preamble. */

import type { LineRange } from '../plan-draft.ts';
import type { DocumentHead } from './head.ts';

const RANGE =
  /(?:giai đoạn|thời kỳ|trong|các năm|từ năm)?\s{0,9}(20\d{2})\s{0,9}(?:[-–—]|đến(?: năm)?)\s{0,9}(20\d{2})/iu;

/**
 * Reads first and last year; null where the text names none.
 *
 * @param date the plan was signed: "đến năm 2030" begins in that year
 */
export function readYears(
  head: DocumentHead,
  date: string | null,
): { from: number; to: number; lines: LineRange } | null {
  const title = head.title;
  const texts: { text: string; lines: LineRange }[] = [
    ...(title ? [title] : []),
    ...head.preamble.map((paragraph) => ({ text: paragraph.text.slice(-260), lines: paragraph.lines })),
  ];
  for (const { text, lines } of texts) {
    const range = RANGE.exec(text);
    if (range && Number(range[1]) <= Number(range[2]))
      return { from: Number(range[1]), to: Number(range[2]), lines };
    const years = [...text.matchAll(/(?<!ngày [\d/ tháng]{3,14})năm (20\d{2})/giu)].map((match) =>
      Number(match[1]),
    );
    const until = /đến năm (20\d{2})/iu.exec(text);
    const single = years.filter((year) => year !== Number(until?.[1]));
    if (single[0] !== undefined && text === title?.text)
      return { from: single[0], to: until ? Math.max(Number(until[1]), single[0]) : single[0], lines };
    if (until && text === title?.text) {
      const signed = date;
      return signed ? { from: Number(signed.slice(0, 4)), to: Number(until[1]), lines } : null;
    }
  }
  return null;
}
