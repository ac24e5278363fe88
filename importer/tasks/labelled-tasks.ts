/** Tasks followed by lines that say who leads, who supports and by when. */

import type { AgencyContext } from '../agencies/context.ts';
import { readDescribedGroups } from '../agencies/described-groups.ts';
import { beginsOrder } from '../agencies/lexicon.ts';
import { readCadence } from '../duties/cadence.ts';
import { BARE, NUMBERED } from '../outline/levels.ts';
import type { Outline } from '../outline/sections.ts';
import type { LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { readLabels, readNamed, type Label, type Labelled } from './labels.ts';
import { readClauses, type Clause } from './running-label.ts';
import type { Task } from './task.ts';

export interface TasksRead {
  tasks: Task[];
  /** Indexes of the paragraphs they were read from. */
  used: Set<number>;
}

/** Labels of one task: where they begin and end, the text before the first, and what they say. */
interface Group extends Labelled {
  from: number;
  to: number;
}

/** What stands under a label that has its answer in the items below it: "Đơn vị chủ trì:" / "+ Sở Y tế". */
function readBelow(paragraphs: readonly Paragraph[], outline: Outline, label: number): string[] {
  const depth = outline.levels[label] ?? BARE;
  const below: string[] = [];
  for (let i = label + 1; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    const isDashed = paragraph?.marker?.kind === 'dash' || paragraph?.marker?.kind === 'plus';
    const level = outline.levels[i] ?? BARE;
    const deeper = level > depth || (depth >= BARE && (level >= BARE || isDashed));
    if (!paragraph || !deeper || readLabels(paragraph.text)) break;
    below.push(paragraph.text.replace(/[;.,]\s*$/, ''));
  }
  return below;
}

/** "(Cơ quan thường trực đồng thời là đầu mối)": explains those named above it. */
const ASIDE = /^\([^()]*\)$/;
/** Labels that may be said twice of one task. */
const REPEATED = new Set<Label>(['result', 'lead']);

/** All labels that follow one another and say each thing once. */
function readGroup(paragraphs: readonly Paragraph[], outline: Outline, from: number): Group | null {
  const first = readLabels(paragraphs[from]?.text ?? '');
  if (!first) return null;
  const parts: Partial<Record<Label, string>> = {};
  let to = from;
  for (let next: Labelled | null = first; next; next = readLabels(paragraphs[to]?.text ?? '')) {
    const said = Object.keys(next.parts) as Label[];
    // "Cơ quan thực hiện:" above "Đơn vị chủ trì: …" and "Đơn vị phối hợp: …" only heads them.
    const again = said.some((label) => (parts[label] ?? '') !== '' && !REPEATED.has(label));
    if (to > from && (again || next.before !== '')) break;
    const { lead, ...rest } = next.parts;
    // "Cơ quan chủ trì: …" / "Đơn vị thực hiện: …; phối hợp: …": who carries it out helps whoever leads.
    const helpers = lead && parts.lead ? [parts.support, lead, rest.support].filter(Boolean) : [];
    Object.assign(parts, rest, lead === undefined || parts.lead ? {} : { lead });
    if (helpers.length > 0) parts.support = helpers.join('; ');
    const open = said.at(-1);
    const below = open && parts[open] === '' ? readBelow(paragraphs, outline, to) : [];
    const names = below.filter((text) => !ASIDE.test(text));
    if (open && names.length > 0) parts[open] = names.join('; ');
    to += 1 + below.length;
  }
  return { before: first.before, parts, from, to };
}

/** Reads the tasks of a plan that is ordered by task. */
export function readLabelledTasks(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  from: number,
  context: AgencyContext,
): TasksRead {
  const read: TasksRead = { tasks: [], used: new Set() };
  for (let i = from; i < outline.end;) {
    const group = paragraphs[i]?.cells ? null : readGroup(paragraphs, outline, i);
    const tasks = group ? readTask(group, paragraphs, outline, from, context, read.used) : [];
    i = group && tasks.length > 0 ? group.to : i + 1;
    read.tasks.push(...tasks);
  }
  return read;
}

function readTask(
  group: Group,
  paragraphs: readonly Paragraph[],
  outline: Outline,
  from: number,
  context: AgencyContext,
  used: Set<number>,
): Task[] {
  const { parts, before } = group;
  const named = parts.lead ?? parts.patron;
  if (named === undefined) return [];
  const { leads, supports } = readNamed(named, context);
  if (leads.length === 0) return [];
  // "Thời gian thực hiện:" / "+ Sở A gửi kết quả trước ngày 15/12": each says its own time.
  const steps = readClauses(parts.time ?? '', context);
  const first = group.from;
  const start = before === '' ? taskStart(outline, first, from, used) : first;
  const helpers = parts.support ? readNamed(parts.support, context) : { leads: [], supports: [] };
  const task = {
    number: numberAt(paragraphs, outline, start),
    leads,
    supports: [...supports, ...helpers.leads, ...helpers.supports],
    // "Phân công: Sở A, hoàn thành trước ngày 20/7"
    time: steps ? null : (parts.time ?? readCadence(named).due),
  };
  const end = paragraphs[group.to - 1]?.lines[1] ?? 1;
  const body = paragraphs.slice(start, first).filter((paragraph) => paragraph.text !== '');
  // "Các nội dung hỗ trợ bao gồm:": what stands below says what the work is made of.
  const isWhole =
    parts.content !== undefined ||
    body.some(({ text }) => /gồm\s*:$/u.test(text)) ||
    isDetailed(body, paragraphs[first]);
  const items = isWhole ? [] : itemsIn(paragraphs, outline, start, first);
  const text = workOf(body, [before, parts.content ?? ''], isDetailed(body, paragraphs[first]));
  if (text === '') return [];
  for (let k = start; k < group.to; k += 1) used.add(k);
  const whole: LineRange = [paragraphs[start]?.lines[0] ?? 1, end];
  const told = (clauses: readonly Clause[], wordsOf: (own: string) => string): Task[] =>
    clauses.map(({ who, text: own }) => ({
      ...task,
      text: wordsOf(own),
      lines: whole,
      leads: who,
      time: task.time ?? readCadence(own).due,
    }));
  const doers = readDescribedGroups(named, context) ? null : readClauses(named, context);
  const listed = items.map(({ text: item, lines }, i): Task => ({
    ...task,
    text: item,
    lines: [lines[0], i === items.length - 1 ? end : lines[1]],
  }));
  // "Sở Nội vụ chủ trì tham mưu …; Sở Tư pháp chủ động triển khai …": each its part of the work.
  const main = doers
    ? told(doers, (own) => withPart(text, own))
    : items.length < 2
      ? [{ ...task, text, lines: whole }]
      : listed;
  return [...main, ...told(steps ?? [], (own) => own || text).map((step) => ({ ...step, supports: [] }))];
}

/** The work, and what somebody does of it. */
function withPart(work: string, part: string): string {
  return part === '' ? work : `${work.replace(/[.;,:]\s*$/u, '')}: ${part}`;
}

/**
 * What is to be done: the paragraphs above the labels and what the label says, without a title that only names it.
 *
 * @param more what stands before the first label, and behind the label of the content
 * @param isWhole whether the title is the work, whatever stands below it
 */
function workOf(body: readonly Paragraph[], more: readonly string[], isWhole: boolean): string {
  const parts = [...body.map(({ text }) => withoutLabel(text)), ...more].filter((part) => part !== '');
  const [title = '', ...rest] = parts;
  const isTitled = body[0]?.marker && body[0].marker.kind !== 'dash' && rest.length > 0;
  if (!isTitled) return parts.join(' ');
  // "6. Xây dựng Cổng thông tin" / "- Nội dung: Cổng thông tin cung cấp …": the title is what is ordered.
  return isWhole || (beginsOrder(title) && !beginsOrder(rest[0] ?? ''))
    ? `${title.replace(/\s{0,9}[:.;]$/u, '')}: ${rest.join(' ')}`
    : rest.join(' ');
}

/**
 * "1.1. Xây dựng Hướng dẫn …" / "- Bảo đảm thống nhất …" / "- Đơn vị chủ trì: …": dashes beside those of the labels say
 * how the work above them is done.
 */
function isDetailed(body: readonly Paragraph[], label: Paragraph | undefined): boolean {
  const [title, ...details] = body;
  const isCounted = title?.marker && title.marker.kind !== 'dash' && title.marker.kind !== 'plus';
  const kind = label?.marker?.kind;
  const isBeside = kind === 'dash' || kind === 'plus';
  return (
    Boolean(isCounted) &&
    isBeside &&
    beginsOrder(title?.text ?? '') &&
    details.some((one) => one.marker?.kind === kind)
  );
}

/** "- …" / "- …" / "Đơn vị chủ trì: …": what is said below a list holds for each of its items. */
function itemsIn(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  start: number,
  label: number,
): { text: string; lines: LineRange }[] {
  const depth = outline.levels[label - 1] ?? BARE;
  if (depth <= NUMBERED || depth >= BARE) return [];
  const items: { text: string; lines: LineRange }[] = [];
  for (let i = start; i < label; i += 1) {
    const { text = '', lines = [1, 1] } = paragraphs[i] ?? {};
    const level = outline.levels[i] ?? BARE;
    const open = items.at(-1);
    if (level === depth) items.push({ text, lines: [lines[0], lines[1]] });
    else if (open && level > depth) {
      open.text += ` ${text}`;
      open.lines[1] = lines[1];
    }
  }
  return items;
}

/** "Nội dung: Tuyên truyền …": the label is no part of the work. */
function withoutLabel(text: string): string {
  return readLabels(text)?.parts.content ?? text;
}

/** Goes back from the first label to where the task begins: its number, or the end of the task before. */
function taskStart(outline: Outline, label: number, from: number, used: ReadonlySet<number>): number {
  const item = outline.levels[label - 1] ?? BARE;
  // Below a list of dashes a label without a mark speaks of the whole list.
  const isBelowList = (outline.levels[label] ?? BARE) >= BARE && item > NUMBERED && item < BARE;
  const depth = isBelowList ? item : (outline.levels[label] ?? BARE);
  let start = label;
  for (let k = label - 1; k >= from && !used.has(k); k -= 1) {
    const level = outline.levels[k] ?? BARE;
    if (level <= 2) break;
    start = k;
    if (level < depth && level < BARE) break;
  }
  return start;
}

/** The number of a paragraph under those of its sections: `B.I.1`. */
export function numberAt(paragraphs: readonly Paragraph[], outline: Outline, index: number): string {
  const around = outline.sections.filter(
    (section) => section.from < index && index < section.to && section.number !== '',
  );
  const own = paragraphs[index]?.marker;
  const labels = around.sort((a, b) => a.from - b.from).map((section) => section.number);
  if (own && own.kind !== 'dash' && own.kind !== 'plus') labels.push(own.label);
  return labels.join('.') || String(index);
}
