/** Targets of a plan file. */
import { readNumber } from '../../domain/figures/read-number.ts';
import type { DraftTarget, LineRange } from '../plan-draft.ts';
import { isNone, type Desk } from './desk.ts';
import type { FinishedUnits } from './finish-units.ts';
import type { TargetInput } from './plan-input.ts';
import { toId } from './vietnamese-names.ts';

export interface FinishedTarget {
  target: TargetInput;
  lines: LineRange;
}

function askValue(target: DraftTarget, code: string, desk: Desk): number | null {
  if (target.value !== null) return target.value;
  const answer = desk.ask({
    code: 'target-without-figure',
    id: `target-without-figure:${target.id}`,
    vi: `Chỉ tiêu ${code} không nêu con số: “${target.statement}”. Mức cần đạt là bao nhiêu?`,
    en: `Target ${code} states no figure. What is to be reached?`,
    lines: target.lines,
    required: true,
  });
  const reading = readNumber((answer ?? '').replace(/\s{0,9}%$/, ''));
  return 'value' in reading ? reading.value : null;
}

function askDenominator(target: DraftTarget, code: string, desk: Desk): string | null {
  const id = `unclear-denominator:${target.id}`;
  if (target.denominator !== null) return known(desk.answerTo(id) ?? target.denominator);
  const answer = desk.ask({
    code: 'unclear-denominator',
    id,
    vi: `Chỉ tiêu ${code} “${target.statement}” tính trên tổng số nào?`,
    en: `What is target ${code} a part of?`,
    lines: target.lines,
    required: true,
  });
  return known(answer);
}

/** "Không": nobody follows the target, and it is left out. */
function known(answer: string | null): string | null {
  return answer === null || isNone(answer) ? null : answer;
}

function askReporters(
  target: DraftTarget,
  coordinator: string | null,
  units: FinishedUnits,
  desk: Desk,
): string[] {
  const stated = target.reportedBy.flatMap((id) => units.referTo(id) ?? []);
  if (stated.length > 0) return stated;
  const all = desk.askMany({
    code: 'target-reporters',
    id: 'reported-by',
    vi: 'Văn bản không nói đơn vị nào báo cáo số liệu của từng chỉ tiêu. Ai báo cáo?',
    en: 'The text does not say who reports the figures of each target. Who does?',
    lines: target.lines,
    options: units.units.map(({ id }) => id),
    proposal: coordinator,
    required: coordinator === null,
  });
  return all.flatMap((name) => units.referTo(name) ?? units.referTo(toId(name)) ?? []);
}

/** A milestone that was over when the plan was signed is a slip of the pen; all targets of that year ask as one. */
function askMilestone({ by, lines }: DraftTarget, signed: string | null, desk: Desk): string | null {
  if (by === null || signed === null || by >= signed.slice(0, by.length)) return by;
  const answer = desk.ask({
    code: 'milestone-past',
    id: `milestone-past:${by}`,
    vi: `Chỉ tiêu ghi mốc ${by}, trước ngày ký ${signed}. Mốc đúng là năm nào?`,
    en: `Targets name ${by} as milestone, before the plan was signed. Which year is meant?`,
    lines,
    required: true,
  });
  return answer !== null && /^\d{4}$/.test(answer) ? answer : null;
}

function finish(
  target: DraftTarget,
  code: string,
  reportedBy: string[],
  signed: string | null,
  desk: Desk,
): TargetInput | null {
  const value = askValue(target, code, desk);
  const isShare = target.unit === '%';
  const denominator = isShare ? askDenominator(target, code, desk) : null;
  if (value === null || (isShare && denominator === null)) return null;
  const { statement, operator, frequency } = target;
  const by = askMilestone(target, signed, desk);
  const whole = /^(?:tổng|số)\s/iu.test(denominator ?? '') ? denominator! : `tổng số ${denominator}`;
  return {
    ...{ code, statement, operator, value, unit: target.unit ?? 'số lượng' },
    ...(by ? { by } : {}),
    ...(!by && frequency ? { frequency } : {}),
    overUnits: isShare ? 'ratio' : 'sum',
    numerator: isShare ? `Số đạt chỉ tiêu trong ${whole}` : `Số đã thực hiện: ${statement}`,
    ...(isShare ? { denominator: whole } : {}),
    reportedBy,
  };
}

/**
 * Turns the targets of a draft into those of a file; one without figure or denominator waits for its answer.
 * @param targets as read
 * @param prefix of codes
 * @param coordinator who reports where the text names nobody
 * @param units of the file
 * @param signed date of the plan, or null
 * @param desk where figures are asked for
 */
export function finishTargets(
  targets: DraftTarget[],
  prefix: string,
  coordinator: string | null,
  units: FinishedUnits,
  signed: string | null,
  desk: Desk,
): FinishedTarget[] {
  // A figure outside the section of targets may be none of them.
  const meant = targets.filter(({ id }) => desk.answerTo(`target-outside-section:${id}`) !== 'no');
  return meant.flatMap((one) => {
    const reportedBy = askReporters(one, coordinator, units, desk);
    const target = finish(one, `${prefix}-${one.id}`, reportedBy, signed, desk);
    return target ? [{ target, lines: one.lines }] : [];
  });
}
