/** Dates and instants as they stand in documents and settings. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { must } from './finding.ts';

const DATE = z.iso.date();
/** True for a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  return DATE.safeParse(value).success;
}

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = must(
  z.string().meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
  isIsoDate,
  both('Không phải là một ngày có thật.', 'This is not a day that exists.'),
  both(
    'Viết ngày theo dạng NĂM-THÁNG-NGÀY, ví dụ 2024-06-18.',
    'Write the date as YYYY-MM-DD, e.g. 2024-06-18.',
  ),
);

/** A day of every year, `MM-DD`; 29 February is refused, since most years lack it. */
export const monthDay = must(
  z.string().meta({ pattern: String.raw`^\d{2}-\d{2}$` }),
  (value) => isIsoDate(`2023-${value}`),
  both('Không phải là một ngày có trong mọi năm.', 'This is not a day every year has.'),
  both('Viết theo dạng THÁNG-NGÀY, ví dụ 03-31.', 'Write it as MM-DD, e.g. 03-31.'),
);
