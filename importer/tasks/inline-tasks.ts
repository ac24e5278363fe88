/**
 * Tasks that say in their own sentence whose they are, outside the sections that assign: "Giao Sở A chủ trì, phối hợp
 * với Sở B thực hiện", "Sở A chủ trì …", "… (Sở A chủ trì)".
 */

import type { AgencyContext } from '../agencies/context.ts';
import { findAgencies, readWho, type Who } from '../agencies/find-agencies.ts';
import type { Mention } from '../agencies/mention.ts';
import { opensDuty } from '../agencies/lexicon.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { readCadence } from '../duties/cadence.ts';
import { executes } from '../duties/general.ts';
import { CLAUSE, readOpening, type Opening } from '../duties/opening.ts';
import { BARE } from '../outline/levels.ts';
import type { Outline, Section } from '../outline/sections.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { numberAt, type TasksRead } from './labelled-tasks.ts';

/** A sentence that hands work over, and what the paragraph says before it. */
interface Handed {
  who: Who;
  before: string;
  sentence: string;
}

const HANDS =
  /^(?:(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)|ban thường vụ|thường trực|bộ trưởng|ban chỉ đạo)(?:\s[^\s,.;:]{1,12}){0,6}\s)?(?:giao(?: cho| nhiệm vụ cho| trách nhiệm cho)?|phân công(?: cho)?)\s+/iu;
/** Where another section assigns, only these words do so here as well. */
const FIRM = /(?:^|[\s,(])(?:chủ trì|đầu mối|chịu trách nhiệm|có trách nhiệm|phụ trách)(?=[\s,.;:)]|$)/iu;
const ROLES =
  /(?:^|[\s,(])(?:chủ trì|đầu mối|chịu trách nhiệm|có trách nhiệm|phụ trách|phối hợp|chủ động|tham mưu)(?=[\s,.;:)]|$)/iu;
const BRACKET = /\(([^()]{4,300})\) ?[.;:]?$/u;
const NOT_OWN = /^(?:theo|tại|kèm|ban hành|căn cứ|số|gồm|bao gồm|trừ|nay là|sau đây|viết tắt)\s/iu;

const STAGE = /^(?:Giai đoạn|Đợt|Bước|Năm|Quý|Từ|Tháng|Ngày|Trước|Đến)\s[^:;.]{0,60}:\s+(?=\p{Lu})/u;
/** "… 120 km kênh. UBND các xã thực hiện xong trước mùa mưa.": whose the work before it is. */
const DOES_IT =
  /^(?:tổ chức |triển khai )?(?:thực hiện|triển khai|hoàn thành|thi công|đảm nhận|phụ trách)(?=[\s,.;]|$)/iu;

/** "Cục Quản lý đất đai chủ trì; …": whom no register holds is somebody who leads. */
const LED = /^(?:chủ trì|làm đầu mối)(?=[\s;,.])/u;

/** Sentences of a paragraph, with the place where each begins. */
function sentencesOf(text: string): { text: string; at: number }[] {
  // "Giai đoạn 1 (2026): Sở A …", "Đợt 2: …": the stage stands before the sentence.
  const stage = STAGE.exec(text)?.[0].length ?? 0;
  const cuts = [...text.matchAll(/[.;]\s+(?=\p{Lu})/gu)]
    .map((match) => match.index + match[0].length)
    .concat(stage > 0 ? [stage] : [])
    .sort((a, b) => a - b);
  return [0, ...cuts].map((at, i) => ({ text: text.slice(at, cuts[i] ?? text.length).trim(), at }));
}

/** Right behind names: whoever they are, the work is theirs. */
const DOES = /^(?:chủ trì|thực hiện|phụ trách|làm đầu mối)(?=[\s;,.]|$)/u;

function readBracket(text: string, context: AgencyContext): Handed | null {
  const match = BRACKET.exec(text);
  const inside = match?.[1]?.trim() ?? '';
  if (!match || inside === '' || NOT_OWN.test(inside)) return null;
  const named = inside.replace(HANDS, '').replace(/^do\s+/iu, '');
  const list = parseAgencies(named, context);
  const isSaid = list.mentions.some(isSure) || (list.mentions.length > 0 && DOES.test(list.rest));
  if (!isSaid || !onlySaysHow(list.rest)) return null;
  const before = text.slice(0, match.index).trim();
  // "…: Sở Y tế (Chi cục Dân số)": an office of the body that is named before.
  if (list.rest === '' && findAgencies(before, context).at(-1)?.end === before.length) return null;
  return { who: readWho(named, context), before, sentence: '' };
}

