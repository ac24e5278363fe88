/** Councils and boards that are called by their work: "Hội đồng thẩm định bảng giá đất tỉnh thẩm định …". */

import { startsUpper, type Word } from '../text/fold.ts';
import { endsHere } from './fields.ts';
import { areaSize } from './lexicon.ts';

/** Orders that are as often what a fund, a centre or a company is for. */
export const PURPOSE =
  /^(?:phát triển|hỗ trợ|quản lý|bảo vệ|đào tạo|kiểm tra|giám sát|khai thác|vận hành|phòng ngừa|tuyên truyền|ứng dụng|nghiên cứu|thông tin|xử lý|tiếp nhận|quy hoạch|thẩm định|điều tra|đăng ký|thu gom|truyền thông|kiểm soát|tư vấn|xây dựng|tổng hợp)(?!\p{L})/u;
const LONGEST_PURPOSE = 6;

/** "… xây dựng Hải Giang, …": the index after words with capitals. */
function placeEnd(text: string, words: readonly Word[], at: number): number {
  let end = at;
  for (let word = words[end]; word && /^\s+$/.test(word.gap); word = words[end]) {
    if (!startsUpper(text.slice(word.start, word.end))) break;
    end += 1;
  }
  return end - at >= 2 ? end : at;
}

/**
 * "Viện Nghiên cứu phát triển Thành phố, …": what looks like an order and ends with the territory, as a name does.
 *
 * @param at index of the word that looks like an order
 * @returns index after the territory; `at` where the text goes on with what is done
 */
export function ownPurposeEnd(text: string, words: readonly Word[], at: number): number {
  if (!PURPOSE.test(text.slice(words[at]?.start))) return at;
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_PURPOSE); i += 1) {
    if (!/^\s+$/.test(words[i]?.gap ?? '')) return at;
    const size = areaSize(words, i);
    const end = size > 0 ? i + size : placeEnd(text, words, i);
    const next = words[end];
    if (end > i && (next ? /^\s*[:,]/.test(next.gap) : !/[.;]\s*$/.test(text))) return end;
  }
  return at;
}

/** Such a body is of its territory, so that its name ends there. */
const CALLED_BY_WORK = /^(?:hội đồng|ban chỉ đạo|ban vận động|tổ công tác|đoàn kiểm tra|tổ kiểm tra)$/iu;
const LONGEST = 12;

/**
 * Where a name ends that says in small letters what the body is for.
 *
 * @param at index of the first word behind the noun
 * @returns index after its territory; `at` where it is not such a body, or its name does not end there
 */
export function purposeEnd(text: string, words: readonly Word[], from: number, at: number): number {
  const noun = text.slice(words[from]?.start, words[at - 1]?.end);
  if (!CALLED_BY_WORK.test(noun)) return at;
  for (let i = at; i < Math.min(words.length, at + LONGEST); i += 1) {
    const { gap = '', fold = '' } = words[i] ?? {};
    // "Ban Chỉ đạo các quân khu, Ban Chỉ đạo các tỉnh": another body of the list.
    const isNext = gap.includes(',') && (fold === words[from]?.fold || /^(?:cac|ubnd)$/.test(fold));
    if (!/^[\s,]+$/.test(gap) || isNext) return at;
    const size = areaSize(words, i);
    if (size > 0 && i > at && endsHere(words, i + size)) return i + size;
  }
  return at;
}
