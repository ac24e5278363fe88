/** What an amendment changes, as its coordinator reads it: items by their names, values as words and dates. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';
import { both } from '../../domain/bilingual.ts';
import type { FieldChange, FieldValue, PlanChange } from '../../domain/amendment/changes.ts';
import type { Plan } from '../../domain/plan.ts';
import { VALUE_WORDS } from '../../importer/plan/value-words.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { changeInWords, fieldInWords } from '../../words/plan-changes.ts';
import { bullets, entries, paragraph, type Content, type Parts } from '../layout/blocks.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { strong } from '../layout/sentence.ts';

/** The plan as it was and as it is to be; an item that one of them lacks has its name from the other. */
export interface Compared {
  before: Plan;
  after: Plan;
}

/** Values of a plan file that are codes, beside those that the importer has words for. */
const CODES: Record<string, Bilingual> = {
  lead: both('chủ trì', 'lead'),
  support: both('phối hợp', 'support'),
  direct: both('thực hiện', 'direct'),
  next: both('dời sang ngày làm việc sau', 'to the next working day'),
  previous: both('dời về ngày làm việc trước', 'to the working day before'),
  ratio: both('tỷ lệ chung', 'overall ratio'),
  sum: both('cộng', 'sum'),
  max: both('lấy mức cao nhất', 'highest'),
  last: both('lấy kỳ cuối', 'last period'),
  'units-meeting': both('đếm đơn vị đạt', 'units that meet it'),
  count: both('đếm', 'count'),
  true: both('có', 'yes'),
  false: both('không', 'no'),
};

/** Items whose fields are told where they are added; a unit, say, is told by its name. */
const TOLD_WHOLE = new Set<PlanChange['kind']>(['duty', 'target']);
/** What an added duty or target is, without what its heading has said. */
const WORTH_TELLING = new Set([
  'units',
  'cadence',
  'due.date',
  'due.monthDay',
  'value',
  'unit',
  'by',
  'reportedBy',
]);

/** A unit's name; of one that only the plan before has, the name it has there. */
export function comparedName(id: string, { before, after }: Compared, t: Translate): string {
  const now = unitName(after, id, t);
  return now === id ? unitName(before, id, t) : now;
}

/** The item's own name: never its id alone, where it has words. */
function nameOf({ kind, id }: PlanChange, compared: Compared, t: Translate): string {
  const { before, after } = compared;
  const duty = [after, before].flatMap(({ duties }) => duties).find(({ code }) => code === id);
  const target = [after, before].flatMap(({ targets }) => targets).find(({ code }) => code === id);
  const heading = [after, before].flatMap(({ headings }) => headings).find(({ number }) => number === id);
  if (kind === 'unit' || kind === 'addressee' || kind === 'coordinator') return comparedName(id, compared, t);
  if (kind === 'duty' && duty) return `${id} (${t(duty.text, duty.textEn)})`;
  if (kind === 'target' && target) return `${id} (${t(target.statement, target.statementEn)})`;
  if (kind === 'heading' && heading) return `${id} (${heading.title})`;
  return id;
}

function wordOf(field: string, value: string | number | boolean, compared: Compared, t: Translate): string {
  const last = field.split('.').at(-1);
  if (typeof value === 'number')
    return last === 'year' || last === 'from' || last === 'to' ? String(value) : printNumber(value);
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, t);
  const monthDay = /^(\d\d)-(\d\d)$/.exec(text);
  if (monthDay)
    return t(
      `ngày ${Number(monthDay[2])}/${Number(monthDay[1])} hằng năm`,
      `${Number(monthDay[2])}/${Number(monthDay[1])} of each year`,
    );
  // A word of the plan's own is no code, even where it looks like one.
  const isProse = [
    'text',
    'textEn',
    'statement',
    'statementEn',
    'title',
    'titleEn',
    'name',
    'nameEn',
  ].includes(last ?? '');
  const words = isProse ? undefined : (CODES[text] ?? VALUE_WORDS[text]);
  return words ? t(words.vi, words.en) : comparedName(text, compared, t);
}

/** A value as it is shown; a dash where there is none. */
export function valueWords(field: string, value: FieldValue, compared: Compared, t: Translate): string {
  if (value === null) return '–';
  return [value]
    .flat()
    .map((one) => wordOf(field, one, compared, t))
    .join(', ');
}

function fieldLine({ field, from, to }: FieldChange, compared: Compared, t: Translate): string {
  return `${t(fieldInWords(field))}: ${valueWords(field, from, compared, t)} → ${valueWords(field, to, compared, t)}`;
}

function factLine({ field, from, to }: FieldChange, compared: Compared, t: Translate): string {
  return `${t(fieldInWords(field))}: ${valueWords(field, to ?? from, compared, t)}`;
}

function linesOf(change: PlanChange, compared: Compared, t: Translate): string[] {
  if (change.change === 'changed') return change.fields.map((one) => fieldLine(one, compared, t));
  if (!TOLD_WHOLE.has(change.kind)) return [];
  return change.fields
    .filter(({ field }) => WORTH_TELLING.has(field))
    .map((one) => factLine(one, compared, t));
}

/** Each item that differs, with its fields from what to what. */
export function changeEntries(changes: readonly PlanChange[], compared: Compared, t: Translate): Parts {
  const items = changes.map((change): Content => {
    const hasOwnWords = change.kind === 'regime' || change.kind === 'letterhead';
    const id = hasOwnWords ? change.id : nameOf(change, compared, t);
    const lines = linesOf(change, compared, t);
    return [
      paragraph(strong(t(changeInWords({ ...change, id }))), { isTitle: true }),
      ...(lines.length > 0 ? [bullets(lines)] : []),
    ];
  });
  return entries(items);
}
