/**
 * Addressees who are no agencies: enterprises, owners, households, citizens. A plan gives them duties, too; they are
 * a group whose whole wording is its name, since what looks like a verb in it says who is meant
 * ("Các chủ đầu tư xây dựng và khai thác chợ").
 */

import { fold, isAllCaps, slug, wordsOf } from '../text/fold.ts';
import { ordersAt } from './lexicon.ts';
import type { Mention } from './mention.ts';

/** After "chủ": who owns or runs something, unless the two are another word ("chủ trì", "chủ động"). */
const OWNED =
  '(?!tri|dong|tich|yeu|truong|nhiem|quan|de|quyen|nghia|luc|chot|the|ban|toa|khao|dich|tiet|ngu|nhat|tam)[a-z]{1,9}';
const NOUN = [
  'doanh nghiep|doanh nhan|thuong nhan|tieu thuong|nha thau|nha dau tu|nha phan phoi|nha san xuat|nha cung cap',
  'ho kinh doanh|ho gia dinh|ho dan|ho san xuat|ho nuoi|ho trong|gia dinh|to chuc,|to chuc va|to chuc kinh te|ca nhan',
  'nguoi dan|nguoi lao dong|nguoi su dung lao dong|nguoi nop thue|nguoi san xuat|nguoi tieu dung|nguoi benh',
  'nhan dan|cong dan|cong dong|tang lop nhan dan|cu tri|dan cu|ba con|phu huynh|bac phu huynh|cha me',
  'hoc sinh|sinh vien|hoi vien|doan vien|dang vien|can bo|giao vien|ngu dan|nong dan|nong ho',
  `chu (?:${OWNED})|chu the(?: (?:ocop|san pham|san xuat|kinh doanh|kinh te|du lich))`,
  'co so san xuat|co so kinh doanh|co so che bien|co so dich vu|co so luu tru|co so giet mo|co so kham|co so dao tao',
  'don vi thi cong|don vi tu van|don vi van tai|don vi kinh doanh|don vi cung cap|hop tac xa|to hop tac|trang trai',
  'bep an|nha may|xi nghiep|khach san|nha hang|lang nghe|ngan hang thuong mai|to chuc tin dung|hiep hoi|hoi nghe nghiep|khach du lich|du khach|cac ben',
  'to chuc dich vu|nhan vien thu|cong tac vien|tinh nguyen vien|nguoi co uy tin|gia lang|chuc sac|nghe nhan|dong ho|chu ho|nguoi cao tuoi|lai xe|tai xe|chu xe|thuyen vien|thuyen truong|hanh khach',
  'nguoi (?:trong coi|tham gia|dieu khien|su dung|quan ly|kinh doanh|co cong|mua|ban|thue)',
].join('|');
const PUBLIC = new RegExp(
  String.raw`^(?:doi voi |ve phia |trach nhiem cua |nhiem vu cua |(?:kinh )?de nghi |yeu cau |van dong |khuyen khich )?(?:tat ca )?(?:cac |moi |nhung |toan the )?(?:${NOUN})(?![a-z])`,
);
const LONGEST_NAME = 180;
/** "… thực hiện các nội dung sau:" introduces the list and is no part of the name. */
const INTRODUCES =
  /(?:[,;–-]? | [–-] )(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|cần|phải|nghiêm túc) )?(?:tổ chức )?(?:(?:thực hiện|triển khai) )?(?:tốt )?(?:các|những|một số) (?:nội dung|nhiệm vụ|công việc|yêu cầu|quy định|biện pháp|việc)(?: (?:cụ thể|chủ yếu|trọng tâm))?(?: sau(?: đây)?)?$|,? (?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)$/iu;
/** Words that turn to such people. */
export const ADDRESSING =
  /^(?:đối với|về phía|trách nhiệm của|nhiệm vụ của|(?:kính )?đề nghị|yêu cầu|vận động|khuyến khích)\s+/iu;

/** "Khuyến khích các doanh nghiệp đầu tư …" is work with such people; a heading that urges them is short, with a colon. */
const URGES = /^(?:vận động|khuyến khích)\s/iu;
const LONGEST_URGED = 8;

