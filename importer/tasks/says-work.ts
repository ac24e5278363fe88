/** Whether words say what is to be done, or only whose it is: "Sở A chủ trì, phối hợp với Sở B thực hiện". */

import type { Mention } from '../agencies/mention.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { FEWEST_WORDS } from './handed.ts';

const EMPTY = new Set(
  'giao cho phan cong chu tri phoi hop voi cung cac don vi co quan lien quan va to chuc trien khai thuc hien nhiem vu nay noi dung tren hoan thanh trong truoc ngay thang nam quy dau moi tham muu chiu trach nhiem co la theo dia phuong so ban nganh lam tu khoi dung tien do bao dam chat luong hieu qua pham vi chuc nang linh vuc quan ly cua minh duoc khac doan the hoat dong den phu trach'.split(
    ' ',
  ),
);

/**
 * Whether a sentence says what is to be done, or only who does what stands above it.
 *
 * @param mentions whom it names
 */
export function saysWork(sentence: string, mentions: readonly Mention[]): boolean {
  const names = mentions.map(({ written }) => fold(written));
  const bare = names.reduce((text, name) => text.replace(name, ' '), fold(sentence));
  return (
    wordsOf(bare).filter(({ fold: word }) => !EMPTY.has(word) && !/^[\divx]+$/.test(word)).length >
    FEWEST_WORDS
  );
}
