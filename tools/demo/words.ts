import { dateInWords } from '../../domain/calendar/date-words.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';

/** The coordinating agency of the plan, as its own mails shorten it. */
export const COORDINATOR = { vi: 'Sở LĐTBXH', en: 'DOLISA' };

/** `19/6/2024` of an instant or a date. */
export function day(at: Instant): string {
  return dateInWords(at.slice(0, 10));
}

/** `08:00 ngày 19/6/2024` and `08:00 on 19/6/2024`. */
export function moment(at: Instant): { vi: string; en: string } {
  const time = at.slice(11, 16);
  return { vi: `${time} ngày ${day(at)}`, en: `${time} on ${day(at)}` };
}

/** Names of units joined for a sentence. */
export function namesOf(plan: Plan, ids: Iterable<UnitId>): { vi: string; en: string } {
  const units = [...new Set(ids)].map((id) => plan.units.find((unit) => unit.id === id));
  return {
    vi: units.map((unit) => unit?.name ?? '').join('; '),
    en: units.map((unit) => unit?.nameEn ?? unit?.name ?? '').join('; '),
  };
}

/** A period as people call it. */
export function periodName(id: string): { vi: string; en: string } {
  const [year = '', half] = id.split('-');
  return half === undefined
    ? { vi: `Báo cáo năm ${year}`, en: `Annual report of ${year}` }
    : { vi: `Báo cáo 6 tháng đầu năm ${year}`, en: `Report of the first half of ${year}` };
}
