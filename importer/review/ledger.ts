/**
 * The account of a document: every line that assigns, every row of a table, every labelled task and every line that
 * names an agency is in the draft, asked about, or left out for a reason. What none of these holds is asked about.
 */

import { findAgencies } from '../agencies/find-agencies.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { beginsOrder, ordersAt } from '../agencies/lexicon.ts';
import { isRegistered } from '../agencies/mention.ts';
import { holdsOnlyNames } from '../agencies/parse-list.ts';
import { nameInText } from '../agencies/name-in-text.ts';
import { ordersPublic, readPublic } from '../agencies/public.ts';
import { executes, makeUnassigned, refersElsewhere } from '../duties/general.ts';
import { isLeadIn } from '../duties/lead-in.ts';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { isTitle, sectionsAround, type Outline, type Section } from '../outline/sections.ts';
import { makeNote } from '../make-note.ts';
import type { DraftGeneralDuty, DraftLedger, DraftNote, LineRange, PlanDraft } from '../plan-draft.ts';
import { ROLES, readHanded } from '../tasks/handed.ts';
import { isAim, setsWork } from '../tasks/inline-tasks.ts';
import { readLabels } from '../tasks/labels.ts';
import { wordsOf } from '../text/fold.ts';
import { mainText, type Paragraph } from '../text/paragraphs.ts';
import type { Appendix } from './appendices.ts';

/** What the readers know of a document beside the draft. */
export interface Account {
  paragraphs: readonly Paragraph[];
  outline: Outline;
  bodyFrom: number;
  assigning: readonly Section[];
  /** Indexes of paragraphs that became tasks, or are heads and group rows of tables. */
  used: ReadonlySet<number>;
  /** Indexes of rows with work and without anybody to do it. */
  leaderless: ReadonlySet<number>;
  /** Parts of the appendices behind the text in which somebody is told something and that no reader made a task of. */
  told: readonly Appendix[];
  context: AgencyContext;
}

const HEADING = both('đề mục, không giao việc', 'a title, which orders nothing');
const LEAD_IN = both('câu dẫn vào các mục sau', 'introduces the items below it');
const MONEY = both('nói về kinh phí, không giao cho cơ quan nào', 'about money, given to no agency');
const ROW = both('dòng đầu hoặc dòng nhóm của bảng', 'head or group row of a table');
const NO_WORK = both(
  'nêu tên cơ quan ở phần mục đích, căn cứ, tình hình; không giao việc',
  'names an agency among aims, grounds or the situation; orders nothing',
);
const EXECUTION = both('điều khoản thi hành của văn bản', 'who carries the document out');
const REFERENCE = both('chỉ dẫn sang phụ lục, biểu mẫu', 'points at an appendix or a form');
const LABEL = both('nhãn không kèm nội dung', 'a label with nothing behind it');
const NOTED = both(
  'nêu tên cơ quan chưa có việc trong bản nháp: xem ghi chú',
  'names an agency that has no work in the draft: see the notes',
);
const NAMED = both(
  'nêu tên cơ quan đã có việc trong bản nháp; không có câu giao việc',
  'names an agency that has its work in the draft; orders nothing',
);

const TOLD = both(
  'nói cơ quan làm gì, nhưng ngoài phần giao việc: xem ghi chú',
  'says what an agency does, outside the parts that assign: see the notes',
);

function overlaps(a: LineRange, b: LineRange): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** All lines that the draft rests on. */
function takenLines(draft: PlanDraft): LineRange[] {
  return [
    ...draft.headings.flatMap(({ lines, blocks }) => [lines, ...blocks.map((block) => block.lines)]),
    ...[...draft.general, ...draft.targets, ...draft.reporting].map(({ lines }) => lines),
    ...Object.values(draft.meta.lines),
  ];
}

interface Scope {
  paragraph: Paragraph;
  index: number;
  isAssigning: boolean;
  /** Agencies named outside the sections that assign. */
  names: string[];
  /** Whether a single agency opens the line: it is told something. */
  isTold: boolean;
}