/** A name that the registry holds, a group, a People's Committee. */
function isSure({ body, kind, id }: Mention): boolean {
  return body !== null || kind === 'class' || /^ubnd-/.test(id);
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
  /^(?:đối tượng|địa điểm|thành phần|phạm vi|đơn vị|cơ quan|đầu mối|khách mời|số lượng|gồm|bao gồm|kinh phí|nguồn|thời gian|tên|chức danh|trưởng ban|phó trưởng|thành viên)/iu;

/** "Truy xuất nguồn gốc - Sở A chủ trì; Sở B phối hợp", "Xử lý vi phạm: Công an tỉnh.": the work, then whose it is. */
function readBehind(text: string, context: AgencyContext): Handed | null {
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

function readHanded(text: string, context: AgencyContext, roles: RegExp): Handed | null {
  for (const { text: sentence, at } of sentencesOf(text)) {
    const handed = HANDS.exec(sentence);
    const rest = handed ? sentence.slice(handed[0].length) : sentence;
    const opening = readOpening(rest, context);
    if (!opening) continue;
    // After "Giao" also a name that no register holds is somebody's.
    const [first, second] = wordsOf(opening.text);
    const isOrder = opensDuty(first?.fold ?? '', second?.fold ?? '');
    const isLed = (LED.test(opening.text) || isOrder) && opening.form === 'sentence';
    const isKnown =
      opening.list.mentions.some(isSure) || isLed || (handed !== null && opening.form === 'sentence');
    const acts =
      handed !== null ||
      (opening.form === 'sentence' &&
        (roles.test(rest.slice(0, LEADING)) ||
          (at > 0 && DOES_IT.test(opening.text)) ||
          ((at === 0 || STAGE.test(text.slice(0, at + 1))) && isToldPlainly(rest, opening, context))));
    if (!isKnown || !acts) continue;
    const who = readWho(rest, context);
    const helpers = helpersBehind(text.slice(at + sentence.length), context);
    return {
      who: { ...who, supports: [...who.supports, ...helpers] },
      before: text.slice(0, at).trim(),
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
const NO_VERB =
  /^(?:là|đã|đang|được|có|và|cùng|hoặc|nơi|thuộc|trong|tại|của|về|với|cho|theo|do|bị|khi|nếu|để|từ|đến|trên|dưới|gồm|sau|trước|các|những|nói|vẫn|còn|chưa|không)(?!\p{L})/iu;

/** "Công an tỉnh bảo đảm an ninh …", "Sở Y tế báo cáo trước ngày 25 …": known bodies, then what they do. */
function isToldPlainly(sentence: string, { list, text }: Opening, context: AgencyContext): boolean {
  // "Thanh tra, kiểm tra …" is work and no body.
  const gap = sentence
    .slice(list.mentions.at(-1)?.end ?? 0, list.end)
    .replace(CLAUSE.test(text) ? ',' : '', '');
  const does = text.replace(CLAUSE, '');
  const [first, second] = wordsOf(does);
  const isKnown = list.mentions.every(
    ({ body, kind, id }) =>
      (kind === 'unit' && (body !== null || id !== context.issuer?.id)) || /^ubnd-cap-/.test(id),
  );
  const named = list.mentions.some(({ body }) => body !== null);
  if (first?.fold === 'phoi' || gap.trim() !== '') return false;
  const isOrder = opensDuty(first?.fold ?? '', second?.fold ?? '');
  // A name that no register holds counts where an order follows it.
  if (isOrder && list.mentions.every(({ kind, id }) => kind === 'unit' && id !== context.issuer?.id))
    return true;
  if (!isKnown || !named) return false;
  if (isOrder) return true;
  // A verb that is not known counts where nobody else is named: "Sở Y tế lo thuốc, Công an tỉnh lo trật tự" is two works.
  const isVerb = /^\p{Ll}/u.test(does) && !NO_VERB.test(does);
  return isVerb && readWho(sentence, context).leads.length === list.mentions.length;
}

/** "(Sở Du lịch chủ trì; năm 2027)": a time that stands by itself in the bracket. */
function timeIn(text: string): string | null {
  const pieces = (BRACKET.exec(text)?.[1] ?? '').split(/[;,]\s/).map((piece) => piece.trim());
  return pieces.find((piece) => /^(?:trong )?(?:năm|quý|tháng)\s[\dIV]/iu.test(piece)) ?? null;
}

/** "1. Từ ngày 01/9/2022 đến ngày 15/9/2022" above its items: until when they are done. */
function stageEnd({ sections }: Outline, index: number): string | null {
  const around = sections.filter(({ from, to }) => from < index && index < to);
  const stage = around.map(({ title }) =>
    /^từ .{4,40}\s(?<until>đến (?:hết )?(?:ngày )?[\d/]{8,10})[:.]?$/iu.exec(title),
  );
  return stage.find((found) => found !== null)?.groups?.['until'] ?? null;
}

/** So far into a sentence a word still says what its agencies do. */
const LEADING = 200;

const EMPTY = new Set(
  'giao cho phan cong chu tri phoi hop voi cung cac don vi co quan lien quan va to chuc trien khai thuc hien nhiem vu nay noi dung tren hoan thanh trong truoc ngay thang nam quy dau moi tham muu chiu trach nhiem co la theo dia phuong so ban nganh lam tu khoi dung tien do bao dam chat luong hieu qua'.split(
    ' ',
  ),
);
const FEWEST_WORDS = 3;

/** Whether a sentence says what is to be done, or only who does what stands above it. */
function saysWork(sentence: string, { leads, supports }: Who): boolean {
  const names = [...leads, ...supports].map(({ written }) => fold(written));
  const bare = names.reduce((text, name) => text.replace(name, ' '), fold(sentence));
  return (
    wordsOf(bare).filter(({ fold: word }) => !EMPTY.has(word) && !/^[\divx]+$/.test(word)).length >
    FEWEST_WORDS
  );
}

/** The paragraph a task's first words stand in: the one above, of the same part. */
function workAbove(outline: Outline, index: number, from: number, used: ReadonlySet<number>): number {
  const level = outline.levels[index] ?? BARE;
  const above = index - 1;
  if (above < from || used.has(above) || (outline.levels[above] ?? 0) <= 2) return index;
  return (outline.levels[above] ?? BARE) <= level ? above : index;
}

/** "1.1. Nâng cấp 35 km đường" / "Sở Xây dựng chủ trì.": in a section that assigns, all that stands below a title of work. */
function isBelowWork(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  index: number,
  context: AgencyContext,
): boolean {
  const title = paragraphs[index - 1];
  const [above = BARE, own = BARE, next = 0] = [index - 1, index, index + 1].map((i) => outline.levels[i]);
  const isTitled = title?.marker && title.cells === null && !/[.:;]$/.test(title.text);
  return (
    Boolean(isTitled) && above < own && next <= above && readOpening(title?.text ?? '', context) === null
  );
}

/**
 * Reads such tasks.
 *
 * @param assigning sections that are read agency by agency
 * @param taken indexes of paragraphs read already
 */
export function readInlineTasks(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  from: number,
  context: AgencyContext,
  assigning: readonly Section[],
  taken: ReadonlySet<number>,
): TasksRead {
  const read: TasksRead = { tasks: [], used: new Set() };
  for (let i = from; i < outline.end; i += 1) {
    const paragraph = paragraphs[i];
    const isElsewhere = assigning.some((section) => section.from <= i && i < section.to);
    if (!paragraph || paragraph.cells || taken.has(i)) continue;
    if (!setsWork(outline, i) && !(paysFor(outline, i) && isOrdered(paragraph.text, context))) continue;
    if (executes(paragraph.text)) continue;
    if (isElsewhere && !isBelowWork(paragraphs, outline, i, context)) continue;
    const handed =
      readBracket(paragraph.text, context) ??
      (paragraph.marker === null ? null : readBehind(paragraph.text, context)) ??
      readHanded(paragraph.text, context, assigning.length > 0 ? FIRM : ROLES);
    if (!handed || handed.who.leads.length === 0) continue;
    const all = new Set([...taken, ...read.used]);
    const own = handed.before !== '' || saysWork(handed.sentence, handed.who);
    if (isElsewhere && own) continue;
    const start = isElsewhere ? i - 1 : own ? i : workAbove(outline, i, from, all);
    const texts = paragraphs.slice(start, i + 1).map(({ text }) => text);
    if (handed.sentence === '') texts.splice(-1, 1, handed.before);
    for (let k = start; k <= i; k += 1) read.used.add(k);
    read.tasks.push({
      number: numberAt(paragraphs, outline, start),
      text: texts.join(' '),
      lines: [paragraphs[start]?.lines[0] ?? 1, paragraph.lines[1]],
      ...{ leads: handed.who.leads, supports: handed.who.supports },
      time: readCadence(paragraph.text).due ?? timeIn(paragraph.text) ?? stageEnd(outline, i),
    });
  }
  return read;
}

/** "III. KINH PHÍ": what is said of money there is no work, but what somebody is told to do with it is. */
function paysFor(outline: Outline, index: number): boolean {
  const around = outline.sections.filter(({ from, to }) => from <= index && index < to);
  return (
    around.length > 0 && around.every(({ kind }) => kind === 'money' || kind === 'other' || kind === 'tasks')
  );
}

/** "Sở Tài chính tham mưu bố trí …", "Giao Sở Tài chính …": the sentence begins with whom it tells. */
function isOrdered(text: string, context: AgencyContext): boolean {
  const opening = readOpening(text.replace(HANDS, ''), context);
  return opening?.form === 'sentence' && opening.list.mentions.every(isSure);
}

const NO_WORK =
  /^(?:muc dich|yeu cau|muc dich, yeu cau|quan diem|nguyen tac|can cu|co so|pham vi|doi tuong|muc tieu|chi tieu)/;

/** Whether the sections around a paragraph set work out, rather than describe, aim or pay. */
export function setsWork(outline: Outline, index: number): boolean {
  return outline.sections
    .filter(({ from, to }) => from <= index && index < to)
    .every(
      ({ kind, title }) =>
        !['targets', 'situation', 'money', 'appendix'].includes(kind) && !NO_WORK.test(fold(title).trim()),
    );
}
