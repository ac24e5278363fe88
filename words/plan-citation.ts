/** How a plan is cited. A source may lack its number or date: that is said, never filled in. */
import type { IsoDate, Plan } from '../domain/plan.ts';

type Cited = Pick<Plan, 'number' | 'date'>;

/**
 * `số 52/KH-UBND ngày 25/3/2022`, or `(chưa rõ số, ngày)` where the source has neither.
 *
 * @param print writes a date the way the document does
 */
export function citeVi({ number, date }: Cited, print: (date: IsoDate) => string): string {
  if (number === null) return date === null ? '(chưa rõ số, ngày)' : `(chưa rõ số) ngày ${print(date)}`;
  return date === null ? `số ${number} (chưa rõ ngày)` : `số ${number} ngày ${print(date)}`;
}

/** `52/KH-UBND of 25 March 2022`, or `(number and date unknown)`; `print` as in `citeVi`. */
export function citeEn({ number, date }: Cited, print: (date: IsoDate) => string): string {
  if (number === null)
    return date === null ? '(number and date unknown)' : `(number unknown) of ${print(date)}`;
  return date === null ? `${number} (date unknown)` : `${number} of ${print(date)}`;
}

/** The plan's number, or a few words in its place: for subject lines. */
export function numberOrWords({ number }: Pick<Plan, 'number'>, language: 'vi' | 'en'): string {
  return number ?? (language === 'vi' ? 'Kế hoạch chưa rõ số' : 'Plan, number unknown');
}