/** The paragraphs that the account is kept of. */
function scopeOf(account: Account): Scope[] {
  const { paragraphs, outline, bodyFrom, assigning, used, told, context } = account;
  // A section that says it assigns is kept account of, also where nobody was recognised in it.
  const kept = [...assigning, ...outline.sections.filter(({ kind }) => kind === 'assignment')];
  // A text without titles or numbers: its first order may stand before the first agency that was recognised.
  const titleless = assigning.find(({ title, number }) => title === '' && number === '')?.from ?? 0;
  return paragraphs.flatMap((paragraph, index): Scope[] => {
    const isBehind =
      index >= outline.end && (used.has(index) || told.some(({ from, to }) => from <= index && index < to));
    if (index < bodyFrom || (index >= outline.end && !isBehind)) return [];
    const isOrder =
      index <= titleless && beginsOrder(paragraph.text) && setsWork(outline, index) && !isTitle(paragraph);
    const isAssigning = isOrder || kept.some(({ from, to }) => from <= index && index < to);
    const found = isAssigning
      ? []
      : findAgencies(paragraph.text, context).filter(({ mention }) => isRegistered(mention));
    const names = found.map(({ mention }) => mention.id);
    const isTold = found[0]?.start === 0 && found[0].mention.kind === 'unit';
    const isKept =
      isAssigning || paragraph.cells !== null || names.length > 0 || isTask(paragraph) || isBehind;
    return isKept ? [{ paragraph, index, isAssigning, names, isTold }] : [];
  });
}

function isTask({ text }: Paragraph): boolean {
  const labelled = readLabels(text);
  if (labelled?.parts.lead ?? labelled?.parts.patron ?? labelled?.parts.support) return true;
  if (HANDS_OUT.test(text) || SPOKEN_TO.test(text)) return true;
  return (readPublic(text)?.rest ?? '') !== '' || ordersPublic(text);
}

/** "Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo": whoever that is, something is ordered. */
const SPOKEN_TO = /^Đối với\s[^:;.]{3,100}:\s+\p{Lu}/u;

/** "Cục A chủ trì; Vụ B phối hợp": whoever they are, they are told something. */
const HANDS_OUT = /\schủ trì(?=[;,.]|\s(?:thực hiện|phối hợp))/u;

/** Why a line that the draft does not hold may stay out of it; null where it may not. */
function whyLeft(scope: Scope, account: Account, known: ReadonlySet<string>): Bilingual | null {
  const { paragraph, index, isAssigning, names } = scope;
  if (paragraph.cells !== null) {
    if (account.used.has(index)) return account.leaderless.has(index) ? null : ROW;
    // A row without a head that was understood: whoever it names is told something.
    return paragraph.cells.some((cell) => holdsOnlyNames(cell, account.context)) ? null : ROW;
  }
  if (account.used.has(index)) return HEADING;
  if (executes(paragraph.text)) return EXECUTION;
  if (refersElsewhere(paragraph.text)) return REFERENCE;
  const title = isTitle(paragraph) || paragraph.text.length < SHORTEST;
  if (title && !/[.;]$/.test(paragraph.text)) return isLeadIn(paragraph.text) ? LEAD_IN : HEADING;
  if (isLeadIn(paragraph.text)) return LEAD_IN;
  const labelled = readLabels(paragraph.text);
  if (labelled?.before === '' && labelled.parts.lead === undefined) return LABEL;
  const isMoney = sectionsAround(account.outline, index).some(({ kind }) => kind === 'money');
  const tells = !isAssigning && !isAim(account.outline, index) && tellsSomebody(paragraph, account);
  if (isMoney || /^(?:nguồn )?kinh phí/iu.test(paragraph.text))
    return tells || doesWithin(paragraph.text, account.context) ? TOLD : MONEY;
  if (isAssigning) return null;
  if (tells) return TOLD;
  if (!setsWork(account.outline, index)) return NO_WORK;
  if (HANDS_OUT.test(paragraph.text)) return null;
  if (names.length > 0 && names.every((id) => known.has(id))) return NAMED;
  return account.assigning.length > 0 && names.length > 0 && !scope.isTold ? NOTED : null;
}

function tellsSomebody({ text }: Paragraph, { context }: Account): boolean {
  return readHanded(text, context, ROLES) !== null || ordersPublic(text);
}

/** "Hằng năm, căn cứ nhiệm vụ của các sở, UBND các xã lập dự toán …": an order right behind a name, wherever it stands. */
function doesWithin(text: string, context: AgencyContext): boolean {
  return findAgencies(text, context).some(({ end }) => {
    const words = wordsOf(text.slice(end));
    return words[0]?.gap.trim() === '' && ordersAt(words, 0);
  });
}

