/** An outline: a plan of which only the head is known, e.g. from a news item. It can be kept, but not launched. */
import { z } from 'zod';
import { planFile } from './plan.ts';

/** What a plan must have beyond its head, the most telling first. */
const NEEDED = [
  'targets',
  'duties',
  'units',
  'headings',
  'coordinator',
  'addressees',
  'reporting',
  'letterhead',
] as const;

/** A plan file that says `outline: true`; whatever else it has must be right. */
export const outlineFile = planFile
  .partial()
  .required({ schema: true, id: true, title: true, level: true, years: true, issuer: true })
  .extend({ number: planFile.shape.number, date: planFile.shape.date, outline: z.literal(true) });

/** Whether a text, as read, calls itself an outline. */
export function isOutline(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && (raw as { outline?: unknown }).outline === true;
}

/**
 * The keys an outline lacks before it is a plan.
 *
 * @param raw - the file as read, before defaults
 */
export function listMissing(raw: object): string[] {
  const has = (key: string): boolean => {
    const value = (raw as Record<string, unknown>)[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
  };
  const missing: string[] = NEEDED.filter((key) => !(has(key) || (key === 'units' && has('classes'))));
  // What an import asked is missing as long as it stands there.
  return has('questions') ? [...missing, 'questions'] : missing;
}
