/** Whether a paragraph opens an agency's part: a heading with its name, or a sentence that begins with it. */

import type { AgencyContext } from '../agencies/context.ts';
import { singularGroup } from '../agencies/groups.ts';
import { beginsOrder } from '../agencies/lexicon.ts';
import { movedBy, type Mention } from '../agencies/mention.ts';
import { completeList } from '../agencies/longer-list.ts';
import { parseAgencies, type AgencyList } from '../agencies/parse-list.ts';
import { isWorkingGroup, readComrades, readPost } from '../agencies/posts.ts';
import {
  ADDRESSING,
  beginsPublic,
  publicMention,
  readPublic,
  type PublicOpening,
} from '../agencies/public.ts';
import { readCrowd, readProperNames, readResponsible, readUnnamed } from '../agencies/unnamed.ts';
import { slug, wordsOf } from '../text/fold.ts';
import { readDescribed } from './described-opening.ts';

export interface Opening {
  list: AgencyList;
  /** `title`: names only; `colon`: names, then text after a colon; `sentence`: names, then what they do. */
  form: 'title' | 'colon' | 'sentence';
  /** What follows the names; empty for a title. */
  text: string;
}

/** Words with which a sentence goes on behind the names of those it binds. */
export const FORMULA =
  /^(có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|căn cứ|theo|là (?:cơ quan|đơn vị|đầu mối|thường trực|chủ đầu tư)|được giao|trong phạm vi|(?:hàng|hằng|mỗi) (?:năm|quý|tháng|tuần)|định kỳ|nghiêm túc|khẩn trương|tùy)/iu;

/** What may stand between a name and what it does. */
export const CLAUSE =
  /^(?:trên cơ sở|căn cứ|theo|trong phạm vi|với vai trò|với chức năng|ngoài|bên cạnh|cùng với việc)\s[^.;:]{4,160},\s/iu;

const HANDS_ON = /^(?:giao|phân công|yêu cầu|(?:kính |trân trọng )?đề nghị)\s/iu;

/** Reads the agencies a paragraph opens with; null where it opens with none. */
export function readOpening(text: string, context: AgencyContext): Opening | null {
  const open = readPublic(text);
  if (open) return readNamesBehind(text, context) ?? openPublic(text, open);
  const list = withPublic(text, parseAgencies(text, context));
  const last = list.mentions.at(-1);
  if (!last)
    return (
      readBehindGrounds(text, context) ??
      readNamesBehind(text, context) ??
      readHandedLast(text, context) ??
      openPost(text, context)
    );
  if (list.rest === '') return { list, form: 'title', text: '' };
  // "Ban Thường vụ Tỉnh ủy phân công:" introduces those it tells.
  if (
    /^(?:giao(?: nhiệm vụ)?|phân công(?: nhiệm vụ)?|yêu cầu|đề nghị)(?: như sau| cụ thể)?\s*:$/iu.test(
      list.rest,
    )
  )
    return null;
  // "Ban Thường vụ Tỉnh ủy giao Đảng ủy A xây dựng …": the work is of whom it is handed to.
  const handed = HANDS_ON.test(list.rest) ? parseAgencies(list.rest, context) : null;
  if (handed && handed.mentions.length > 0 && handed.rest !== '') {
    const at = text.length - list.rest.length;
    const mentions = movedBy(handed.mentions, at);
    return { list: { ...handed, mentions, end: handed.end + at }, form: 'sentence', text: handed.rest };
  }
  const between = text.slice(last.end, list.end);
  if (between.includes(':')) return { list, form: 'colon', text: list.rest };
  const whole = completeList(text, list);
  if (whole) return { list: whole, form: whole.rest === '' ? 'title' : 'colon', text: whole.rest };
  // "Sở Y tế (cơ quan thường trực), …:" or "Công an tỉnh – cơ quan thường trực: …"
  const toColon = /^[^.;:]{0,90}:\s*/u.exec(list.rest);
  const described = readDescribed(text, list);
  if (described) return described;
  const directed = readDirected(text, list, context);
  if (directed) return directed;
  const acts = beginsOrder(list.rest) || FORMULA.test(list.rest);
  if (acts) return { list, form: 'sentence', text: list.rest };
  // "Sở Tài chính, trên cơ sở đề xuất của …, tổng hợp …": a clause stands before what they do.
  if (/^,\s*$/.test(between) && CLAUSE.test(list.rest)) return { list, form: 'sentence', text: list.rest };
  if (toColon && /^[\s,–-]/.test(between))
    return { list, form: 'colon', text: list.rest.slice(toColon[0].length) };
  return readPlainSentence(list) ?? readLongName(text, list);
}

