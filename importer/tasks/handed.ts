/** Whose a sentence says the work is: "Giao Sở A chủ trì …", "… (Sở A chủ trì)", "…: Sở A.". */

import type { AgencyContext } from '../agencies/context.ts';
import { findAgencies, readWho, type Who } from '../agencies/find-agencies.ts';
import { beginsOrder, ordersAt } from '../agencies/lexicon.ts';
import { isSure, type Mention } from '../agencies/mention.ts';
import { holdsOnlyNames, parseAgencies } from '../agencies/parse-list.ts';
import { CLAUSE, readOpening, type Opening } from '../duties/opening.ts';
import { wordsOf } from '../text/fold.ts';

/** So far into a sentence a word still says what its agencies do. */
const LEADING = 200;

/** Fewer words are no work. */
export const FEWEST_WORDS = 3;

/** A sentence that hands work over, and what the paragraph says before it. */
export interface Handed {
  who: Who;
  before: string;
  sentence: string;
}

/** Words that hand work over, with whoever says so before them. */
export const HANDS =
  /^(?:(?:trên cơ sở|căn cứ|để|nhằm|theo|sau khi)\s[^.;:]{4,240},\s)?(?:(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)|ban thường vụ|thường trực|bộ trưởng|ban chỉ đạo)(?:\s[^\s,.;:]{1,12}){0,6}\s)?(?:giao(?: cho| nhiệm vụ cho| trách nhiệm cho)?|phân công(?: cho)?)\s+/iu;
/** Where another section assigns, only these words do so here as well. */
export const FIRM =
  /(?:^|[\s,(])(?:chủ trì|đầu mối|chịu trách nhiệm|có trách nhiệm|phụ trách)(?=[\s,.;:)]|$)/iu;
/** Words that say what an agency does of a work. */
export const ROLES =
  /(?:^|[\s,(])(?:chủ trì|đầu mối|chịu trách nhiệm|có trách nhiệm|phụ trách|phối hợp|chủ động|tham mưu)(?=[\s,.;:)]|$)/iu;
/** What stands in brackets at the end of a line. */
export const BRACKET = /\(([^()]{4,300})\) ?[.;:]?$/u;
const NOT_OWN = /^(?:theo|tại|kèm|ban hành|căn cứ|số|gồm|bao gồm|trừ|nay là|sau đây|viết tắt)\s/iu;

/** "Căn cứ vào kết quả kiểm tra, Hội đồng …", "Đối với việc của năm 2025, các sở …": what stands before whoever is told. */
export const BEFORE =
  /^(?:Trên cơ sở|Căn cứ|Sau khi|Để|Nhằm|Theo|Khi|Đối với)\s[^.;:]{4,240}?,\s(?=\p{Lu}|các\s)/u;
/** "Phát hành thẻ: UBND xã phối hợp …": what it is about stands before the sentence. */
const TOPIC = /^\p{Lu}[^:;.]{3,100}:\s+(?=\p{Lu})/u;
/** "Đối với Đoàn kiểm tra: …": whom the sentence speaks to, and no work. */
const SPOKEN_TO = /^Đối với\s[^:]+:$/u;
/** "… 120 km kênh. UBND các xã thực hiện xong trước mùa mưa.": whose the work before it is. */
const DOES_IT =
  /^(?:tổ chức |triển khai )?(?:thực hiện|triển khai|hoàn thành|thi công|đảm nhận|phụ trách)(?=[\s,.;]|$)/iu;

/** "Cục Quản lý đất đai chủ trì; …": whom no register holds is somebody who leads. */
const LED = /^(?:chủ trì|làm đầu mối)(?=[\s;,.])/u;

/** Sentences of a paragraph, with the place where each begins. */
function sentencesOf(text: string): { text: string; at: number }[] {
  // "Giai đoạn 1 (2026): Sở A …", "Đợt 2: …": the stage stands before the sentence.
  const stage = TOPIC.exec(text)?.[0].length ?? 0;
  const cuts = [...text.matchAll(/[.;]\s+(?=\p{Lu})/gu)]
    // "Các sở, ban, ngành; UBND các xã tuyên truyền …": the list of who is told goes on.
    .filter(({ index }) => text[index] !== ';' || !holdsOnlyNames(text.slice(0, index)))
    .map((match) => match.index + match[0].length)
    .concat(stage > 0 ? [stage] : [])
    .sort((a, b) => a - b);
  return [0, ...cuts].map((at, i) => ({ text: text.slice(at, cuts[i] ?? text.length).trim(), at }));
}

