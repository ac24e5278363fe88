/** How the document is cited that orders a change. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { IsoDate } from '../domain/plan.ts';
import { printDate, printDateEn } from './dates.ts';

/** Kinds of documents by the abbreviation in their number (Decree 30/2020/NĐ-CP, Annex III). */
const KINDS: readonly [RegExp, Bilingual][] = [
  [/\/QĐ-/u, both('Quyết định', 'Decision')],
  [/\/NQ-/u, both('Nghị quyết', 'Resolution')],
  [/\/KH-/u, both('Kế hoạch', 'Plan')],
  [/\/NĐ-/u, both('Nghị định', 'Decree')],
  [/\/TB-/u, both('Thông báo', 'Notice')],
];

const OTHER = both('Văn bản', 'Document');

/** `Quyết định số 12/QĐ-UBND ngày 05/3/2024`. */
export function citeBasis({ number, date }: { number: string; date: IsoDate | null }): Bilingual {
  const kind = KINDS.find(([pattern]) => pattern.test(`${number}-`))?.[1] ?? OTHER;
  return date === null
    ? both(`${kind.vi} số ${number}`, `${kind.en} ${number}`)
    : both(`${kind.vi} số ${number} ngày ${printDate(date)}`, `${kind.en} ${number} of ${printDateEn(date)}`);
}
