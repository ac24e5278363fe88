/** A date or an instant in both languages, for sentences that carry both. No calendar library: workflows use these. */
import { both, type Bilingual } from '../bilingual.ts';
import { dateInWords } from '../calendar/date-words.ts';
import { toInstant, toMs } from '../clock.ts';
import type { Instant, IsoDate } from '../plan.ts';

/** Names of the months in English, January first. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** `04/5/2026`, as Decree 30/2020/NĐ-CP writes it, and `4 May 2026`. */
export function dateInBoth(date: IsoDate): Bilingual {
  const [year, month, day] = date.split('-').map(Number);
  return both(dateInWords(date), `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`);
}

/** `08:00 ngày 29/5/2024` and `29 May 2024 at 08:00`, in Vietnam; of midnight the date alone. */
export function instantInWords(at: Instant): Bilingual {
  const local = toInstant(toMs(at));
  const { vi, en } = dateInBoth(local.slice(0, 10));
  const time = local.slice(11, 16);
  return time === '00:00' ? { vi: `ngày ${vi}`, en } : both(`${time} ngày ${vi}`, `${en} at ${time}`);
}

/** `2024-06-19 08:00`, as tables and lists have it. */
export function printInstant(at: Instant): string {
  return at.slice(0, 16).replace('T', ' ');
}