/** Right behind names: whoever they are, the work is theirs. */
const DOES = /^(?:chủ trì|thực hiện|phụ trách|làm đầu mối)(?=[\s;,.]|$)/u;

/** "… (Sở A chủ trì)": whose the work before the bracket is. */
export function readBracket(text: string, context: AgencyContext): Handed | null {
  const match = BRACKET.exec(text);
  const inside = match?.[1]?.trim() ?? '';
  if (!match || inside === '' || NOT_OWN.test(inside)) return null;
  const named = inside.replace(HANDS, '').replace(/^do\s+/iu, '');
  const list = parseAgencies(named, context);
  const isSaid = list.mentions.some(isSure) || (list.mentions.length > 0 && DOES.test(list.rest));
  if (!isSaid || !onlySaysHow(list.rest)) return null;
  const before = text.slice(0, match.index).trim();
  // "Nội dung kiểm tra (đối với các thôn)": who is looked at, not who looks.
  if (/^đối với\s/iu.test(inside) && /kiểm tra|giám sát|thanh tra/iu.test(before)) return null;
  // "…: Sở Y tế (Chi cục Dân số)": an office of the body that is named before.
  if (list.rest === '' && findAgencies(before, context).at(-1)?.end === before.length) return null;
  return { who: readWho(named, context), before, sentence: '' };
}

/** Behind the names of a bracket or at the end of a line: their roles, or by when. */
function onlySaysHow(rest: string): boolean {
  return (
    rest === '' ||
    ROLES.test(rest) ||
    /^(?:thực hiện|triển khai|trong|từ|đến|trước|xong|hoàn thành|thời gian|năm|quý|tháng|ngày|hằng|hàng|thường xuyên|\d)(?!\p{L})/iu.test(
      rest,
    )
  );
}

const TAIL = /(?:[:–]|\s-)\s+(?<who>\p{Lu}[^:]{3,200}?)[.;]?$/u;
/** What is named behind these is no body that does the work. */
const NO_TASK =
  /^(?:đối với|đối tượng|địa điểm|thành phần|phạm vi|đơn vị|cơ quan|đầu mối|khách mời|số lượng|gồm|bao gồm|kinh phí|nguồn|thời gian|tên|chức danh|trưởng ban|phó trưởng|thành viên)/iu;

/** "Truy xuất nguồn gốc - Sở A chủ trì; Sở B phối hợp", "Xử lý vi phạm: Công an tỉnh.": the work, then whose it is. */
export function readBehind(text: string, context: AgencyContext): Handed | null {
  const match = TAIL.exec(text);
  const who = match?.groups?.['who'] ?? '';
  const before = match ? text.slice(0, match.index).trim() : '';
  if (!match || NO_TASK.test(before) || wordsOf(before).length < FEWEST_WORDS) return null;
  const list = parseAgencies(who, context);
  const known = list.mentions.length > 0 && list.mentions.every(isSure);
  const isOnlyWho =
    list.rest === '' || /^(?:chủ trì|thực hiện|phụ trách|làm đầu mối|đầu mối)(?=[\s,.;]|$)/iu.test(list.rest);
  if (!known || !isOnlyWho || readOpening(text, context) !== null) return null;
  return { who: readWho(who, context), before, sentence: '' };
}

/**
 * "Giao Sở A chủ trì, phối hợp với Sở B thực hiện", "Sở A chủ trì …": a sentence that says whose its work is.
 *
 * @param roles words that make the work theirs
 */
