/**
 * Tasks that say in their own sentence whose they are, outside the sections that assign: "Giao Sở A chủ trì, phối hợp
 * với Sở B thực hiện", "Sở A chủ trì …", "… (Sở A chủ trì)".
 */

import { isSure } from '../agencies/mention.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { readCadence } from '../duties/cadence.ts';
import { executes } from '../duties/general.ts';
import { readOpening } from '../duties/opening.ts';
import { BARE } from '../outline/levels.ts';
import { judges, sectionsAround, type Outline, type Section } from '../outline/sections.ts';
import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { BEFORE, BRACKET, FIRM, HANDS, readBehind, readBracket, readHanded, ROLES } from './handed.ts';
import { numberAt, type TasksRead } from './labelled-tasks.ts';
import { readLedIn } from './led-in.ts';
import { saysWork } from './says-work.ts';

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
    if (executes(paragraph.text) || (isJudged(outline, i) && !HANDS.test(paragraph.text))) continue;
    const ledIn = isElsewhere ? null : readLedIn(paragraphs, outline, i, context);
    if (ledIn) {
      for (const item of ledIn.items) {
        const { text, lines } = paragraphs[item] as Paragraph;
        const number = numberAt(paragraphs, outline, item);
        const time = readCadence(text).due ?? stageEnd(outline, item);
        read.tasks.push({ number, text, lines, leads: ledIn.leads, supports: [], time });
      }
      for (const k of [i, ...ledIn.items]) read.used.add(k);
      i = ledIn.items.at(-1) ?? i;
      continue;
    }
    if (isElsewhere && !isBelowWork(paragraphs, outline, i, context)) continue;
    const handed =
      readBracket(paragraph.text, context) ??
      (paragraph.marker === null ? null : readBehind(paragraph.text, context)) ??
      readHanded(paragraph.text, context, assigning.length > 0 ? FIRM : ROLES);
    if (!handed || handed.who.leads.length === 0) continue;
    const all = new Set([...taken, ...read.used]);
    const own =
      handed.before !== '' || saysWork(handed.sentence, [...handed.who.leads, ...handed.who.supports]);
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
  const around = sectionsAround(outline, index);
  return (
    around.some(({ kind }) => kind === 'money') &&
    around.every(({ kind }) => kind === 'money' || kind === 'other' || kind === 'tasks')
  );
}

/** "Sở Tài chính tham mưu bố trí …", "Giao Sở Tài chính …": the sentence begins with whom it tells. */
function isOrdered(text: string, context: AgencyContext): boolean {
  const opening = readOpening(text.replace(HANDS, '').replace(BEFORE, ''), context);
  return opening?.form === 'sentence' && opening.list.mentions.every(isSure);
}

/** Where units are judged, only "giao …" sets work out. */
function isJudged(outline: Outline, index: number): boolean {
  return sectionsAround(outline, index).some(({ title }) => judges(title));
}

const AIMS = 'muc dich|yeu cau|quan diem|nguyen tac|can cu|co so|pham vi|doi tuong';
const AIM = new RegExp(`^(?:${AIMS})`);
const PLANNED = /^(?:phuong an|noi dung|nhiem vu|giai phap|cach thuc|to chuc)/;
const NO_WORK = new RegExp(`^(?:${AIMS}|muc tieu|chi tieu)`);

/** Whether a paragraph stands among aims, grounds and the like. */
export function isAim(outline: Outline, index: number): boolean {
  const around = sectionsAround(outline, index);
  // "III. ĐỐI TƯỢNG, PHẠM VI VÀ PHƯƠNG ÁN" / "4. Phương án cấp phát": the part itself says what is done.
  const isDone = PLANNED.test(fold(around.at(-1)?.title ?? '').trim());
  return around.some(
    ({ kind, title }) =>
      kind === 'situation' || kind === 'appendix' || (!isDone && AIM.test(fold(title).trim())),
  );
}

/** Whether the sections around a paragraph set work out, rather than describe, aim or pay. */
export function setsWork(outline: Outline, index: number): boolean {
  const around = sectionsAround(outline, index);
  // "II. CHỈ TIÊU, PHƯƠNG ÁN" / "2. Phương án triển khai": the part itself says that it is work.
  const isWork = around.at(-1)?.kind === 'tasks';
  return around.every(
    ({ kind, title }) =>
      !['situation', 'money', 'appendix', ...(isWork ? [] : ['targets'])].includes(kind) &&
      !(NO_WORK.test(fold(title).trim()) && !(isWork && kind === 'targets')),
  );
}
