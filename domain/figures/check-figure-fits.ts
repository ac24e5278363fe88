/** Whether a figure fits the target it is for: the same rule for a page, a file, an entry from paper and a program. */
import { both } from '../bilingual.ts';
import { fromNumber } from '../aggregation/decimal.ts';
import { meets } from '../aggregation/meets.ts';
import { isNumeric } from '../aggregation/over-units.ts';
import type { Target, UnitId } from '../plan.ts';
import type { Figure } from '../submission.ts';
import { partsOf, type Part } from './parts.ts';
import { printNumber } from './print-number.ts';
import type { NumberProblem } from './read-number.ts';

/** A problem, and the number of the figure that has it. */
export type FigureProblem = NumberProblem & { part: Part };

function checkWhole(target: Target, part: Part, value: number): NumberProblem | null {
  if (!target.whole || Number.isInteger(value)) return null;
  const shown = printNumber(value);
  const thousands = /^[1-9]\d{0,2}\.\d{3}$/.test(String(value)) ? Math.round(value * 1000) : null;
  const label = part === 'denominator' ? target.denominator : target.numerator;
  return {
    message: both(
      `${target.code}: “${label}” là số nguyên, ở đây đọc được ${shown}.`,
      `${target.code} counts whole things; ${shown} was read here.`,
    ),
    remedy:
      thousands === null
        ? both('Ghi số nguyên, không có phần thập phân.', 'Give a whole number.')
        : both(
            `Ghi số nguyên; nếu ý là ${printNumber(thousands)} thì viết ${thousands}.`,
            `Give a whole number; if ${thousands} is meant, write ${thousands}.`,
          ),
  };
}

/** With units counted one by one, a unit's own value is a level it has reached, and `max` is about their number. */
function mostOf(target: Target, part: Part): number | undefined {
  if (part !== 'value' || target.overUnits !== 'units-meeting') return target.max;
  return target.unit === '%' ? 100 : undefined;
}

function checkMost(target: Target, part: Part, value: number): NumberProblem | null {
  const most = mostOf(target, part);
  if (most === undefined || value <= most) return null;
  const label = part === 'denominator' ? target.denominator : target.numerator;
  return {
    message: both(
      `${target.code}: “${label}” nhiều nhất là ${printNumber(most)}, ở đây ghi ${printNumber(value)}.`,
      `${target.code} is ${most} at most; ${value} is given here.`,
    ),
    remedy: both(
      `Ghi số của riêng đơn vị, không quá ${printNumber(most)}.`,
      `Give the unit’s own number, ${most} or less.`,
    ),
  };
}

function checkFrozen(target: Target, unit: UnitId, denominator: number): NumberProblem | null {
  const frozen = Object.hasOwn(target.frozenDenominators, unit) ? target.frozenDenominators[unit] : undefined;
  if (frozen === undefined || frozen === denominator) return null;
  return {
    message: both(
      `Mẫu số của ${target.code} đã thống nhất là ${printNumber(frozen)}, ở đây ghi ${printNumber(denominator)}.`,
      `The denominator of ${target.code} was agreed as ${frozen}; ${denominator} is given here.`,
    ),
    remedy: both(`Ghi mẫu số ${frozen}.`, `Write denominator: ${frozen}.`),
  };
}

function checkShare(target: Target, numerator: number, denominator: number): NumberProblem | null {
  if (numerator <= denominator) return null;
  const [part, whole] = [printNumber(numerator), printNumber(denominator)];
  return {
    message: both(
      `${target.code}: tử số ${part} lớn hơn mẫu số ${whole}.`,
      `${target.code}: the numerator ${numerator} exceeds the denominator ${denominator}.`,
    ),
    remedy: both(
      `Kiểm tra lại: tử số là “${target.numerator}”, mẫu số là “${target.denominator ?? ''}”.`,
      'Check which is the part and which the whole.',
    ),
  };
}

/** Of a target to which each unit is held: nothing arose is a number, too. */
function checkEnforced(target: Target, value: number): NumberProblem | null {
  if (!target.enforced || meets(target, fromNumber(value))) return null;
  const asked = target.operator === '=' ? printNumber(target.value) : `${target.operator} ${target.value}`;
  return {
    message: both(
      `${target.code}: mỗi đơn vị phải có ${asked} ${target.unit}, ở đây ghi ${printNumber(value)}.`,
      `${target.code} asks ${asked} of each unit; ${value} is given here.`,
    ),
    remedy: both(
      `Ghi đúng mức Kế hoạch giao; chưa có thì để trống và báo cơ quan đầu mối.`,
      'Give what the plan lays down; where there is none yet, leave it out and tell the coordinating agency.',
    ),
  };
}

/** What form a target takes, where the figure has another. */
function checkForm(value: Exclude<Figure, string>, target: Target): NumberProblem | null {
  const isAmount = target.overUnits === 'sum' || target.overUnits === 'max' || target.enforced === true;
  if ('numerator' in value && isAmount) {
    return {
      message: both(
        `${target.code} là một lượng, không phải tỷ lệ.`,
        `${target.code} is an amount, not a ratio.`,
      ),
      remedy: both('Viết { value: … }.', 'Write { value: … }.'),
    };
  }
  if ('numerator' in value || target.overUnits !== 'ratio') return null;
  return {
    message: both(
      `${target.code} cần tử số và mẫu số; tỷ lệ đã tính sẵn không cộng lại được.`,
      `${target.code} needs numerator and denominator; ready-made percentages cannot be added up.`,
    ),
    remedy: both('Viết { numerator: …, denominator: … }.', 'Write { numerator: …, denominator: … }.'),
  };
}

/**
 * Whether a figure can be added to its target.
 *
 * @param value - the figure
 * @param target - the target it is for
 * @param unit - the unit that sends it, for denominators agreed in advance
 * @returns the first thing that is wrong, or null
 */
export function checkFigureFits(value: Figure, target: Target, unit: UnitId): FigureProblem | null {
  if (value === 'zero') {
    const none = checkEnforced(target, 0);
    return none && { ...none, part: 'value' };
  }
  if (!isNumeric(value)) return null;
  const at = (part: Part, found: NumberProblem | null): FigureProblem | null => found && { ...found, part };
  const form = at(partsOf(target)[0]!, checkForm(value, target));
  if (form) return form;
  if ('value' in value) {
    const whole = target.unit === '%' ? null : checkWhole(target, 'value', value.value);
    return at(
      'value',
      whole ?? checkMost(target, 'value', value.value) ?? checkEnforced(target, value.value),
    );
  }
  const { numerator, denominator } = value;
  return (
    at('numerator', checkWhole(target, 'numerator', numerator)) ??
    at('denominator', checkWhole(target, 'denominator', denominator)) ??
    at('denominator', checkFrozen(target, unit, denominator)) ??
    at('denominator', checkMost(target, 'denominator', denominator)) ??
    at('numerator', checkShare(target, numerator, denominator))
  );
}
