/** Groups of units: "các sở, ban, ngành, đoàn thể tỉnh", "Trưởng các thôn". */

import { isAllCaps, slug, startsUpper, wordsOf, type Word } from '../text/fold.ts';
import type { AgencyContext } from './context.ts';
import { GROUP_NOUNS, headNounAt, HEADS_OF_PLACES, opensDuty, ordersAt } from './lexicon.ts';
import { longestName } from './lookup.ts';
import type { Named } from './name-body.ts';
import { readQualifier } from './qualifier.ts';

const OPENERS = new Set(['cac', 'moi', 'tat', 'toan', 'nhung']);
/** Groups that exist at every tier, so that the tier belongs to their name. */
const TIERLESS = /^(to-chuc|hoi|doan-the|ban-nganh)/;
const TIER_WORD = /-(tinh|thanh-pho|huyen|xa|phuong|thi-tran|trung-uong|dac-khu)$|-cap-|-trung-uong/;
const MAX_WORDS = 26;
/** Words after which the name of a group is over. */
const STOPS = /^(?:theo|khi|để|do|bằng|nếu|được|phải|sẽ|cần|từ|hàng|hằng|đã|đang|nghiêm|khẩn)$/iu;
/** "Các đơn vị được giao nhiệm vụ: …": who is meant, where nothing of the work follows. */
const CHARGED =
  /^được (?:(?:giao|phân công)(?: (?:chủ trì|thực hiện|nhiệm vụ|trách nhiệm|việc))*(?: (?:theo|tại|trong) [Kk]ế hoạch này)?(?!\p{L})|\p{Ll}+(?: \p{Ll}+){0,5}(?=\s?:))/u;
const HELPING =
  /^(?:[Xx]ây dựng Đảng|tham mưu,? (?:và )?giúp việc|(?:thông tin|thông tấn),? (?:và )?(?:truyền thông|báo chí)|khám bệnh,? (?:và )?chữa bệnh)(?: cho| của)?(?=[\s,:;.]|$)/u;
/** Kinds of school after "các trường": "THCS, Tiểu học, Mầm non". */
const SCHOOLS = /^(?:thcs|thpt|th|tieu|trung|mam|mau|cao|dai)$/;
/** "Các doanh nghiệp cung cấp dịch vụ bưu chính;": in a list what they deal in says who is meant. */
const TRADE = /^(?:cung cấp|kinh doanh|sản xuất|chế biến|khai thác)\s(?:dịch vụ\s)?[^.,;:()]{3,40}(?=;|$)/u;
const BELONGS = /^(?:thuoc|cua)$/;

/** Whether a name may end before this word. */
function isWholeName(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return !next || /^\s*[:,]/.test(next.gap) || opensDuty(next.fold, words[end + 1]?.fold ?? '');
}

/** "Thủ trưởng các …", "Giám đốc …", "Chủ tịch …". */
function opensHeads(words: readonly Word[], at: number): boolean {
  const pair = `${words[at]?.fold} ${words[at + 1]?.fold}`;
  return /^(?:thu truong|giam doc|chu tich|truong cac|hieu truong)$/.test(pair);
}

function nounAt(words: readonly Word[], at: number): number {
  // "các trường hợp vi phạm" are no schools, "các vụ án" no departments.
  if (/^(?:truong hop|vu (?:an|viec|chay|tai))$/.test(`${words[at]?.fold} ${words[at + 1]?.fold}`)) return 0;
  const noun = GROUP_NOUNS.find((nouns) =>
    nouns.every(
      (word, i) => words[at + i]?.fold === word && (i === 0 || !/[,;:.]/.test(words[at + i]?.gap ?? '')),
    ),
  );
  return noun?.length ?? 0;
}

/** "cơ quan ngành dọc đóng trên địa bàn": they belong to no committee. */
function isVertical(words: readonly Word[], at: number): boolean {
  const name = words.slice(at, at + 4);
  const isWhole = name.slice(1).every(({ gap }) => gap.trim() === '');
  return isWhole && name.map(({ fold }) => fold).join(' ') === 'co quan nganh doc';
}

