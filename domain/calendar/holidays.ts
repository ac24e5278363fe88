/** The paid public holidays, and a day off on account of one. */
import { both } from '../bilingual.ts';
import type { IsoDate } from '../plan.ts';
import type { DayOff } from './types.ts';

const HOLIDAYS = {
  'new-year': both('Tết Dương lịch', "New Year's Day"),
  tet: both('Tết Âm lịch', 'Lunar New Year'),
  'hung-kings': both('Giỗ Tổ Hùng Vương', "Hùng Kings' Commemoration Day"),
  victory: both('Ngày Chiến thắng 30/4', 'Victory Day'),
  labour: both('Ngày Quốc tế lao động 1/5', 'International Labour Day'),
  national: both('Quốc khánh', 'National Day'),
  culture: both('Ngày Văn hóa Việt Nam 24/11', 'Vietnam Culture Day'),
};

export type Holiday = keyof typeof HOLIDAYS;

/** A day off; `date` is `YYYY-MM-DD`. */
export function describeDayOff(kind: Exclude<DayOff['kind'], 'entered'>, date: IsoDate, of: Holiday): DayOff {
  const { vi, en } = HOLIDAYS[of];
  const names = {
    holiday: { nameVi: vi, nameEn: en },
    compensation: { nameVi: `Nghỉ bù ${vi}`, nameEn: `${en} (day in lieu)` },
    swap: { nameVi: `Nghỉ hoán đổi dịp ${vi}`, nameEn: `Swapped day off, ${en}` },
  };
  return { date, kind, ...names[kind] };
}
