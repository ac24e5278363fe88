/** One duty in a plan file. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { must } from './finding.ts';
import { isoDate, monthDay } from './instant.ts';
import { itemCode, text } from './text.ts';

/** Where a date that falls on a day off goes. */
export const shift = z.enum(['next', 'previous', 'none']);

/** A period named as a milestone: `2020`, `2020-q2`, `2020-m06`, `2020-h1`; always a string afterwards. */
const namedPeriod = must(
  z.union([z.number().int(), z.string()]).transform(String),
  (value) => /^(19|20)\d{2}(-h[12]|-q[1-4]|-m(0[1-9]|1[0-2]))?$/.test(value),
  both('Không phải là một năm, nửa năm, quý hay tháng.', 'This is no year, half-year, quarter or month.'),
  both('Viết như 2020, 2020-h1, 2020-q2 hoặc 2020-m06.', 'Write it like 2020, 2020-h1, 2020-q2 or 2020-m06.'),
);

/** Exactly one of the first five must stand here; which one fits is checked with the cadence. */
const dueEntry = z.strictObject({
  date: isoDate.optional(),
  by: namedPeriod.optional(),
  monthDay: monthDay.optional(),
  periodEnd: z.literal(true).optional(),
  day: z.number().int().min(1).max(31).optional(),
  shift: shift.optional(),
});

export const dutyEntry = z.strictObject({
  code: itemCode,
  heading: text,
  units: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      words: both(
        'Mã đơn vị, class:<id>, heading:<số> hoặc reports:<cách>; bỏ trống: mọi đơn vị của đề mục',
        'unit ids, class:<id>, heading:<number> or reports:<how>; left out: every unit of the heading',
      ),
    }),
  supports: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      words: both('Đơn vị phối hợp, viết như units', 'who helps those that lead, written as in units'),
    }),
  jointWith: itemCode.optional().meta({
    words: both(
      'Nhiệm vụ ở đề mục khác giao cùng một việc',
      'the duty of another heading that orders the same work',
    ),
  }),
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