/** Notes on lines that tell an agency something and that no part of the draft holds. */
export function noteTold(draft: PlanDraft): DraftNote[] {
  return draft.ledger.left
    .filter(({ why }) => why === TOLD)
    .map(({ lines }) => {
      const [first, last] = lines;
      const isOne = first === last;
      const told = {
        vi: `Dòng ${isOne ? first : `${first}-${last}`} nói cơ quan làm gì nhưng nằm ngoài phần giao việc nên không vào bản nháp; nếu là nhiệm vụ, hãy thêm.`,
        en: `${isOne ? `Line ${first} says` : `Lines ${first}-${last} say`} what an agency does outside the parts that assign: left out of the draft; add it if it is a duty.`,
      };
      return makeNote('told-elsewhere', told, lines);
    });
}

const SHORTEST = 12;

/**
 * What has to be asked about: work in the lines of the account that the draft gives to nobody.
 * @param draft without what is found here
 */
export function findUnread(draft: PlanDraft, account: Account): DraftGeneralDuty[] {
  const taken = [...takenLines(draft), ...draft.unassigned.map(({ lines }) => lines)];
  const known = new Set(draft.headings.flatMap(({ units }) => units.map(({ id }) => id)));
  const unread = scopeOf(account)
    .filter(({ paragraph }) => !taken.some((range) => overlaps(range, paragraph.lines)))
    .filter((scope) => whyLeft(scope, account, known) === null)
    .map(({ paragraph }) => makeUnassigned(mainText(paragraph), paragraph.lines));
  const isEmpty = [draft.headings, draft.general, draft.unassigned, unread].every(
    (some) => some.length === 0,
  );
  return isEmpty ? wholeText(draft, account) : unread;
}

/** A text in which nothing was recognised is asked about from its title to its end. */
function wholeText({ meta }: PlanDraft, { paragraphs, outline }: Account): DraftGeneralDuty[] {
  const [, titleEnd] = meta.lines.title ?? [0, 0];
  const body = paragraphs.slice(0, outline.end).filter(({ lines }) => lines[0] > titleEnd);
  const [first, last] = [body[0], body.at(-1)];
  return first && last ? [makeUnassigned(first.text, [first.lines[0], last.lines[1]])] : [];
}

/** Agencies that only lines outside the assigning sections name, and that have no work. */
export function noteNamed(draft: PlanDraft, account: Account): DraftNote[] {
  const known = new Set(draft.headings.flatMap(({ units }) => units.map(({ id }) => id)));
  const places = new Map<string, { name: string; lines: number[] }>();
  for (const scope of scopeOf(account)) {
    if (whyLeft(scope, account, known) !== NOTED) continue;
    const { text, lines } = scope.paragraph;
    for (const id of new Set(scope.names.filter((name) => !known.has(name)))) {
      const before = places.get(id) ?? { name: nameInText(id, text) ?? id, lines: [] };
      places.set(id, { ...before, lines: [...before.lines, lines[0]] });
    }
  }
  return [...places.values()].map(({ name, lines }) => {
    const where = lines.slice(0, MOST_LINES).join(', ');
    const told = {
      vi: `“${name}” được nhắc đến ở dòng ${where} nhưng không có nhiệm vụ nào trong bản nháp.`,
      en: `“${name}” is named on line ${where}, but has no duty in the draft.`,
    };
    return makeNote('agency-without-duty', told, [lines[0] ?? 1, lines[0] ?? 1]);
  });
}

const MOST_LINES = 10;

function count([first, last]: LineRange): number {
  return last - first + 1;
}

/** Adds a range to the last one where both are left out for the same reason. */
function addLeft(left: DraftLedger['left'], lines: LineRange, why: Bilingual): void {
  const last = left.at(-1);
  if (last?.why.vi === why.vi && lines[0] <= last.lines[1] + 1) last.lines = [last.lines[0], lines[1]];
  else left.push({ lines: [lines[0], lines[1]], why });
}

/** Keeps the account of a draft that `findUnread` has added to. */
export function keepLedger(draft: PlanDraft, account: Account): DraftLedger {
  const taken = takenLines(draft);
  const asked = draft.unassigned.map(({ lines }) => lines);
  const known = new Set(draft.headings.flatMap(({ units }) => units.map(({ id }) => id)));
  const ledger: DraftLedger = { lines: 0, taken: 0, asked: 0, left: [] };
  for (const scope of scopeOf(account)) {
    const { lines } = scope.paragraph;
    const holds = (range: LineRange): boolean => overlaps(range, lines);
    ledger.lines += count(lines);
    if (asked.some(holds)) {
      ledger.asked += count(lines);
      continue;
    }
    const why = taken.some(holds) ? null : whyLeft(scope, account, known);
    if (why === null) ledger.taken += count(lines);
    else addLeft(ledger.left, lines, why);
  }
  return ledger;
}