/** "Hiệp hội Du lịch tỉnh", "Hợp tác xã nông nghiệp Đại Phong 1:": a name of its own follows the noun. */
const PROPER_NAME = /^\s+(?:\p{Lu}|(?:\p{Ll}+\s){1,4}\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,3}(?:\s\d{1,2})?[:,])/u;

/** Whether a text begins with people or organisations that are no agencies. */
export function beginsPublic(text: string): boolean {
  const noun = PUBLIC.exec(fold(text));
  if (!noun) return false;
  // "Hiệp hội Du lịch Việt Nam" is one body by its own name; "các hiệp hội" are many.
  const isNamed = PROPER_NAME.test(text.slice(noun[0].length)) && !isAllCaps(text);
  return !isNamed || /^(?:các|mọi|những)\s/iu.test(text);
}

/** A group by the words of the text. */
export function publicMention(written: string, end: number): Mention {
  const bare = written
    .replace(ADDRESSING, '')
    .replace(/\s{1,9}\([^()]{1,160}\)\s{0,9}$/u, '')
    .trim()
    .replace(INTRODUCES, '');
  const spelt = isAllCaps(bare) ? bare.toLowerCase() : bare;
  const name = spelt.charAt(0).toUpperCase() + spelt.slice(1);
  return {
    id: slug(name.replace(/^(?:các|mọi|những|tất cả các|tất cả)\s+/iu, ''))
      .slice(0, 100)
      .replace(/-$/, ''),
    name,
    kind: 'class',
    confidence: 0.8,
    reason: 'Không phải cơ quan: nhóm tổ chức, cá nhân mà văn bản giao việc',
    written: bare,
    body: null,
    end,
  };
}

export interface PublicOpening {
  mention: Mention;
  /** What follows the colon; empty where the name stands alone. */
  rest: string;
}

/**
 * Reads a heading of such addressees: their name alone, or before a colon.
 *
 * @returns null for a sentence, and for what does not begin with them
 */
export function readPublic(text: string): PublicOpening | null {
  if (!beginsPublic(text)) return null;
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim().replace(/[.]$/, '');
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  const told = readTold(text);
  if (told) return told;
  if (URGES.test(text) && (colon < 0 || wordsOf(name).length > LONGEST_URGED)) return null;
  const isSentence = /[.;]/.test(name) || (colon < 0 && /[.;]\s*$/.test(text)) || name.length > LONGEST_NAME;
  if (isSentence || (rest !== '' && !/^["“(]?[\p{Lu}\d]/u.test(rest))) return null;
  return { mention: publicMention(name, colon < 0 ? text.length : colon), rest };
}

/** "Doanh nghiệp viễn thông bảo đảm kinh phí …": whether a sentence begins with such people and orders them something. */
export function ordersPublic(text: string): boolean {
  if (!beginsPublic(text)) return false;
  const words = wordsOf(/^[^.;:]{0,200}/u.exec(text)?.[0] ?? '');
  const hasTask = words.some((_, i) => i > 1 && ordersAt(words, i));
  return hasTask && /[.;]\s*$/.test(text);
}

/** "Yêu cầu các doanh nghiệp lưu trú niêm yết giá": asked for something, and the name ends where an order begins. */
function readTold(text: string): PublicOpening | null {
  const asked = ADDRESSING.exec(text)?.[0] ?? '';
  if (!/đề nghị|yêu cầu/iu.test(asked)) return null;
  const words = wordsOf(text.slice(asked.length, asked.length + LONGEST_NAME));
  const at = words.findIndex((_, i) => i > 1 && ordersAt(words, i));
  // "… (VNPT, Viettel và doanh nghiệp khác): Đảm bảo …": the bracket only lists some of them.
  const whole = text.slice(asked.length, asked.length + (words[at - 1]?.end ?? 0));
  const name = whole.replace(/\([^()]*$/, '').trim();
  if (at < 0 || /[.;:]/.test(name)) return null;
  const end = asked.length + (words[at]?.start ?? 0);
  return { mention: publicMention(name, end), rest: text.slice(end) };
}
