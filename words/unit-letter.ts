/** The fixed phrases of a unit's own report: number, place, first and last sentence. */
import type { IsoDate, Plan } from '../domain/plan.ts';
import { longDate, shortDate } from './document-dates.ts';
import { planInWords } from './letter.ts';
import type { UnitLetterhead } from './unit-letterhead.ts';

/** What the unit's registry gave the document; null before. */
type Registered = { number: string; date: IsoDate } | null;

/** The number as the registry wrote it, else room for it. */
export function unitNumberLine(registered: Registered, { abbreviation }: UnitLetterhead): string {
  return `Số: ${registered?.number ?? `       /BC-${abbreviation ?? '……'}`}`;
}

/** Place and date; room for what is not known. */
export function unitPlaceLine(registered: Registered, { place }: UnitLetterhead): string {
  const date = registered ? longDate(registered.date) : 'ngày      tháng      năm      ';
  return `${place ?? '…………'}, ${date}`;
}

/** @param matter `kết quả 6 tháng đầu năm 2024` */
export function unitOpeningLine(
  plan: Parameters<typeof planInWords>[0],
  unit: string,
  matter: string,
  window: { from: IsoDate; to: IsoDate } | null,
): string {
  const figures = window
    ? ` (số liệu tính từ ngày ${shortDate(window.from)} đến hết ngày ${shortDate(window.to)})`
    : '';
  return `Thực hiện ${planInWords(plan)}, ${unit} báo cáo ${matter}${figures} như sau:`;
}

/** @param addressee who puts the units' reports together */
export function unitClosingLine(unit: string, addressee: string): string {
  return `Trên đây là báo cáo của ${unit}, gửi ${addressee} tổng hợp./.`;
}

/** The plan as documents cite it, with its issuer's name. */
export const citedPlan = ({ issuer, ...plan }: Plan): Parameters<typeof planInWords>[0] => ({
  ...plan,
  issuer: issuer.name,
});