const DIRECTS = /^chỉ đạo\s(?:các\s(?=\p{Lu}))?/iu;
const WORK_BELOW =
  /^(?:tổ chức |triển khai )*thực hiện (?:tốt )?(?:các |những )?(?:nội dung|nhiệm vụ|công việc)(?: sau)?(?: đây)?\s*:$/iu;

/** "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:" gives both what is below, "Sở A chỉ đạo Chi cục B:" the first. */
function readDirected(text: string, list: AgencyList, context: AgencyContext): Opening | null {
  const order = DIRECTS.exec(list.rest)?.[0].length ?? 0;
  const told = order === 0 ? null : parseAgencies(list.rest.slice(order), context);
  const isHeading = told?.rest === '' && /:$/.test(text);
  if (!told?.mentions.length || !(isHeading || WORK_BELOW.test(told.rest))) return null;
  const below = isHeading ? [] : movedBy(told.mentions, list.end + order);
  const mentions = [...list.mentions, ...below];
  return { list: { ...list, mentions, rest: '', end: text.length }, form: 'title', text: '' };
}

/** What says in a heading who is named behind its colon. */
const INTRODUCES =
  /^(?:\d[.)]\s*)?(?:các |những )?(?:cơ quan|đơn vị|chủ đầu tư|đầu mối|tổ trưởng|trưởng ban|thường trực|chủ trì|phụ trách|thành viên|chủ quản|đối với)(?![\p{L}])[^:.;]{0,80}:\s*/iu;

/** "Cơ quan chủ trì Chương trình: Sở Y tế", "Các chủ đầu tư: Ban A, Ban B:": only names stand behind the colon. */
function readNamesBehind(text: string, context: AgencyContext): Opening | null {
  const lead = INTRODUCES.exec(text)?.[0];
  if (lead === undefined) return null;
  const behind = parseAgencies(text.slice(lead.length).replace(/\s{0,9}[:.;]\s{0,9}$/, ''), context);
  if (behind.mentions.length === 0 || behind.rest !== '') return null;
  const mentions = movedBy(behind.mentions, lead.length);
  return { list: { ...behind, mentions, end: text.length }, form: 'title', text: '' };
}

const GROUNDS = /^(?:Căn cứ|Trên cơ sở|Theo|Thực hiện)\s[^.;:]{4,400}:$/u;

/** "Căn cứ Nghị quyết, Bộ Tài chính chủ trì, phối hợp với các bộ:": whoever the clause is followed by heads the items. */
function readBehindGrounds(text: string, context: AgencyContext): Opening | null {
  if (!GROUNDS.test(text)) return null;
  for (const { index, 0: gap } of text.matchAll(/,\s{1,9}(?=\p{Lu})/gu)) {
    const at = index + gap.length;
    const list = parseAgencies(text.slice(at), context);
    const { mentions, rest } = list;
    const isKnown = mentions[0] !== undefined && (mentions[0].body !== null || isCommittee(mentions[0]));
    if (!isKnown || (rest !== '' && !beginsOrder(rest))) continue;
    const moved = { ...list, mentions: movedBy(mentions, at), rest: '', end: text.length };
    return { list: moved, form: 'title', text: '' };
  }
  return null;
}

const HANDED_LAST =
  /^(?<work>[^:;]{12,300}):\s*(?:giao(?: cho)?|do|phân công)\s+(?<who>[^:;.]{4,200})[.;]?$/iu;

