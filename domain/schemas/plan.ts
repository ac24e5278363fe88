/** A plan as a person writes it in YAML (`schema: lien-nganh/plan@1`). */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { LEVELS } from '../plan.ts';
import { must } from './finding.ts';
import { isoDate } from './instant.ts';
import { dutyEntry } from './plan-duty.ts';
import { reportingEntry, addresseeEntry } from './plan-reporting.ts';
import { targetEntry } from './plan-target.ts';
import { kebabId, text } from './text.ts';

const reports = z.enum(['ordered', 'requested', 'none']);
const year = z.number().int().min(1990).max(2100);

/** A zone the running machine knows; without a known zone no deadline could be computed. */
function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const unitEntry = z.strictObject({
  id: kebabId,
  name: text,
  nameEn: text.optional(),
  heading: text,
  reports: reports.default('ordered'),
  reportsFrom: isoDate.optional().meta({
    words: both(
      'Ngày bắt đầu báo cáo; kỳ chốt số liệu trước ngày này không phải báo cáo',
      'first day it reports on: no report is asked of it for a period that is cut off before',
    ),
  }),
});

/** A class of units named by one heading ("UBND huyện, thị xã, thành phố"), with the real units it stands for. */
const classEntry = z.strictObject({
  id: kebabId,
  name: text,
  nameEn: text.optional(),
  heading: text,
  reports: reports.default('ordered'),
  members: z.array(z.strictObject({ id: kebabId, name: text, nameEn: text.optional() })).min(1),
});

const note = z
  .strictObject({ id: text.optional(), text, textEn: text.optional() })
  .transform(({ id, ...one }) => ({
    ...(id === undefined ? {} : { id }),
    text: one.text,
    textEn: one.textEn ?? one.text,
  }));

/** What the import of a document could not settle; nothing can be launched while one stands here. */
const openQuestion = z.strictObject({
  id: text,
  text,
  textEn: text.optional(),
  options: z.array(text).optional(),
});

/** The whole file. Optional fields have their defaults filled in; references are still as written. */
export const planFile = z.strictObject({
  schema: z.literal('lien-nganh/plan@1'),
  id: kebabId,
  number: text.nullable().meta({
    words: both(
      'Số, ký hiệu; null nếu văn bản không ghi, không tự điền',
      'number; null where the source does not say, never invented',
    ),
  }),
  date: isoDate.nullable().meta({
    words: both(
      'Ngày ban hành; null nếu văn bản không ghi',
      'day of issue; null where the source does not say',
    ),
  }),
  title: text,
  titleEn: text.optional(),
  level: z.enum(LEVELS),
  place: text,
  years: z.strictObject({ from: year, to: year }),
  timeZone: must(
    z.string(),
    isTimeZone,
    both('Không có múi giờ này.', 'There is no such time zone.'),
    both('Dùng Asia/Ho_Chi_Minh, hoặc bỏ dòng này.', 'Use Asia/Ho_Chi_Minh, or leave the line out.'),
  ).default('Asia/Ho_Chi_Minh'),
  issuer: z.strictObject({ unit: kebabId, name: text }),
  basis: z.array(text).default([]),
  coordinator: kebabId.meta({ words: both('Mã đơn vị chủ trì tổng hợp', 'id of the coordinating unit') }),
  letterhead: z.strictObject({
    superior: text.nullable().default(null),
    body: text,
    abbreviation: text,
    signerTitle: z.array(text).min(1),
    archive: text.default('VT'),
  }),
  addressees: z.array(addresseeEntry).min(1),
  reporting: reportingEntry,
  headings: z.array(z.strictObject({ number: text, title: text })).min(1),
  units: z.array(unitEntry).default([]),
  classes: z.array(classEntry).default([]),
  duties: z.array(dutyEntry).min(1),
  targets: z.array(targetEntry),
  parent: z
    .strictObject({ plan: kebabId, unit: kebabId })
    .optional()
    .meta({
      words: both(
        'Kế hoạch cấp trên và đơn vị trong đó nhận báo cáo của kế hoạch này',
        'the plan above, and the unit as which this plan’s report is received there',
      ),
    }),
  amends: z
    .strictObject({ number: text, date: isoDate, effective: isoDate.optional() })
    .optional()
    .meta({
      words: both(
        'Văn bản điều chỉnh mà bản này theo, khi kế hoạch đang chạy',
        'the document by which this text amends a plan that runs',
      ),
    }),
  notes: z
    .array(note)
    .default([])
    .meta({
      words: both('Chỗ văn bản để ngỏ', 'what the source leaves open, told by plan check and plan preview'),
    }),
  questions: z
    .array(openQuestion)
    .default([])
    .meta({
      words: both(
        'Câu hỏi chưa ai trả lời; còn câu hỏi thì chưa khởi động được',
        'what nobody answered yet; nothing is launched while one stands here',
      ),
    }),
});

/** A plan file whose shape is right; what its references mean is checked afterwards. */
export type PlanFile = z.output<typeof planFile>;
