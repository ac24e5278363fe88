/** Why something was decided: lines of a list, none where nothing is known. */
import { both, type Bilingual, type Lang } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';

type Lines = Record<Lang, string[]>;

/** The reason given, under the heading that the notice gives it. */
export function whyLine({ why }: NoticeFacts, heading: Bilingual = both('Lý do', 'Reason')): Lines {
  return why ? { vi: [`${heading.vi}: ${why}`], en: [`${heading.en}: ${why}`] } : { vi: [], en: [] };
}

/** The issuer's document that it rests on. */
export function basisLine({ basis }: NoticeFacts): Lines {
  if (!basis) return { vi: [], en: [] };
  return {
    vi: [`Căn cứ: văn bản số ${basis.number} ngày ${printDate(basis.date)}`],
    en: [`On the basis of document ${basis.number} of ${printDateEn(basis.date)}`],
  };
}

/** Both of them. */
export function grounds(f: NoticeFacts): Lines {
  const [basis, why] = [basisLine(f), whyLine(f)];
  return { vi: [...basis.vi, ...why.vi], en: [...basis.en, ...why.en] };
}

/** The date asked or proposed for an extension. */
export function proposedLine({ proposedDate }: NoticeFacts): Lines {
  if (!proposedDate) return { vi: [], en: [] };
  return {
    vi: [`Hạn đề nghị: hết ngày ${printDate(proposedDate)}`],
    en: [`Proposed date: the end of ${printDateEn(proposedDate)}`],
  };
}
