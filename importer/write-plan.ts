/** A plan file as YAML, with the lines of the source beside everything that comes from them. */
import { translator, type Lang } from '../domain/bilingual.ts';
import { Document, isMap, isSeq, visit } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Answers, OpenQuestion } from './plan/desk.ts';
import type { FinishedPlan } from './plan/finish-plan.ts';
import { finishPlan } from './plan/finish-plan.ts';
import { VALUE_WORDS } from './plan/value-words.ts';
import type { LineRange, PlanDraft } from './plan-draft.ts';

export interface WrittenPlan {
  yaml: string;
  questions: OpenQuestion[];
  /** Those without an answer. */
  open: OpenQuestion[];
  /** True where nothing keeps the file from being launched. */
  isComplete: boolean;
}

/** Where something stands; comments of a plan file are in Vietnamese. */
function commentLines([first, last]: LineRange, lang: 'vi' | 'en' = 'vi'): string {
  const range = first === last ? `${first}` : `${first}–${last}`;
  if (lang === 'vi') return `dòng ${range}`;
  return first === last ? `line ${range}` : `lines ${range}`;
}

/** A comment above every entry of a list, by its code or number. */
function commentEntries(document: Document, key: string, name: string, lines: Map<string, LineRange>): void {
  const list = document.get(key);
  if (!isSeq(list)) return;
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const range = lines.get(String(item.get(name)));
    if (range) item.commentBefore = ` ${commentLines(range)}`;
  }
}

/** Short entries, as a person would write them. */
function flowEntries(document: Document, path: (string | number)[], key?: string): void {
  const node = document.getIn(path);
  const maps = isSeq(node) ? node.items : [node];
  for (const item of maps) {
    const map = key && isMap(item) ? item.get(key) : item;
    if (isMap(map) || isSeq(map)) (map as YAMLMap).flow = true;
  }
}

/** Three decimals would be read as thousands when the file is read again; a fourth makes them decimals. */
function keepDecimals(document: Document): void {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'number' && /^\d{1,3}\.\d{3}$/.test(String(node.value))) {
        node.minFractionDigits = 4;
      }
    },
  });
}

/** What was only proposed: written into the file, and told by `plan check` until somebody says so. */
function noteOf(
  { id, message, proposal }: OpenQuestion,
  names: ReadonlyMap<string, string>,
): { id: string; text: string; textEn: string } {
  const { vi, en } = message;
  if (proposal === null) return { id, text: vi, textEn: en };
  const inWords = (lang: 'vi' | 'en'): string =>
    proposal
      .split('; ')
      .map((value) => names.get(value) ?? VALUE_WORDS[value]?.[lang] ?? value)
      .join('; ');
  return { id, text: `${vi} Đang dùng: ${inWords('vi')}.`, textEn: `${en} In use: ${inWords('en')}.` };
}

/** What has to be answered, as the file keeps it. */
function entryOf({ id, message, options }: OpenQuestion): object {
  const { vi: text, en: textEn } = message;
  return { id, text, textEn, ...(options.length > 0 ? { options } : {}) };
}

function openParts({ open, notes, plan }: FinishedPlan): object {
  const names = new Map(plan.units?.map(({ id, name }) => [id, name]));
  const required = open.filter((one) => one.required);
  // Number and date are told by the check itself where they are missing.
  const rest = open.filter(
    (one) => !one.required && one.id !== 'missing-number' && one.id !== 'missing-date',
  );
  const doubts = notes.map(({ message, lines }) => {
    const { vi, en } = message;
    return { text: `${vi} (${commentLines(lines)})`, textEn: `${en} (${commentLines(lines, 'en')})` };
  });
  const told = [...rest.map((question) => noteOf(question, names)), ...doubts];
  return {
    ...(told.length > 0 ? { notes: told } : {}),
    ...(required.length > 0 ? { questions: required.map(entryOf) } : {}),
  };
}

const HEADER = ` Nhập từ văn bản; số dòng là dòng trong văn bản nguồn. Chữ ký và tên viết tắt ở letterhead suy từ tên cơ quan: xem lại.
 Imported from a document; line numbers are those of its text. Look over the letterhead, which follows from names.`;

/**
 * Writes a draft as a plan file.
 * @param draft as read, not refused
 * @param answers by question id
 * @returns YAML of `lien-nganh/plan@1`, an outline while a required question is open
 */
export function writePlan(draft: PlanDraft, answers: Answers): WrittenPlan {
  const finished = finishPlan(draft, answers);
  const document = new Document({ ...finished.plan, ...openParts(finished) });
  document.commentBefore = HEADER;
  commentEntries(document, 'headings', 'number', finished.lines);
  commentEntries(document, 'duties', 'code', finished.lines);
  commentEntries(document, 'targets', 'code', finished.lines);
  for (const key of ['years', 'issuer']) flowEntries(document, [key]);
  for (const key of ['headings', 'units', 'addressees']) flowEntries(document, [key]);
  for (const key of ['due', 'units']) flowEntries(document, ['duties'], key);
  flowEntries(document, ['targets'], 'reportedBy');
  keepDecimals(document);
  for (const path of [
    ['letterhead', 'signerTitle'],
    ['reporting', 'kinds'],
  ]) {
    const list = document.getIn(path);
    if (isSeq(list)) list.flow = true;
  }
  const yaml = document.toString({ lineWidth: 110, singleQuote: true });
  const { questions, open } = finished;
  return { yaml, questions, open, isComplete: finished.plan.outline !== true };
}

/**
 * A file to fill in: every question with its choices, and what is proposed already in its place.
 * @param questions as `finishPlan` gives them
 * @param lang language of whoever fills it in
 */
export function writeAnswersTemplate(questions: OpenQuestion[], lang: Lang): string {
  const t = translator(lang);
  const document = new Document(
    Object.fromEntries(
      questions.map((one) => [
        one.id,
        one.proposal === null ? null : one.many ? one.proposal.split('; ') : one.proposal,
      ]),
    ),
  );
  const howTo = t(
    'Trả lời sau dấu hai chấm; để trống là chưa trả lời. Nhiều giá trị: [a, b], hoặc { file: danh-sach.xlsx } (XLSX, CSV, TXT; mỗi dòng một tên).',
    'Answer after the colon; blank means unanswered. Several values: [a, b], or { file: list.xlsx } (XLSX, CSV, TXT; a name a line).',
  );
  document.commentBefore = ` ${howTo}`;
  const map = document.contents;
  if (isMap(map)) {
    map.items.forEach((pair, i) => {
      const { message, lines, options, required } = questions[i]!;
      const choices = options.length > 0 ? `\n ${t('Chọn', 'Choose')}: ${options.join(', ')}` : '';
      const must = required ? ` (${t('bắt buộc', 'required')})` : '';
      const key = document.createNode(pair.key);
      key.commentBefore = ` ${commentLines(lines, lang)}${must}: ${t(message)}${choices}`;
      key.spaceBefore = true;
      pair.key = key;
    });
  }
  return document.toString({ lineWidth: 110, nullStr: '' });
}
