/** One figure of a report. */
import { z } from 'zod';
import { both, type Bilingual } from '../bilingual.ts';
import type { Figure } from '../submission.ts';
import { complain } from './finding.ts';
import { documentNamed } from './document.ts';
import { amount } from './text.ts';

const counted = z.strictObject({ numerator: amount, denominator: amount });
const measured = z.strictObject({ value: amount });
const elsewhere = z.strictObject({ elsewhere: documentNamed });

const FORMS = both(
  'Viết { numerator: …, denominator: … }, { value: … }, zero, not-applicable hoặc { elsewhere: { number: …, date: … } }.',
  'Write { numerator: …, denominator: … }, { value: … }, zero, not-applicable or { elsewhere: { number: …, date: … } }.',
);

/** The form a figure was meant to have, by its keys. */
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
    complain(ctx, both('Không phải là một số liệu.', 'This is not a figure.'), FORMS);
    return z.NEVER;
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const words =
      issue.code === 'custom' ? (issue.params?.words as { message: Bilingual; remedy: Bilingual }) : null;
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const message = both('Số liệu này thiếu phần hoặc sai dạng.', 'This figure is incomplete or malformed.');
    complain(ctx, words?.message ?? message, words?.remedy ?? FORMS, path);
  }
  return z.NEVER;
});
