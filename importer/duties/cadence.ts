/** How often and until when a duty is owed, from its own words. */

import type { Cadence } from '../../domain/plan.ts';
import { anyOf } from '../knowledge/phrases.ts';
import { phraseFile } from '../knowledge/schemas.ts';
import until from '../knowledge/words/until.json' with { type: 'json' };
import { fold } from '../text/fold.ts';
import { CYCLES, ON_OCCASION, STANDING } from './cadence-words.ts';
import { readRates } from './times-per.ts';

export interface CadenceReading {
  cadence: Cadence;
  /** All cycles the text names, in order. */
  cycles: Cadence[];
  /** The words that state a deadline, else null. */
  due: string | null;
  confidence: number;
  reason: string;
  /** True for "định kỳ" without a cycle. */
  unclear: boolean;
}

/** Two dates half a year apart: "trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm". */
const TWICE_A_YEAR =
  /(?:tháng|\/)\s*0?[5-7](?!\d)(?!\s*(?:\/|năm)\s*20).*(?:tháng|\/)\s*1[12](?!\d)|(?:tháng|\/)\s*0?[5-7](?!\d).*(?:tháng|\/)\s*1[12](?!\d)(?!\s*(?:\/|năm)\s*20)/iu;
/** "Tháng 6, tháng 12 hằng năm", "quý II và quý IV mỗi năm". */
const TWICE_LISTED =
  /(?:tháng\s*0?6|quý\s*II)\s*(?:,|và)\s*(?:tháng\s*12|quý\s*IV)\s*(?:hàng|hằng|mỗi)\s*năm/iu;
/** Yearly things that are no cycle of the duty: a budget line given "hàng năm". */
const YEARLY_NOUN = /(duoc giao|giao thuong xuyen|chi thuong xuyen)[^.;]{0,40}$/;
/** A cycle of days or weeks is no period, and nothing that only arises. */
const SHORT_CYCLE = /(?:hang|moi|tung) (?:ngay|tuan)\b/;
/** Who receives reports of crimes, or prosecutes in good time, waits for them. */
const AS_IT_COMES =
  /^tiep nhan[^;]{0,60}(?:tin bao|to giac|phan anh)|^[^;]{0,60}(?:truy to|xet xu)[^;]{0,20}kip thoi/;

/** "trước", "chậm nhất là", and "Thời hạn" as a label: what a due day stands behind. */
const UNTIL_WORDS = phraseFile.parse(until);
const AS_WRITTEN = { folded: false, space: String.raw`\s{1,9}` };
const UNTIL = anyOf(UNTIL_WORDS.entries, AS_WRITTEN);
const DUE_LABEL = anyOf(UNTIL_WORDS['labels'] ?? [], AS_WRITTEN);

const DAY = String.raw`(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{1,2}\s?(?:phút)?\s{0,3})?)?(?:ngày\s*)?\d{1,2}(?:\s*(?:tháng|/|-|\.)\s*\d{1,2})(?:\s*(?:năm|/|-|\.)\s*\d{4})?(?:\s*(?:hàng|hằng|mỗi)\s*năm)?`;
const DUE = new RegExp(
  [
    String.raw`(?:${UNTIL}|${DUE_LABEL}:?)\s{0,9}(?:là\s{0,9}|vào\s{0,9})?${DAY}(?:\s{0,9}(?:và|,)\s{0,9}(?:trước\s{0,9})?${DAY})*`,
    String.raw`${UNTIL}\s{0,9}ngày\s{0,9}\d{1,2}\s{0,9}(?:(?:hàng|hằng|mỗi)\s{0,9}(?:tháng|quý)|của tháng[^,.;)]{0,30}|tháng cuối[^,.;)]{0,20})`,
    String.raw`(?:hằng|hàng|mỗi)\s{1,3}(?:tháng|quý),?\s{0,3}${UNTIL}\s{1,3}ngày\s{1,3}\d{1,2}(?!\s{0,3}(?:tháng|[/.-])\s{0,3}\d)`,
    String.raw`(?:thực hiện|tổ chức|diễn ra|khai mạc)\s(?:vào\s)?ngày\s\d{1,2}/\d{1,2}/\d{4}`,
    String.raw`ngày\s{1,3}\d{1,2}\s{1,3}(?:hằng|hàng|mỗi)\s{1,3}(?:tháng|quý)`,
    String.raw`(?<=(?:lễ|hội nghị|hội thảo|hội thi|ngày hội|khai mạc|giải|cuộc thi)\s[^,.;()]{0,60}\s)(?:vào\s{1,3})?ngày\s{0,3}\d{1,2}(?:/|-|\s{0,3}tháng\s{0,3})\d{1,2}(?:/|-|\s{0,3}năm\s{0,3})\d{4}`,
    String.raw`(?:hoàn thành|thực hiện|xong|dự kiến|trong|vào|trước|đến|hết|thời gian(?: thực hiện| hoàn thành)?:?|thời hạn:?)\s{0,9}(?:trong|vào|trước|đến hết|hết|từ)?\s{0,9}(?:cuối\s{0,9}|đầu\s{0,9}|giữa\s{0,9})?quý\s{0,9}(?:I{1,3}V?|IV|[1-4])(?:\s{0,9}(?:[-–,]|và|đến)\s{0,9}(?:quý\s{0,9})?(?:I{1,3}|IV|[1-4]))?\s{0,9}(?:[/.-]|năm)\s{0,9}\d{4}`,
    String.raw`(?:hoàn thành|xong|dự kiến|trong|vào|trước|đến hết|hết|thời gian(?: thực hiện| hoàn thành)?:?|thời hạn:?|từ)\s{0,9}(?:trong|vào|trước)?\s{0,9}tháng\s{0,9}\d{1,2}(?:\s{0,9}(?:[-–]|đến)\s{0,9}(?:tháng\s{0,9})?\d{1,2})?\s{0,9}(?:[/.-]|năm)\s{0,9}\d{4}`,
    String.raw`(?:hoàn thành|xong)\s{0,9}(?:trong|trước|vào|đến hết|hết)?\s{0,9}năm\s{0,9}\d{4}`,
    // At its end "trong năm 2026" is when the work is due; within, what it is about.
    String.raw`(?:ngay\s)?trong\s{1,9}năm\s{1,9}\d{4}(?=\s{0,9}(?:[.;]|$))`,
    String.raw`(?:trong thời hạn|chậm nhất|trong vòng|sau)\s{0,9}\d{1,3}\s{0,9}(?:ngày|tháng)(?:\s{0,9}làm việc)?[^,.;)]{0,60}`,
    String.raw`(?:trong|vào|hết|cuối)\s{0,9}học kỳ\s{0,9}(?:I{1,2}|[12]|một|hai)(?![\p{L}\d])`,
    String.raw`quý\s{0,9}(?:I{1,3}V?|IV|[1-4])\s{0,9}(?:/|năm)\s{0,9}\d{4}`,
  ].join('|'),
  'iu',
);

