/** Why something was decided: lines of a list, none where nothing is known. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';

/** The reason given, under the heading that the notice gives it. */
export function whyLine({ why }: NoticeFacts, heading = both('Lý do', 'Reason')): Bilingual[] {
  return why ? [both(`${heading.vi}: ${why}`, `${heading.en}: ${why}`)] : [];
}

/** The issuer's document that it rests on, and the reason given. */
export function grounds(f: NoticeFacts): Bilingual[] {
  if (!f.basis) return whyLine(f);
  const { number, date } = f.basis;
  return [
    both(
      `Căn cứ: văn bản số ${number} ngày ${printDate(date)}`,
      `On the basis of document ${number} of ${printDateEn(date)}`,
    ),
    ...whyLine(f),
  ];
}

/** The date asked or proposed for an extension. */
export function proposedLine({ proposedDate: date }: NoticeFacts): Bilingual[] {
  if (!date) return [];
  return [both(`Hạn đề nghị: hết ngày ${printDate(date)}`, `Proposed date: the end of ${printDateEn(date)}`)];
}
