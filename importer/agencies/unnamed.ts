/** Names beside those of agencies that no register holds: "VNPT Bắc Hải", "Viettel", "Hạt Quản lý đường bộ số 2". */

import { isAllCaps, startsUpper, wordsOf } from '../text/fold.ts';
import { fold } from '../text/fold.ts';
import { GROUP_NOUNS, opensDuty } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { postMention } from './posts.ts';

const MOST_WORDS = 14;
/** What titles of parts begin with that name nobody. */
const TOPIC =
  /^(?:(?:co quan|don vi) (?:thuong truc|chu tri|dau moi|phoi hop) |cong tac|kinh phi|nguon|che do|kiem tra|giam sat|thoi gian|thoi han|tien do|giai phap|nhiem vu|noi dung|muc tieu|muc dich|yeu cau|to chuc thuc hien|ve |doi voi cong tac|khen thuong|thi dua|so ket|tong ket|thong tin|bao cao|hoat dong|dieu kien|danh muc|lo trinh|phan cong|trach nhiem|quy trinh|hinh thuc|phuong an|phuong thuc|cap |giai doan|buoc |dot |nam |quy |thang |tu ngay|mot so|cac |nhung |trong |khi |neu |sau |truoc |viec )/;

const CROWD = /^(?:các|những|mọi)\s+/iu;
/** A sentence says what those do. */
const DOES =
  /(?:^|\s)(?:căn cứ|thực hiện|triển khai|báo cáo|gửi|phải|cần|có trách nhiệm|chịu trách nhiệm|xây dựng|tổ chức (?!chính|xã|đoàn|tín|kinh|đảng|hội|tôn)|phối hợp|chủ động|tăng cường|rà soát)(?=\s|$)/iu;

/** "Các đơn vị quân đội, công an đóng trên địa bàn tỉnh": a group described rather than named. */
export function readCrowd(title: string): Mention | null {
  const bare = title.replace(/[:.;]\s*$/, '').trim();
  const words = wordsOf(bare);
  const isGroup = GROUP_NOUNS.some((nouns) => nouns.every((noun, i) => words[1 + i]?.fold === noun));
  if (!CROWD.test(bare) || !isGroup || words.length > MOST_WORDS + 4 || /[.;:]/.test(bare)) return null;
  if (DOES.test(bare)) return null;
  return { ...postMention(bare), confidence: 0.6, reason: 'Nhóm đơn vị theo lời văn bản', end: title.length };
}

/**
 * Reads a heading that stands as high as those of agencies and looks like a name itself.
 *
 * @param title of the heading, without its number
 */
export function readUnnamed(title: string): Mention | null {
  const bare = title
    .replace(/[:.;]\s*$/, '')
    .replace(/\s{0,9}\([^()]{1,80}\)\s{0,9}$/, '')
    .trim();
  const words = wordsOf(bare);
  const [first, second] = words;
  if (!first || words.length > MOST_WORDS || !startsUpper(bare) || /[.;:]/.test(bare)) return null;
  if (TOPIC.test(`${fold(bare)} `) || opensDuty(first.fold, second?.fold ?? '')) return null;
  // A name has a capital further in, or is an abbreviation; a sentence has neither.
  const isNamed = words.slice(1).some(({ start, end }) => startsUpper(bare.slice(start, end)));
  const isShort = words.length === 1 && (isAllCaps(bare) || /\p{Lu}.*\p{Lu}/u.test(bare) || bare.length > 4);
  if (isAllCaps(bare) ? words.length > 2 : !isNamed && !isShort) return null;
  return {
    ...postMention(bare),
    confidence: 0.4,
    reason: 'Tên không có trong danh bạ cơ quan',
    end: title.length,
  };
}

/** "Trách nhiệm của đối tượng thực hiện kiểm kê": whoever that is, what stands below is theirs. */
export function readResponsible(title: string): Mention | null {
  const name = /^trách nhiệm của\s(?<name>[^.;:]{4,100})$/iu.exec(title.trim())?.groups?.['name'];
  if (name === undefined) return null;
  // In small letters they are called by what they do: all who do it.
  return { ...postMention(name), kind: /^\p{Ll}/u.test(name) ? 'class' : 'unit', end: title.length };
}

/** "VNPT Bắc Hải, Viettel Bắc Hải": every word of every piece is a name; null where it is one name with commas. */
export function readProperNames(title: string): Mention[] | null {
  const pieces = title.replace(/[:.;]\s*$/, '').split(/\s{0,9}[,;]\s{1,9}|\s{1,9}và\s{1,9}(?=\p{Lu})/u);
  const isName = (piece: string): boolean =>
    wordsOf(piece).length > 0 &&
    wordsOf(piece).every(({ start, end }) => startsUpper(piece.slice(start, end)));
  if (pieces.length < 2 || !pieces.every(isName)) return null;
  const named = pieces.map((piece) => readUnnamed(piece));
  const all = named.flatMap((mention) => (mention ? [{ ...mention, end: title.length }] : []));
  return all.length === pieces.length ? all : null;
}
