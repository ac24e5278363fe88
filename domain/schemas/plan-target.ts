/** One target in a plan file. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { must } from './finding.ts';
import { isIsoDate } from './instant.ts';
import { amount, itemCode, kebabId, text } from './text.ts';

/** A milestone: a year (bare or quoted) or a day; always a string afterwards. */
const milestone = must(
  z.union([z.number().int(), z.string()]).transform(String),
  (value) => /^\d{4}$/.test(value) || isIsoDate(value),
  both('Mốc không phải là năm hay ngày.', 'The milestone is neither a year nor a date.'),
  both(
    'Viết năm, ví dụ 2025, hoặc ngày, ví dụ 2025-06-30.',
    'Write a year, e.g. 2025, or a date, e.g. 2025-06-30.',
  ),
);

export const targetEntry = z.strictObject({
  code: itemCode,
  statement: text,
  statementEn: text.optional(),
  operator: z.enum(['>=', '>', '<=', '=', 'count']),
  value: amount,
  unit: text,
  by: milestone.optional(),
  frequency: z.enum(['continuous', 'month', 'quarter', 'half-year', 'year']).optional(),
  overUnits: z.enum(['ratio', 'sum', 'max', 'units-meeting']),
  overTime: z.enum(['sum', 'last', 'max']).default('last'),
  numerator: text,
  denominator: text.optional(),
  whole: z
    .boolean()
    .optional()
    .meta({ words: both('Chỉ đếm số nguyên', 'whole things are counted: nobody reports half a person') }),
  max: amount
    .optional()
    .meta({ words: both('Số lớn nhất một đơn vị có thể báo cáo', 'the most that one unit can count') }),
  enforced: z
    .boolean()
    .optional()
    .meta({
      words: both(
        'Số của mỗi đơn vị phải đúng mức được giao, số khác bị từ chối; chỉ với units-meeting',
        'each unit’s own number has to meet the target, another is refused; with units-meeting only',
      ),
    }),
  frozenDenominators: z
    .record(kebabId, amount)
    .default({})
    .meta({
      words: both('Mẫu số thống nhất trước, theo mã đơn vị', 'denominators agreed in advance, by unit id'),
    }),
  reportedBy: z
    .array(text)
    .default([])
    .meta({
      words: both(
        'Ai báo cáo, viết như units của nhiệm vụ',
        'who reports it, written as in a duty’s units; a target nobody reports is refused',
      ),
    }),
  parentTarget: itemCode.optional().meta({
    words: both(
      'Mã chỉ tiêu ở kế hoạch cấp trên; bỏ trống nếu cùng mã',
      'code of the target in the plan above; left out where it is the same',
    ),
  }),
});

/** A target as written. */
export type TargetEntry = z.output<typeof targetEntry>;