/** "Kiểm tra việc thực hiện: giao Thanh tra tỉnh.": the work first, then whose it is. */
function readHandedLast(text: string, context: AgencyContext): Opening | null {
  const { who = '' } = HANDED_LAST.exec(text)?.groups ?? {};
  const list =
    who === '' ? null : parseAgencies(who.replace(/\s{1,9}(?:thực hiện|phụ trách|chủ trì)$/iu, ''), context);
  if (!list || list.mentions.length === 0 || list.rest !== '') return null;
  const mentions = list.mentions.map((mention) => ({ ...mention, end: text.length }));
  return { list: { ...list, mentions, end: text.length }, form: 'sentence', text };
}

/** "Các doanh nghiệp, hộ kinh doanh: Không phát túi ni lông miễn phí." */
function openPublic(text: string, { mention, rest }: PublicOpening): Opening {
  const requested = /^(?:kính )?đề nghị\s/iu.test(text);
  const mentions = splitAtHeads(mention);
  const list = { mentions, requested, rest, end: text.length - rest.length };
  return { list, form: rest === '' ? 'title' : 'colon', text: rest };
}

/** "Các chủ rừng, trưởng thôn": who stands for a place is a group of its own. */
function splitAtHeads(mention: Mention): Mention[] {
  const cuts = [...mention.written.matchAll(/,\s{1,9}/gu)];
  const cut = cuts.find(
    ({ index, 0: gap }) => singularGroup(wordsOf(mention.written.slice(index + gap.length)), 0) > 0,
  );
  if (!cut) return [mention];
  const heads = publicMention(mention.written.slice(cut.index + cut[0].length), mention.end);
  return [publicMention(mention.written.slice(0, cut.index), mention.end), heads];
}

/** A person's post, or a working group: its body where the text names it. */
function openPost(text: string, context: AgencyContext): Opening | null {
  const post = readPost(text) ?? readComrades(text);
  if (!post) return null;
  const isGroup = isWorkingGroup(post.mention.written);
  // "Phó Trưởng ban (Giám đốc Sở Y tế): …": the bracket says where that person stands.
  const office = /^[^:()]{3,80}\(([^()]{4,80})\)\s{0,3}(?::|$)/u.exec(text)?.[1] ?? '';
  const within = isGroup || office === '' ? null : parseAgencies(office, context);
  const { mentions } =
    within?.rest === '' ? within : parseAgencies(isGroup ? '' : post.mention.written, context);
  const end = post.mention.end;
  const named = mentions.length > 0 ? mentions.map((mention) => ({ ...mention, end })) : [post.mention];
  const list = { mentions: named, requested: false, rest: post.rest, end: text.length - post.rest.length };
  return { list, form: post.rest === '' ? 'title' : 'colon', text: post.rest };
}

/** A heading beside those of agencies that looks like a name itself: "VNPT Bắc Hải", or "Viettel: …". */
export function openStranger(text: string): Opening | null {
  const colon = text.indexOf(':');
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  const title = colon < 0 ? text : text.slice(0, colon);
  const isSentence = /[.;]\s*$/.test(text) && rest === '';
  const one = readUnnamed(title) ?? readCrowd(title) ?? readResponsible(title);
  const mentions = isSentence || !one ? [] : (readProperNames(title) ?? [one]);
  if (mentions.length === 0) return null;
  const list = { mentions, requested: false, rest, end: text.length - rest.length };
  return { list, form: rest === '' ? 'title' : 'colon', text: rest };
}

/** "Các sở, ngành, doanh nghiệp và người dân": agencies first, then who is none. */
function withPublic(text: string, list: AgencyList): AgencyList {
  const more = list.rest.replace(/^(?:và|cùng(?: với)?|các)\s+/iu, '');
  // "Công an xã vận động nhân dân": what is done with them, and no list.
  const isDone = ADDRESSING.test(more);
  const isName =
    list.mentions.length > 0 && !isDone && beginsPublic(more) && !/[.;:]/.test(more.replace(/:$/, ''));
  if (!isName || more.length > LONGEST_NAME) return list;
  const mention = publicMention(more.replace(/:$/, ''), text.replace(/:$/, '').length);
  return { ...list, mentions: [...list.mentions, mention], rest: '', end: text.length };
}

const FEWEST_WORDS = 5;
const LONGEST_NAME = 90;

