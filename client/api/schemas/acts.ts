/** What the method of a declared act takes, as a schema. */
import { z } from 'zod';
import { both } from '../../../domain/bilingual.ts';
import { must } from '../../../domain/schemas/finding.ts';
import type { ActDeclaration, FieldKind, Fields, SubjectKind } from '../../acts/declaration.ts';

/** A text that is needed says something. */
const words = must(
  z.string(),
  (text) => text.trim() !== '',
  both('Mục này không được để trống.', 'This must not be empty.'),
  both('Ghi nội dung, vài chữ cũng được.', 'Write something; a few words will do.'),
);
/** A name, a code, an id. */
export const name = z.string().min(1);
/** A calendar date. */
export const date = z.iso.date();
export const email = z.string().min(1);
/** A document as it is cited; its number and date are read by the act, which explains what is wrong with them. */
export const document = z.strictObject({ number: z.string(), date: z.string() });
/** A file in base64. */
export const sentFile = z.strictObject({ name, base64: z.string() });

const VALUES: Record<FieldKind, z.ZodType> = {
  text: words,
  'document-number': z.string(),
  date,
  email,
  document,
  file: sentFile,
  version: z.int().min(0),
  consent: z.literal('ok'),
};

const unitNamed = { plan: name, unit: name };
const obligationNamed = { ...unitNamed, about: name, period: name.optional() };

const SUBJECTS: Record<SubjectKind, z.ZodRawShape> = {
  report: { ...unitNamed, period: name },
  task: obligationNamed,
  obligation: obligationNamed,
  duty: { ...unitNamed, duty: name, period: name.optional() },
  item: { ...unitNamed, period: name, about: name },
  unit: unitNamed,
  plan: { plan: name },
  act: { plan: name, undoes: name },
  aggregate: { plan: name, period: name },
  obstacle: { plan: name, obstacle: name },
  'new-obstacle': { ...unitNamed, duty: name.optional(), period: name.optional() },
};

/** Who acts, and the caller's own idempotency key. */
export const actor = { as: email, id: name.optional() };

function valuesOf(fields: Fields): z.ZodRawShape {
  const entries = Object.entries(fields).map(([key, { kind, optional }]) => [
    key,
    optional ? (kind === 'text' ? z.string() : VALUES[kind]).optional() : VALUES[kind],
  ]);
  return Object.fromEntries(entries) as z.ZodRawShape;
}

/** The schema of a declared act's input. */
export function actInput({ subject, fields }: ActDeclaration): z.ZodType {
  return z.strictObject({ ...SUBJECTS[subject], ...valuesOf(fields), ...actor });
}
