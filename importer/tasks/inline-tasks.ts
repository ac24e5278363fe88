/**
 * Tasks that say in their own sentence whose they are, outside the sections that assign: "Giao Sở A chủ trì, phối hợp
 * với Sở B thực hiện", "Sở A chủ trì …", "… (Sở A chủ trì)".
 */

import type { AgencyContext } from '../agencies/context.ts';
import { readWho, type Who } from '../agencies/find-agencies.ts';
import { opensDuty } from '../agencies/lexicon.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { readCadence } from '../duties/cadence.ts';
import { executes } from '../duties/general.ts';
import { readOpening, type Opening } from '../duties/opening.ts';
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

const HANDS = /^(?:giao(?: cho| nhiệm vụ cho| trách nhiệm cho)?|phân công(?: cho)?)\s+/iu;
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

function readBracket(text: string, context: AgencyContext): Handed | null {
  const match = BRACKET.exec(text);
  const inside = match?.[1]?.trim() ?? '';
  if (!match || inside === '' || NOT_OWN.test(inside)) return null;
  const named = inside.replace(HANDS, '').replace(/^do\s+/iu, '');
  const list = parseAgencies(named, context);
  const isSure = list.mentions.some(({ body, kind }) => body !== null || kind === 'class');
  if (
    !isSure ||
    !(list.rest === '' || ROLES.test(list.rest) || /^(?:thực hiện|triển khai)/iu.test(list.rest))
  )
    return null;
  return { who: readWho(named, context), before: text.slice(0, match.index).trim(), sentence: '' };
}

function readHanded(text: string, context: AgencyContext, roles: RegExp): Handed | null {
  for (const { text: sentence, at } of sentencesOf(text)) {
    const handed = HANDS.exec(sentence);
    const rest = handed ? sentence.slice(handed[0].length) : sentence;
    const opening = readOpening(rest, context);
    if (!opening) continue;
    // After "Giao" also a name that no register holds is somebody's.
    const isSure = opening.list.mentions.some(
      ({ body, kind, id }) =>
        body !== null ||
        kind === 'class' ||
        /^ubnd-/.test(id) ||
        (handed !== null && opening.form === 'sentence'),
    );
    const acts =
      handed !== null ||
      (opening.form === 'sentence' &&
        (roles.test(rest.slice(0, LEADING)) ||
          (at > 0 && DOES_IT.test(opening.text)) ||
          ((at === 0 || STAGE.test(text.slice(0, at + 1))) && isToldPlainly(rest, opening, context))));
    if (!isSure || !acts) continue;
    return { who: readWho(rest, context), before: text.slice(0, at).trim(), sentence };
  }
  return null;
}

/** "Công an tỉnh bảo đảm an ninh …", "Sở Y tế báo cáo trước ngày 25 …": known bodies, then what they do. */
function isToldPlainly(sentence: string, { list, text }: Opening, context: AgencyContext): boolean {
  // "Thanh tra, kiểm tra …" is work and no body.
  const gap = sentence.slice(list.mentions.at(-1)?.end ?? 0, list.end);
  const [first, second] = wordsOf(text);
  const isKnown = list.mentions.every(
    ({ body, kind, id }) =>
      (kind === 'unit' && (body !== null || id !== context.issuer?.id)) || /^ubnd-cap-/.test(id),
  );
  const named = list.mentions.some(({ body }) => body !== null);
  if (first?.fold === 'phoi') return false;
  return gap.trim() === '' && isKnown && named && opensDuty(first?.fold ?? '', second?.fold ?? '');
}

/** "(Sở Du lịch chủ trì; năm 2027)": a time that stands by itself in the bracket. */
function timeIn(text: string): string | null {
  const pieces = (BRACKET.exec(text)?.[1] ?? '').split(/[;,]\s/).map((piece) => piece.trim());
  return pieces.find((piece) => /^(?:trong )?(?:năm|quý|tháng)\s[\dIV]/iu.test(piece)) ?? null;
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
    if (!paragraph || paragraph.cells || taken.has(i) || !setsWork(outline, i)) continue;
    if (executes(paragraph.text)) continue;
    if (isElsewhere && !isBelowWork(paragraphs, outline, i, context)) continue;
    const handed =
      readBracket(paragraph.text, context) ??
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
      time: readCadence(paragraph.text).due ?? timeIn(paragraph.text),
    });
  }
  return read;
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