/** Whether the group at a word is of another kind than that which began: organisations beside agencies. */
function isOtherKind(words: readonly Word[], start: number, at: number): boolean {
  const nounOf = (from: number): string => `${words[from]?.fold} ${words[from + 1]?.fold}`;
  const isOffice = (from: number): boolean => /^(?:so|nganh|bo)$/.test(words[from]?.fold ?? '');
  const begun = words[start]?.fold === 'cac' ? start + 1 : start;
  if (isVertical(words, at)) return true;
  if (nounOf(at) === 'to chuc') return words[at + 2]?.fold === 'chinh' && isOffice(begun);
  return nounOf(begun) === 'doanh nghiep' && isOffice(at);
}

/** How many words there name a group even in the singular: "Công đoàn cơ sở". */
export function singularGroup(words: readonly Word[], from: number): number {
  return HEADS_OF_PLACES.find((noun) => noun.every((word, i) => words[from + i]?.fold === word))?.length ?? 0;
}

/** "Công đoàn ngành Giáo dục": a proper name goes on where the group would end. */
function isNamedOne(text: string, words: readonly Word[], from: number): boolean {
  const next = words[from + singularGroup(words, from)];
  if (words[from]?.fold !== 'cong' || !next || isAllCaps(text)) return false;
  return /^\s+$/.test(next.gap) && startsUpper(text.slice(next.start, next.end));
}

/** "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": there are several of the kind, whether "các" says so or not. */
function isCentralKind(words: readonly Word[], from: number): boolean {
  const kind = words.slice(from, from + 4).map((word) => word.fold);
  return /^(?:co quan (?:ngang bo|thuoc chinh)|bo truong thu truong)/.test(kind.join(' '));
}

/** Places that have one of a kind each; "cơ quan Trung ương các đoàn thể" is no such group. */
const PLACES = /^(?:thon|ap|xom|buon|lang|khu|khoi|to dan|truong|cho|xa|phuong|huyen|dac)(?: |$)/;

function isPlace(words: readonly Word[], at: number): boolean {
  return PLACES.test(`${words[at]?.fold ?? ''} ${words[at + 1]?.fold ?? ''}`);
}

/** "chi hội các thôn", "ban điều hành các tổ dân phố": how many words there name what each of several has. */
export function ofEach(words: readonly Word[], from: number): number {
  const size = nounAt(words, from);
  const link = words[from + size];
  const isLinked = size > 0 && link?.fold === 'cac' && /^\s+$/.test(link.gap);
  const owners = isLinked && isPlace(words, from + size + 1) ? nounAt(words, from + size + 1) : 0;
  return owners > 0 ? size + 1 + owners : 0;
}

/** "tổ chức chính trị - xã hội", "cơ quan ngành dọc", "Doanh nghiệp;" in a list: a kind of bodies without "các". */
function isKindAlone(words: readonly Word[], from: number, size: number): boolean {
  const [first, second, third] = [0, 1, 2].map((i) => words[from + i]?.fold);
  const next = words[from + size];
  if (first === 'doanh' && second === 'nghiep') return !next || /^\s*[,;]/.test(next.gap);
  if (first === 'dai' && second === 'su') return true;
  if (first === 'co' && second === 'quan') return isVertical(words, from);
  return first === 'to' && second === 'chuc' && third === 'chinh';
}