/** A People's Committee by its name, or a whole tier of them, is no less known than what the register holds. */
function isCommittee({ kind, id }: Pick<Mention, 'kind' | 'id'>): boolean {
  return kind === 'unit' ? /^(?:ubnd|hdnd)-/.test(id) : /^(?:ubnd|hdnd)-cap-/.test(id);
}

/** "Các ngân hàng trên địa bàn miễn phí …": behind the place the name of a group is over. */
function isOfPlace({ kind, written }: Mention): boolean {
  return (
    kind === 'class' && /^các\s.*\strên địa bàn(?:\s(?:tỉnh|thành phố|huyện|xã|phường))?$/iu.test(written)
  );
}

/** "Sở Tư pháp có kế hoạch …": whatever a known agency is said to do. */
function readPlainSentence(list: AgencyList): Opening | null {
  const isKnown = list.mentions.every(
    (mention) => mention.body !== null || isCommittee(mention) || isOfPlace(mention),
  );
  const words = wordsOf(list.rest).length;
  const isSentence = words >= FEWEST_WORDS || (words > 1 && /[.;]$/.test(list.rest));
  const goesOn = /^\p{Ll}/u.test(list.rest) && isSentence;
  return isKnown && goesOn ? { list, form: 'sentence', text: list.rest } : null;
}

/** "Vụ Kế hoạch, Tài chính": a name nobody registered, of which only the beginning looked like one. */
function readLongName(text: string, list: AgencyList): Opening | null {
  const last = list.mentions.at(-1);
  const isName =
    last?.body === null &&
    last.kind === 'unit' &&
    text.length <= LONGEST_NAME &&
    /^\p{Lu}[\p{L}\s-]*$/u.test(list.rest) &&
    wordsOf(list.rest).length < FEWEST_WORDS;
  if (!isName) return null;
  const name = text.slice(last.end - last.written.length).trim();
  const mention = { ...last, id: slug(name), name, written: name, end: text.length, confidence: 0.5 };
  const mentions = [...list.mentions.slice(0, -1), mention];
  return { list: { ...list, mentions, rest: '', end: text.length }, form: 'title', text: '' };
}

/** Verbs that hand work to somebody named later in the sentence. */
const HANDS_OVER =
  /(?:^|[\s,;])(đề nghị|yêu cầu|giao(?: cho)?|phân công)\s+|(?:này|định|giao|năng|cáo|ương),\s+/giu;

/**
 * Finds agencies after a leading clause: "Căn cứ nội dung Kế hoạch này, đề nghị các bộ, ngành … tổ chức …".
 */
export function readLateOpening(text: string, context: AgencyContext): Opening | null {
  const sentence = /^[^.;]{0,400}/u.exec(text)?.[0] ?? '';
  for (const match of sentence.matchAll(HANDS_OVER)) {
    const at = match.index + match[0].length;
    const list = parseAgencies(text.slice(at), context);
    if (list.mentions.length === 0 || list.rest === '') continue;
    const requested = list.requested || /đề nghị/iu.test(match[0]);
    return { list: { ...list, requested }, form: 'sentence', text };
  }
  return readAfterTime(text, context);
}

/** "Quý IV năm 2026, UBND tỉnh tổng kết": what the issuer itself does is no order to an agency. */
function isIssuer(id: string, { issuer }: AgencyContext): boolean {
  return issuer?.id === id;
}

const TIME_FIRST =
  /^(?:Trong|Hằng|Hàng|Khi|Trước|Sau|Kết thúc|Vào|Để|Nhằm|Từ|Đến|Quý|Tháng|Năm)\s[^,.;:]{2,80},\s{1,9}/u;

/** "Hằng quý, Sở Tài chính quyết toán …": a known agency after the time or the aim. */
function readAfterTime(text: string, context: AgencyContext): Opening | null {
  const at = TIME_FIRST.exec(text)?.[0].length ?? 0;
  const list = parseAgencies(at === 0 ? '' : text.slice(at), context);
  const isKnown = list.mentions.every(
    ({ body, kind, id }) =>
      (body !== null || isCommittee({ kind: 'unit', id }) || kind === 'class') && !isIssuer(id, context),
  );
  if (list.mentions.length === 0 || !isKnown || !/^\p{Ll}/u.test(list.rest)) return null;
  return { list, form: 'sentence', text };
}