export function readHanded(text: string, context: AgencyContext, roles: RegExp): Handed | null {
  for (const { text: sentence, at } of sentencesOf(text)) {
    // "Trách nhiệm của các cơ quan trong việc …": what is inspected or explained.
    if (/^trách nhiệm của\s/iu.test(sentence)) continue;
    const handed = HANDS.exec(sentence);
    const rest = handed ? sentence.slice(handed[0].length) : sentence.replace(BEFORE, '');
    const opening = readOpening(rest, context);
    if (!opening) continue;
    // After "Giao", and before an order or "chủ trì", also a name that no register holds is somebody's.
    const isSaid = handed !== null || LED.test(opening.text) || beginsOrder(opening.text);
    const isKnown = opening.list.mentions.some(isSure) || (isSaid && opening.form === 'sentence');
    const acts =
      handed !== null ||
      (opening.form === 'sentence' && opening.list.requested && opening.list.mentions.every(isSure)) ||
      (opening.form === 'sentence' &&
        (roles.test(rest.slice(0, LEADING)) ||
          (at > 0 && DOES_IT.test(opening.text)) ||
          ((at === 0 || TOPIC.test(text.slice(0, at + 1))) && isToldPlainly(rest, opening, context))));
    if (!isKnown || !acts) continue;
    const who = readWho(rest, context);
    const helpers = helpersBehind(text.slice(at + sentence.length), context);
    const before = text.slice(0, at).trim();
    return {
      who: { ...who, supports: [...who.supports, ...helpers] },
      before: SPOKEN_TO.test(before) ? '' : before,
      sentence,
    };
  }
  return null;
}

/** "Giao Trường A chủ trì; Hội B phối hợp.": the sentence behind only says who helps. */
function helpersBehind(text: string, context: AgencyContext): Mention[] {
  const { mentions, rest } = parseAgencies(text.replace(/^[\s.;]{1,9}/, ''), context);
  return /^(?:cùng |tham gia )?phối hợp(?: thực hiện)?(?:[.;]|$)/iu.test(rest.trim()) ? mentions : [];
}

/** What goes on with a name rather than say what is done. */
export const NO_VERB =
  /^(?:là|đã|đang|được|có|và|cùng|hoặc|nơi|thuộc|trong|tại|của|về|với|cho|theo|do|bị|khi|nếu|để|từ|đến|trên|dưới|gồm|sau|trước|các|những|nói|vẫn|còn|chưa|không)(?!\p{L})/iu;

/** Groups of agencies, rather than of people or enterprises. */
const OFFICES =
  /^(?:ubnd-cap-|so-|trung-tam|tram-|truong-|benh-vien|ban-nganh|nganh|co-quan|don-vi|dia-phuong|phong-|bo-nganh)/;

/** "Công an tỉnh bảo đảm an ninh …", "Sở Y tế báo cáo trước ngày 25 …": known bodies, then what they do. */
function isToldPlainly(sentence: string, { list, text }: Opening, context: AgencyContext): boolean {
  // "Thanh tra, kiểm tra …" is work and no body.
  const gap = sentence
    .slice(list.mentions.at(-1)?.end ?? 0, list.end)
    .replace(CLAUSE.test(text) ? ',' : '', '');
  const does = text.replace(CLAUSE, '');
  const words = wordsOf(does);
  const isKnown = list.mentions.every(
    ({ body, kind, id }) =>
      (kind === 'unit' && (body !== null || id !== context.issuer?.id)) || /^ubnd-cap-/.test(id),
  );
  const named = list.mentions.some(({ body }) => body !== null);
  if (words[0]?.fold === 'phoi' || gap.trim() !== '') return false;
  const isOrder = ordersAt(words, 0);
  if (isOrder && list.mentions.every(({ id, kind }) => kind === 'class' && OFFICES.test(id))) return true;
  // A name that no register holds counts where an order follows it.
  if (isOrder && list.mentions.every(({ kind, id }) => kind === 'unit' && id !== context.issuer?.id))
    return true;
  if (!isKnown || !named) return false;
  if (isOrder) return true;
  // A verb that is not known counts where nobody else is named: "Sở Y tế lo thuốc, Công an tỉnh lo trật tự" is two works.
  const isVerb = /^\p{Ll}/u.test(does) && !NO_VERB.test(does);
  return isVerb && readWho(sentence, context).leads.length === list.mentions.length;
}
