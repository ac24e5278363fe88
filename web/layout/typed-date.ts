/** Dates as people type them. */
import { DateTime } from 'luxon';
import type { IsoDate } from '../../domain/plan.ts';

const FORMATS = ['d/M/yyyy', 'd-M-yyyy', 'd.M.yyyy', 'yyyy-MM-dd'];

/** `17/6/2024`, `17-06-2024` or `2024-06-17`; null for what is no date. */
export function readDate(typed: string): IsoDate | null {
  const text = typed.replace(/^ngày\s+/i, '').trim();
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(text, format, { zone: 'utc' });
    if (date.isValid && date.year > 1990 && date.year < 2100) return date.toFormat('yyyy-MM-dd');
  }
  return null;
}
