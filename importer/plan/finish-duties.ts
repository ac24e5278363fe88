/** Duties of a plan file, with codes and due rules. */
import type { Cadence, PeriodKind } from '../../domain/plan.ts';
import type { DraftBlock, DraftHeading, LineRange, PlanDraft } from '../plan-draft.ts';
import type { Desk } from './desk.ts';
import type { DueInput } from './due-words.ts';
import { readDue, readDueAnswer } from './due-words.ts';
import type { FinishedUnits } from './finish-units.ts';
import type { DutyInput } from './plan-input.ts';

/** A duty with the lines it comes from. */
export interface FinishedDuty {
  duty: DutyInput;
  lines: LineRange;
}

/** Number of the heading that stands for what binds everybody. */
export const GENERAL = 'C';

type Dutiful = Pick<DraftBlock, 'text' | 'lines' | 'role' | 'cadence' | 'due'>;

const MAKES_PLAN = /(?:xây dựng|ban hành|lập)\s{1,9}(?:\p{L}{1,40}\s{1,9}){0,2}kế hoạch/iu;

/** A day of the year: as stated, else 14 December, or 31 March for making a yearly plan. */
function yearlyDue(block: Dutiful, desk: Desk): DueInput {
  const stated = readDue(block.due, 'year');
  if (stated) return stated;
  const isPlan = MAKES_PLAN.test(block.text);
  const id = isPlan ? 'due-year-plan' : 'due-year';
  const proposal = isPlan ? '03-31' : '12-14';
  const answer = desk.ask({
    code: 'due-default',
    id,
    vi: isPlan
      ? 'Việc lập kế hoạch hằng năm có hạn ngày nào (tháng-ngày)?'
      : 'Các nhiệm vụ hằng năm không nêu ngày có hạn ngày nào (tháng-ngày)?',
    en: isPlan
      ? 'By which day are yearly plans made (MM-DD)?'
      : 'By which day are yearly duties due (MM-DD)?',
    lines: block.lines,
    proposal,
  });
  return { monthDay: /^\d{2}-\d{2}$/.test(answer ?? '') ? answer! : proposal };
}

/** A date, as stated or answered; without one the duty has no deadline and is standing. */
function onceDue(block: Dutiful, code: string, desk: Desk): DueInput | null {
  const stated = readDue(block.due, 'once');
  if (stated) return stated;
  const answer = desk.ask({
    code: 'due-unknown',
    id: `due-unknown:${code}`,
    vi: `${code}: hạn hoàn thành là ngày nào?${block.due ? ` Văn bản ghi “${block.due}”.` : ''} Ghi ngày, quý, tháng hoặc năm; “thường xuyên” nếu không có hạn.`,
    en: `${code}: when is it due? Give a day, quarter, month or year; “standing” if it has no deadline.`,
    lines: block.lines,
    required: true,
  });
  return answer === null ? null : readDueAnswer(answer);
}

function dueOf(block: Dutiful, code: string, desk: Desk): { cadence: Cadence; due?: DueInput } {
  switch (block.cadence) {
    case 'once': {
      const due = onceDue(block, code, desk);
      return due ? { cadence: 'once', due } : { cadence: 'standing' };
    }
    case 'year':
      return { cadence: 'year', due: yearlyDue(block, desk) };
    case 'month':
    case 'quarter':
    case 'half-year':
      return {
        cadence: block.cadence,
        due: readDue(block.due ?? block.text, block.cadence) ?? { periodEnd: true },
      };
    default:
      return { cadence: block.cadence };
  }
}

/** A periodic report to the coordinator, or by it: a section of the period's report, no task of its own. */
function isReport(block: Dutiful, draft: PlanDraft, kinds: PeriodKind[]): boolean {
  if (!kinds.some((kind) => kind === block.cadence)) return false;
  const isClause = draft.reporting.some(
    ({ about, lines }) => about !== 'obstacle' && lines[0] <= block.lines[1] && lines[1] >= block.lines[0],
  );
  return isClause && /báo cáo/iu.test(block.text.normalize('NFC'));
}

/** What a duty of any heading has. */
interface Work {
  draft: PlanDraft;
  kinds: PeriodKind[];
  desk: Desk;
}

function finish(block: Dutiful, code: string, { draft, kinds, desk }: Work): Omit<DutyInput, 'heading'> {
  const { text, role } = block;
  if (isReport(block, draft, kinds)) return { code, role, cadence: block.cadence, reportSection: true, text };
  return { code, role, ...dueOf(block, code, desk), text };
}

/** Who owes a duty and who helps; nobody named means every unit of the heading. */
function bearersOf(heading: DraftHeading, block: DraftBlock, units: FinishedUnits): Partial<DutyInput> {
  const supports = (block.supports ?? []).flatMap((id) => units.referTo(id) ?? []);
  if (supports.length === 0) {
    const all = units.bearersOf(heading);
    return all && all.length > 0 ? { units: all } : {};
  }
  const leads = heading.units.filter(({ id }) => !block.supports?.includes(id));
  // A group whose members are still asked for has nobody to name yet.
  const named = leads.flatMap(({ id }) => units.referTo(id) ?? []);
  return { ...(named.length > 0 ? { units: named } : {}), supports };
}

/** The last number of a heading where that tells the headings apart, else their order. */
function codeParts(numbers: string[]): string[] {
  const last = numbers.map((number) => /[A-Za-z0-9]{1,200}(?=\)?$)/.exec(number)?.[0] ?? '');
  return new Set(last).size === last.length && !last.includes('')
    ? last
    : numbers.map((_, i) => String(i + 1));
}

/**
 * Turns the blocks of a draft into duties.
 * @param draft as read
 * @param prefix of codes, e.g. `HG`
 * @param units of the file
 * @param kinds of reports there are
 * @param desk where missing dates are asked for
 */
export function finishDuties(
  draft: PlanDraft,
  prefix: string,
  units: FinishedUnits,
  kinds: PeriodKind[],
  desk: Desk,
): FinishedDuty[] {
  const work = { draft, kinds, desk };
  const followed = draft.headings.filter(units.isFollowed);
  const parts = codeParts(followed.map(units.numberOf));
  const assigned = followed.flatMap((heading, i) =>
    heading.blocks.map((block, j) => {
      const { code, ...rest } = finish(block, `${prefix}-${parts[i]}.${j + 1}`, work);
      const duty: DutyInput = {
        ...{ code, heading: units.numberOf(heading) },
        ...bearersOf(heading, block, units),
        ...rest,
        ...(block.sensitive ? { sensitive: true } : {}),
      };
      return { duty, lines: block.lines };
    }),
  );
  const binding = draft.general.filter(({ about, text }) => about === 'duty' && text.trim() !== '');
  const general = binding.map((block, i) => {
    const rest = finish(block, `${prefix}-${GENERAL}.${i + 1}`, work);
    const duty: DutyInput = { ...rest, heading: GENERAL, units: ['reports:ordered'] };
    return { duty, lines: block.lines };
  });
  return [...assigned, ...general];
}
