/** Groups that a paragraph opens with and that are told apart by what they do: "các tổ chức được cấp phép nổ mìn". */

import type { Mention } from '../agencies/mention.ts';
import type { AgencyList } from '../agencies/parse-list.ts';
import { publicMention } from '../agencies/public.ts';
import { wordsOf } from '../text/fold.ts';

const DOES =
  '(?:cung cấp|kinh doanh|hoạt động|đóng|sử dụng|sản xuất|chế biến|khai thác|được cấp|có (?:giấy )?phép|đang)';
const DESCRIBES = new RegExp(String.raw`^${DOES}\s[^.;:]+$`, 'u');
const MOST_DESCRIBING = 12;

/** Behind these words stands what the group owes; a comma before them would begin a second thing that it does. */
const OWES = new RegExp(
  String.raw`^(?<what>(?:cá nhân\s)?${DOES}\s[^.;:]{3,100}?[^.;:,\s])\s(?=(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải)\s)`,
  'u',
);

function named(text: string, mention: Mention, end: number): Mention {
  return publicMention(text.slice(mention.end - mention.written.length, end).trim(), end);
}

/**
 * Reads a paragraph that opens with one such group.
 *
 * @param list the group as far as its nouns say
 * @returns null where more than one is named, or where what follows does not describe it
 */
export function readDescribed(
  text: string,
  list: AgencyList,
): { list: AgencyList; form: 'title' | 'sentence'; text: string } | null {
  const [mention, second] = list.mentions;
  if (!mention || second || mention.kind !== 'class') return null;
  const { what } = OWES.exec(list.rest)?.groups ?? {};
  if (what !== undefined) {
    const end = text.length - list.rest.length + what.length;
    const rest = text.slice(end).trim();
    return {
      list: { ...list, mentions: [named(text, mention, end)], rest, end },
      form: 'sentence',
      text: rest,
    };
  }
  // Where the line is no sentence, it says who is meant.
  if (!DESCRIBES.test(list.rest) || wordsOf(list.rest).length > MOST_DESCRIBING) return null;
  const mentions = [named(text, mention, text.length)];
  return { list: { ...list, mentions, rest: '', end: text.length }, form: 'title', text: '' };
}