/** Reads cadence and deadline of a duty. */
export function readCadence(text: string): CadenceReading {
  const folded = fold(text);
  const rates = readRates(folded, text);
  const found: { cadence: Cadence; at: number }[] = [...rates];
  for (const [cadence, pattern] of CYCLES) {
    for (const match of folded.matchAll(pattern)) {
      // Folding makes "quý" and "quy định" one: only the written word is a quarter.
      if (
        cadence === 'quarter' &&
        !/qu[ýí]|tháng|bao cao|lần/iu.test(text.slice(match.index, match.index + match[0].length))
      )
        continue;
      // "mỗi năm 02 lần" is no yearly work.
      if (rates.some((rate) => match.index < rate.end && rate.at < match.index + match[0].length)) continue;
      if (cadence === 'year' && YEARLY_NOUN.test(folded.slice(0, match.index))) continue;
      found.push({ cadence, at: match.index });
    }
  }
  found.sort((a, b) => a.at - b.at);
  const cycles = [...new Set(found.map((each) => each.cadence))];
  const due = DUE.exec(text)?.[0].trim() ?? null;
  if ((due !== null && TWICE_A_YEAR.test(due)) || TWICE_LISTED.test(text))
    if (!cycles.includes('half-year')) cycles.unshift('half-year');
  const shortest = (['month', 'quarter', 'half-year', 'year'] as const).find((cadence) =>
    cycles.includes(cadence),
  );
  if (shortest)
    return { cadence: shortest, cycles, due, confidence: 0.9, reason: 'Văn bản nêu chu kỳ', unclear: false };
  if (due !== null) {
    const yearly = /(?:hàng|hằng|mỗi)\s*năm/iu.test(due);
    return {
      cadence: yearly ? 'year' : 'once',
      cycles: yearly ? ['year'] : [],
      due,
      confidence: 0.85,
      reason: 'Văn bản nêu thời hạn',
      unclear: false,
    };
  }
  if (/dinh ky/.test(folded)) {
    return {
      cadence: 'half-year',
      cycles: [],
      due: null,
      confidence: 0.4,
      reason: '"Định kỳ" nhưng không nêu chu kỳ; đề xuất 6 tháng và năm',
      unclear: true,
    };
  }
  const first = folded.split(/[;.]\s/)[0] ?? folded;
  const waits = ON_OCCASION.test(first.trimEnd()) || AS_IT_COMES.test(first.trimEnd());
  if (waits && !SHORT_CYCLE.test(folded))
    return {
      cadence: 'ad-hoc',
      cycles: [],
      due: null,
      confidence: 0.75,
      reason: 'Làm khi phát sinh',
      unclear: false,
    };
  const standing = STANDING.test(first);
  return {
    cadence: 'standing',
    cycles: [],
    due: null,
    confidence: standing ? 0.85 : 0.7,
    reason: standing ? 'Văn bản viết "thường xuyên"' : 'Không nêu thời hạn: hiểu là thường xuyên',
    unclear: false,
  };
}