/** Whether a group starts at this word: "các" + noun, or a bare run such as "sở, ban, ngành". */
function opensGroup(text: string, words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return -1;
  // "06 trường học", "12 thôn": so many of a kind.
  if (/^\d{1,3}$/.test(first.fold)) return nounAt(words, from + 1) > 0 ? from + 1 : -1;
  if (OPENERS.has(first.fold)) {
    let i = from + 1;
    if (
      (first.fold === 'tat' && words[i]?.fold === 'ca') ||
      (first.fold === 'toan' && words[i]?.fold === 'the')
    )
      i += 1;
    if (words[i]?.fold === 'cac') i += 1;
    return nounAt(words, i) > 0 ? i : -1;
  }
  if (first.fold === 'truong' && words[from + 1]?.fold === 'cac' && nounAt(words, from + 2) > 0) return from;
  if (singularGroup(words, from) > 0 && !isNamedOne(text, words, from)) return from;
  const size = nounAt(words, from);
  if (size === 0) return -1;
  const next = words[from + size];
  if (isKindAlone(words, from, size) || isCentralKind(words, from)) return from;
  if (ofEach(words, from) > 0) return from;
  const listed = next !== undefined && /^\s*,\s*$/.test(next.gap) && nounAt(words, from + size) > 0;
  return listed && !(next && startsUpper(text.slice(next.start, next.end)) && longestName(words, from))
    ? from
    : -1;
}

/** Whether a body's own name begins at a word: its noun and the next word have capitals. */
function beginsName(text: string, words: readonly Word[], at: number): boolean {
  const isUpper = (i: number): boolean => startsUpper(text.slice(words[i]?.start, words[i]?.end));
  const isNext = isUpper(at + 1) && /^\s+$/.test(words[at + 1]?.gap ?? '') && nounAt(words, at + 1) === 0;
  return isUpper(at) && isNext && !isAllCaps(text) && headNounAt(text, words, at) > 0;
}

