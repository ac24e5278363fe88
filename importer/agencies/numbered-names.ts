/** Names told apart by a number, the noun said once: "Hợp tác xã Đại Phong 1, Đại Phong 2", "Tổ dân phố số 1, số 2, 3". */

import { slug } from '../text/fold.ts';
import type { Mention } from './mention.ts';

const NUMBERED = /^(?<noun>.*?)(?<tail>(?:\s(?:số|\p{Lu}\p{L}*))*)\s(?<number>\d{1,2})$/u;
/** What stands between two names of which the second leaves out what the first says. */
export const NEXT_ONE = /^(?:,\s{0,9}|\s{1,9}và\s{1,9})/u;
const NEXT = /^(?<tail>(?:(?:số|\p{Lu}\p{L}*)\s)*)(?<number>\d{1,2})(?=\s*[,:;.(]|\s\p{Ll}|$)/u;

/**
 * The next of such names.
 *
 * @param last the name before, as it was read
 * @param text what follows it
 * @returns null where no number follows, or `last` has none
 */
export function readNextNumber(last: Mention, text: string): Mention | null {
  const before = NUMBERED.exec(last.written)?.groups;
  const link = NEXT_ONE.exec(text)?.[0].length ?? 0;
  if (last.body !== null || last.kind !== 'unit' || !before || link === 0) return null;
  const { noun = '', tail = '' } = before;
  // "Khu phố 3, khu phố 4": the noun may be said again.
  const again = text.slice(link).toLowerCase().startsWith(`${noun} `.toLowerCase()) ? noun.length + 1 : 0;
  const next = NEXT.exec(text.slice(link + again));
  if (!next?.groups) return null;
  const said = next.groups['tail']?.trim() ?? '';
  // A place of its own ("Đại Phong 1, Tân An 2") takes the place of as many words.
  const kept = said === '' ? tail : ` ${said}`;
  if (said !== '' && said.split(' ').length !== tail.trim().split(' ').length) return null;
  const name = `${noun}${kept} ${next.groups['number']}`;
  return { ...last, id: slug(name), name, written: name, end: last.end + link + again + next[0].length };
}
