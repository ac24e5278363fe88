/** Dates and periods in the words of Vietnamese administration. */
import { DateTime } from 'luxon';
import { dateInWords } from '../domain/calendar/date-words.ts';
import type { Instant, IsoDate } from '../domain/plan.ts';
import type { Snapshot } from '../domain/aggregation/snapshot.ts';

/** `2024-06-05` → `05/6/2024`: days below 10 and months 1–2 take a leading zero (Decree 30/2020/NĐ-CP, Annex I). */
export const shortDate = dateInWords;

/** `2024-02-05` → `ngày 05 tháng 02 năm 2024`. */
export function longDate(date: IsoDate): string {
  return dateInWords(date).replace(/^(\d+)\/(\d+)\/(\d+)$/, 'ngày $1 tháng $2 năm $3');
}

/** An instant as the plan's zone shows it: `09 giờ 05, 19/6/2024`. */
export function localTime(instant: Instant, timeZone: string): string {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  return `${local.toFormat("HH 'giờ' mm")}, ${shortDate(local.toFormat('yyyy-MM-dd'))}`;
}

/** `2024-h1` → `6 tháng đầu năm 2024`. */
export function periodName(period: Pick<Snapshot['period'], 'id' | 'kind' | 'from' | 'to'>): string {
  const [year = '', part = ''] = period.id.split('-');
  switch (period.kind) {
    case 'month':
      return `tháng ${Number(part.slice(1))} năm ${year}`;
    case 'quarter':
      return `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]} năm ${year}`;
    case 'half-year':
      return `6 tháng ${part === 'h2' ? 'cuối' : 'đầu'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'review':
      return `từ ${shortDate(period.from)} đến ${shortDate(period.to)}`;
  }
}