/** Reads a group of units; null where none starts here. */
export function readGroup(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
): { named: Named; to: number } | null {
  const start = opensGroup(text, words, from);
  if (start < 0) return null;
  const isSchools = words.slice(start, start + 3).some((word) => word.fold === 'truong');
  let i = start + (words[start + 1]?.fold === 'cac' ? 2 : 0);
  i += Math.max(ofEach(words, i), nounAt(words, i), 1);
  const nameStart = i;
  // "các cơ quan thông tin, truyền thông của tỉnh": what they are for goes on behind the comma.
  if (/^(?:tin|tan)$/.test(words[i - 1]?.fold ?? '') && HELPING.test(text.slice(words[i - 2]?.start))) i -= 2;
  while (i < words.length && i - from < MAX_WORDS) {
    const word = words[i];
    if (!word || /[;:.()]/.test(word.gap)) break;
    const next = words[i + 1];
    const afterComma = word.gap.includes(',');
    // "cơ quan thuộc Chính phủ", "cơ quan Trung ương của các đoàn thể": whose they are belongs to the name.
    const members = !afterComma && words[i - 2]?.fold === 'thanh' && words[i - 1]?.fold === 'vien';
    const isOrder = opensDuty(word.fold, next?.fold ?? '');
    // "Các cơ quan tham mưu, giúp việc Tỉnh ủy": what they are for has a comma, and whom they help belongs to the name.
    const helping = HELPING.exec(text.slice(word.start))?.[0].trim().split(/\s+/).length ?? 0;
    if (helping > 0) {
      i = longestName(words, i + helping)?.to ?? i + helping;
      continue;
    }
    if ((BELONGS.test(words[i - 1]?.fold ?? '') || members) && !isOrder) {
      i = longestName(words, i)?.to ?? i + 1;
      continue;
    }
    // "các ngân hàng trên địa bàn mở tài khoản": behind the place the name is over.
    const place = words[i - 2]?.fold === 'dia' && words[i - 1]?.fold === 'ban';
    if (place && !afterComma && word.fold !== 'va' && !readQualifier(text, words, i)) break;
    // "các sở, Thủ trưởng các ban": whose heads are meant next is another group.
    const joined = word.fold === 'va' ? i + 1 : i;
    if ((afterComma || joined > i) && opensHeads(words, joined)) break;
    // "các sở, ban, ngành, tổ chức chính trị - xã hội", "doanh nghiệp, sở, ban, ngành": others begin there.
    if (afterComma && isOtherKind(words, start, i)) break;
    // "các cơ sở giáo dục, đào tạo"
    if (afterComma && /^giáo dục, đào tạo(?!\p{L})/iu.test(text.slice(words[i - 2]?.start))) {
      i += 2;
      continue;
    }
    const listed = afterComma && nounAt(words, i) > 1;
    const trade = i === nameStart ? TRADE.exec(text.slice(word.start))?.[0] : undefined;
    if (trade !== undefined) {
      i += wordsOf(trade).length;
      continue;
    }
    // "các cơ quan tập trung tuyên truyền", "các cơ quan tổ chức có liên quan"
    const urged = word.fold === 'tap' && next?.fold === 'trung' ? i + 2 : i;
    const concerned = /^tổ chức (?:có )?liên quan/iu.test(text.slice(word.start));
    if (!listed && !concerned && ordersAt(words, urged)) break;
    // "các sở ngành liên quan, Viện Nghiên cứu phát triển": another body by its own name, which no register holds.
    if (afterComma && word.fold !== words[start]?.fold && beginsName(text, words, i)) break;
    // "Các chủ rừng, trưởng thôn": who stands for a place is a group of its own.
    if (afterComma && singularGroup(words, i) > 0) break;
    // "Bí thư chi bộ các thôn"
    const cells = words[i - 2]?.fold === 'chi' && words[i - 1]?.fold === 'bo';
    if (word.fold === 'cac' && !cells && (afterComma || nounAt(words, i + 1) > 0)) break;
    // "các đảng bộ trực thuộc, đảng ủy các xã": a noun with its own "các" begins the next group.
    const noun = afterComma ? nounAt(words, i) : 0;
    if (noun > 0 && words[i + noun]?.fold === 'cac' && isPlace(words, i + noun + 1)) break;
    if (word.fold === 'va' || word.fold === 'cung') {
      if (nounAt(words, i + 1) === 0) break;
      i += 1;
      continue;
    }
    if (
      afterComma &&
      (word.fold === 'ubnd' || (word.fold === 'uy' && next?.fold === 'ban' && words[i + 2]?.fold === 'nhan'))
    )
      break;
    if (
      afterComma &&
      nounAt(words, i) === 0 &&
      !(isSchools && SCHOOLS.test(word.fold)) &&
      !/^(tinh|thanh|thi|huyen|xa|phuong|dac|quan|ban)$/.test(word.fold)
    )
      break;
    if (!isAllCaps(text) && startsUpper(text.slice(word.start, word.end)) && longestName(words, i)) break;
    const told = CHARGED.exec(text.slice(word.start))?.[0] ?? '';
    if (told !== '' && isWholeName(words, i + told.split(' ').length)) i += told.split(' ').length - 1;
    else if (STOPS.test(text.slice(word.start, word.end))) break;
    i += listed ? nounAt(words, i) : 1;
  }
  if (/^(?:va|cung)$/.test(words[i - 1]?.fold ?? '')) i -= 1;
  const written = text.slice(words[start]?.start, words[i - 1]?.end);
  let id = slug(written).replace(/^(?:cac|moi)-|(?<=^truong-)cac-/g, '');
  if (TIERLESS.test(id) && !TIER_WORD.test(id.replaceAll('xa-hoi', ''))) id += suffix(context);
  const spelt = text.slice(words[from]?.start, words[i - 1]?.end);
  const name = isAllCaps(spelt) ? spelt.toLowerCase() : spelt;
  return {
    named: {
      id,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      kind: 'class',
      confidence: 0.9,
      reason: 'Nhóm đơn vị, cần liệt kê từng đơn vị',
    },
    to: i,
  };
}

function suffix(context: AgencyContext): string {
  if (context.level === 'ministry') return '-trung-uong';
  return context.area === null ? '' : `-${slug(context.area)}`;
}
