/** One duty in a plan file. */
import { z } from 'zod';
import { isoDate, monthDay } from './instant.ts';
import { itemCode, text } from './text.ts';

/** Where a date that falls on a day off goes. */
export const shift = z.enum(['next', 'previous', 'none']);

/** Exactly one of `date`, `monthDay`, `periodEnd` must stand here; which one fits is checked with the cadence. */
const dueEntry = z.strictObject({
  date: isoDate.optional(),
  monthDay: monthDay.optional(),
  periodEnd: z.literal(true).optional(),
  shift: shift.optional(),
});

export const dutyEntry = z.strictObject({
  code: itemCode,
  heading: text,
  /** Unit ids, `class:<id>`, `heading:<number>` or `reports:<how>`; left out: every unit of the heading. */
  units: z.array(text).min(1).optional(),
  role: z.enum(['lead', 'support', 'direct']),
  cadence: z.enum(['once', 'month', 'quarter', 'half-year', 'year', 'standing', 'ad-hoc']),
  due: dueEntry.optional(),
  reportSection: z.boolean().default(false),
  sensitive: z.boolean().default(false),
  text,
  textEn: text.optional(),
});

/** A duty as written. */
export type DutyEntry = z.output<typeof dutyEntry>;
