/** One figure of a report, and whether it fits its target. */
import { z } from 'zod';
import type { Target, UnitId } from '../plan.ts';
import type { Figure } from '../submission.ts';
import type { Words } from './finding.ts';
import { complain, say } from './finding.ts';
import { isoDate } from './instant.ts';
import { amount, text } from './text.ts';

const counted = z.strictObject({ numerator: amount, denominator: amount });
const measured = z.strictObject({ value: amount });
const elsewhere = z.strictObject({ elsewhere: z.strictObject({ number: text, date: isoDate }) });

const FORMS = say(
  'Viết { numerator: …, denominator: … }, { value: … }, zero, not-applicable hoặc { elsewhere: { number: …, date: … } }.',
  'Write { numerator: …, denominator: … }, { value: … }, zero, not-applicable or { elsewhere: { number: …, date: … } }.',
);

/** The form a figure was meant to have, told by its keys. */
function formOf(value: object): z.ZodType<Figure> | null {
  if ('elsewhere' in value) return elsewhere;
  if ('value' in value) return measured;
  return 'numerator' in value || 'denominator' in value ? counted : null;
}

/** A figure in any of its forms. */
export const figure = z.unknown().transform((value, ctx): Figure => {
  if (value === 'zero' || value === 'not-applicable') return value;
  const form = typeof value === 'object' && value !== null ? formOf(value) : null;
  if (!form) {
    complain(ctx, say('Không phải là một số liệu.', 'This is not a figure.'), FORMS);
    return z.NEVER;
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const words = issue.code === 'custom' ? (issue.params?.words as { message: Words; remedy: Words }) : null;
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const message = say('Số liệu này thiếu phần hoặc sai dạng.', 'This figure is incomplete or malformed.');
    complain(ctx, words?.message ?? message, words?.remedy ?? FORMS, path);
  }
  return z.NEVER;
});

function checkParts(part: { numerator: number; denominator: number }, target: Target, unit: UnitId) {
  if (target.overUnits === 'sum' || target.overUnits === 'max') {
    return {
      message: say(
        `${target.code} là một lượng, không phải tỷ lệ.`,
        `${target.code} is an amount, not a ratio.`,
      ),
      remedy: say('Viết { value: … }.', 'Write { value: … }.'),
    };
  }
  const frozen = Object.hasOwn(target.frozenDenominators, unit) ? target.frozenDenominators[unit] : undefined;
  if (frozen !== undefined && frozen !== part.denominator) {
    return {
      message: say(
        `Mẫu số của ${target.code} đã thống nhất là ${frozen}.`,
        `The denominator of ${target.code} was agreed as ${frozen}.`,
      ),
      remedy: say(`Viết denominator: ${frozen}.`, `Write denominator: ${frozen}.`),
    };
  }
  if (part.numerator <= part.denominator) return null;
  return {
    message: say(
      `Tử số ${part.numerator} lớn hơn mẫu số ${part.denominator}.`,
      `The numerator ${part.numerator} exceeds the denominator ${part.denominator}.`,
    ),
    remedy: say(
      `Kiểm tra lại: tử số là “${target.numerator}”, mẫu số là “${target.denominator ?? ''}”.`,
      'Check which is the part and which the whole.',
    ),
  };
}

/**
 * Whether a figure can be added to its target.
 *
 * @param value - the figure
 * @param target - the target it is for
 * @param unit - the unit that sends it, for denominators agreed in advance
 * @returns what is wrong, or null
 */
export function misfit(
  value: Figure,
  target: Target,
  unit: UnitId,
): { message: Words; remedy: Words } | null {
  if (typeof value !== 'object' || 'elsewhere' in value) return null;
  if ('numerator' in value) return checkParts(value, target, unit);
  if (target.overUnits !== 'ratio') return null;
  return {
    message: say(
      `${target.code} cần tử số và mẫu số; tỷ lệ đã tính sẵn không cộng lại được.`,
      `${target.code} needs numerator and denominator; ready-made percentages cannot be added up.`,
    ),
    remedy: say('Viết { numerator: …, denominator: … }.', 'Write { numerator: …, denominator: … }.'),
  };
}
