/** A noun said once for several names that no register holds: "Các Cục: Kiểm ngư, Thủy lợi; các Vụ: Pháp chế, …". */

import { slug, startsUpper, wordsOf } from '../text/fold.ts';
import { opensDuty } from './lexicon.ts';
import type { Mention } from './mention.ts';

const HEAD =
  /^các\s+(?<head>cục|vụ|viện|phòng|ban|khoa|trung tâm|chi cục|trường|hội|công ty|xí nghiệp|nhà máy|trạm|đội)\s*:\s*(?=\p{Lu})/iu;
const MOST_WORDS = 9;

/** "Kế hoạch - Tài chính": a name begins with a capital, and is no order. */
function isName(piece: string): boolean {
  const [first, second] = wordsOf(piece);
  const isOrder = opensDuty(first?.fold ?? '', second?.fold ?? '') && /\s\p{Ll}/u.test(piece);
  return startsUpper(piece) && wordsOf(piece).length <= MOST_WORDS && !isOrder;
}

/**
 * Reads such names at the beginning of a text.
 *
 * @returns null where none stand there, or only one
 */
export function readHeadedNames(text: string): { mentions: Mention[]; end: number } | null {
  const opener = HEAD.exec(text);
  const head = opener?.groups?.['head'] ?? '';
  if (!opener) return null;
  const from = opener[0].length;
  const run = /^[^;:.()]*/u.exec(text.slice(from))?.[0] ?? '';
  const mentions: Mention[] = [];
  const cuts = [...run.matchAll(/,\s{0,9}|\s{1,9}và\s{1,9}(?=\p{Lu})/gu)];
  for (let i = 0; i <= cuts.length; i += 1) {
    const before = cuts[i - 1];
    const at = before ? before.index + before[0].length : 0;
    const stop = cuts[i]?.index ?? run.length;
    const piece = run.slice(at, stop).trim();
    if (!isName(piece)) break;
    const noun = `${head.charAt(0).toUpperCase()}${head.slice(1).toLowerCase()}`;
    // "Kiểm ngư, Thủy sản và Kiểm ngư": what is named already does not stand for a second body.
    const last = mentions.at(-1);
    const isAgain = last !== undefined && mentions.some(({ id }) => id === slug(`${noun} ${piece}`));
    const name = isAgain ? `${last.name} và ${piece}` : `${noun} ${piece}`;
    if (isAgain) mentions.pop();
    mentions.push({
      ...{ id: slug(name), name, written: name, kind: 'unit' as const, body: null, confidence: 0.6 },
      reason: 'Không có trong danh bạ cơ quan; tên lấy theo văn bản',
      end: from + stop,
    });
  }
  return mentions.length > 1 ? { mentions, end: mentions.at(-1)?.end ?? from } : null;
}
