/** To whom and when a plan's reports go. */
import { both } from '../bilingual.ts';
import { z } from 'zod';
import { SECTIONS } from '../sections.ts';
import { isoDate, monthDay } from './instant.ts';
import { shift } from './plan-duty.ts';
import { kebabId, text } from './text.ts';

const kind = z.enum(['month', 'quarter', 'half-year', 'year', 'review']);

const part = z
  .strictObject({
    number: text,
    title: text,
    titleEn: text.optional(),
    takes: z
      .enum(SECTIONS)
      .optional()
      .meta({
        words: both(
          'Phần này nhận cả nội dung mục nào của báo cáo định kỳ',
          'the section of a periodic report whose words stand here as well',
        ),
      }),
  })
  .transform(({ takes, ...one }) => ({
    ...one,
    titleEn: one.titleEn ?? one.title,
    ...(takes ? { takes } : {}),
  }));

export const addresseeEntry = z.strictObject({
  unit: kebabId,
  name: text,
  /** Own due dates, `MM-DD`, by kind of period. */
  due: z
    .strictObject({
      month: monthDay.optional(),
      quarter: monthDay.optional(),
      'half-year': monthDay.optional(),
      year: monthDay.optional(),
      review: monthDay.optional(),
    })
    .default({}),
});

/** The defaults follow Decree 09/2019/NĐ-CP art. 8.5 and 13: the 25th, with a date of its own for each level. */
export const reportingEntry = z.strictObject({
  kinds: z.array(kind).min(1),
  shift: shift.default('next'),
  sendDay: z.number().int().min(1).max(31).default(25),
  unitDaysAfterCutoff: z.number().int().min(1).max(60).default(3),
  unitDaysBeforeSend: z.number().int().min(0).max(60).default(4),
  escalateToAddressee: z.boolean().default(false),
  overrides: z
    .record(
      z.string(),
      z.strictObject({
        from: isoDate.optional(),
        cutoff: isoDate.optional(),
        unitDue: isoDate.optional(),
        sendDue: isoDate.optional(),
      }),
    )
    .default({}),
  contents: z
    .partialRecord(kind, z.array(part).min(1))
    .optional()
    .meta({ words: both('Đề cương báo cáo theo loại kỳ', 'what a report must hold, by kind of period') }),
});
