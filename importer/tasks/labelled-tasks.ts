/** Tasks followed by lines that say who leads, who supports and by when. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { BARE } from '../outline/levels.ts';
import type { Outline } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Task } from './task.ts';

type Label = 'lead' | 'support' | 'time' | 'result';

const WHO = '(?:Các )?(?:Cơ quan|Đơn vị|Đầu mối|Phòng, ban|Bộ phận|cơ quan|đơn vị)';
const LABELS: [Label, RegExp][] = [
  [
    'lead',
    new RegExp(
      `(?:${WHO}(?: được giao)? (?:chủ trì(?:,? (?:thực hiện|tham mưu|triển khai))?|thực hiện|chịu trách nhiệm|đầu mối)|[Cc]hủ trì(?: thực hiện)?|Phân công(?: thực hiện)?|Trách nhiệm thực hiện)\\s*:\\s*`,
      'u',
    ),
  ],
  ['support', new RegExp(`(?:${WHO} phối hợp(?: thực hiện)?|[Pp]hối hợp(?: thực hiện)?)\\s*:\\s*`, 'u')],
  [
    'time',
    /(?:[Tt]hời gian(?: (?:thực hiện|hoàn thành|triển khai))?|[Tt]hời hạn(?: (?:hoàn thành|thực hiện))?|[Tt]iến độ(?: (?:thực hiện|hoàn thành))?|[Hh]oàn thành)\s*:\s*/u,
  ],
  [
    'result',
    /(?:[Kk]ết quả|[Ss]ản phẩm|[Kk]inh phí|[Nn]guồn lực|[Mm]inh chứng)(?: [\p{Ll} ]{0,24})?\s*:\s*/u,
  ],
];

interface Labelled {
  /** Text before the first label. */
  before: string;
  parts: Partial<Record<Label, string>>;
}

/** Cuts a paragraph at its labels; null where it has neither leader nor supporter nor time. */
function readLabels(text: string): Labelled | null {
  const found: { label: Label; start: number; end: number }[] = [];
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(text);
    const opens = match && (match.index === 0 || /[.;,(–-]\s*$/.test(text.slice(0, match.index)));
    if (match && opens) found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  found.sort((a, b) => a.start - b.start);
  const first = found[0];
  if (!first || (found.every((each) => each.label === 'result') && first.start > 0)) return null;
  const parts: Labelled['parts'] = {};
  found.forEach((each, i) => {
    parts[each.label] = text
      .slice(each.end, found[i + 1]?.start ?? text.length)
      .replace(/^[\s-]{1,200}|[\s.;,(–-]{1,200}$/g, '');
  });
  return { before: text.slice(0, first.start).replace(/[\s(–-]{1,200}$/g, ''), parts };
}

export interface TasksRead {
  tasks: Task[];
  /** Indexes of the paragraphs they were read from. */
  used: Set<number>;
}

/** Reads the tasks of a plan that is ordered by task. */
export function readLabelledTasks(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  from: number,
  context: AgencyContext,
): TasksRead {
  const read: TasksRead = { tasks: [], used: new Set() };
  let i = from;
  while (i < paragraphs.length) {
    const labelled = readLabels(paragraphs[i]?.text ?? '');
    if (!labelled || (!labelled.parts.lead && !/^(?:Cơ quan|Đơn vị)/u.test(paragraphs[i]?.text ?? ''))) {
      i += 1;
      continue;
    }
    const first = i;
    const parts = { ...labelled.parts };
    i += 1;
    for (
      let next = readLabels(paragraphs[i]?.text ?? '');
      next && next.before === '' && !(next.parts.lead && parts.lead);
      next = readLabels(paragraphs[i]?.text ?? '')
    ) {
      Object.assign(parts, next.parts);
      i += 1;
    }
    const leads = parts.lead ? parseAgencies(parts.lead, context).mentions : [];
    if (leads.length === 0) continue;
    const start = labelled.before === '' ? taskStart(outline, first, from, read.used) : first;
    const body = paragraphs.slice(start, first).filter((paragraph) => paragraph.text !== '');
    const title = body[0]?.marker && body[0].marker.kind !== 'dash' && body.length > 1 ? body.slice(1) : body;
    const text = [...title.map((paragraph) => paragraph.text), labelled.before]
      .filter((each) => each !== '')
      .join(' ');
    if (text === '') continue;
    for (let k = start; k < i; k += 1) read.used.add(k);
    read.tasks.push({
      number: numberAt(paragraphs, outline, start),
      text,
      lines: [paragraphs[start]?.lines[0] ?? 1, paragraphs[i - 1]?.lines[1] ?? 1],
      leads,
      supports: parts.support ? parseAgencies(parts.support, context).mentions : [],
      time: parts.time ?? null,
    });
  }
  return read;
}

/** Goes back from the first label to where the task begins: its number, or the end of the task before. */
function taskStart(outline: Outline, label: number, from: number, used: ReadonlySet<number>): number {
  const depth = outline.levels[label] ?? BARE;
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
function numberAt(paragraphs: readonly Paragraph[], outline: Outline, index: number): string {
  const around = outline.sections.filter(
    (section) => section.from < index && index < section.to && section.number !== '',
  );
  const own = paragraphs[index]?.marker;
  const labels = around.sort((a, b) => a.from - b.from).map((section) => section.number);
  if (own && own.kind !== 'dash' && own.kind !== 'plus') labels.push(own.label);
  return labels.join('.') || String(index);
}
