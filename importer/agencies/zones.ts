/** Management boards of several zones: "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh", one body by a long name. */

import { slug, type Word } from '../text/fold.ts';
import type { Named } from './name-body.ts';
import { readPlaceName, readQualifier } from './qualifier.ts';

const ZONE =
  '(?:kinh tế|công nghiệp|chế xuất|công nghệ cao|công nghệ số|công nghệ thông tin tập trung|nông nghiệp)';
const BOARD = new RegExp(
  String.raw`^ban quản lý (?:các )?khu ${ZONE}(?:(?:,| và|, và)\s(?:các )?(?:khu )?${ZONE}){1,4}(?!\p{L})`,
  'iu',
);

/**
 * Reads such a board.
 *
 * @param from index of the word it may begin with
 * @returns null where none stands there, or a board of one kind of zone
 */
export function readZones(
  text: string,
  words: readonly Word[],
  from: number,
): { named: Named; to: number } | null {
  const start = words[from]?.start ?? 0;
  const length = BOARD.exec(text.slice(start))?.[0].length ?? 0;
  if (length === 0) return null;
  const last = words.findLastIndex(({ end }) => end <= start + length);
  const to = readQualifier(text, words, last + 1)?.to ?? readPlaceName(text, words, last + 1);
  const name = text.slice(start, words[to - 1]?.end);
  const reason = 'Ban quản lý của nhiều khu; tên lấy theo văn bản';
  return { named: { id: slug(name), name, kind: 'unit', confidence: 0.8, reason }, to };
}
