/** The cycles of reports that a folded text names, in order. */

import type { DraftReportingDay } from '../plan-draft.ts';

export type Period = DraftReportingDay['period'];

/** Folding makes "quý" one with the beginnings of "quy định" and "Quỹ Bảo trợ". */
const CYCLES: [Period, RegExp][] = [
  ['half-year', /(?:0?6|sau) thang|nua nam|so ket/g],
  [
    'quarter',
    /(?<!thang cuoi )(?<!thang cuoi moi )\bquy\b(?! (?:dinh|mo|che|trinh|hoach|tac|chuan|uoc|luat|doi|dan|dau tu|bao|vi|cua|phong|ho tro|khuyen|tin dung|den on|quoc gia))|\b(?:0?9|chin) thang\b/g,
  ],
  ['month', /(?:hang|moi|tung|bao cao|dinh ky) thang\b/g],
  [
    'year',
    /(?<!\d thang )(?:hang|moi|ca|cuoi|tong ket|bao cao|01|1|mot|,|va|;) ?nam\b(?! \d)|tong ket|\bnam \(/g,
  ],
];

/** Cycles named in a piece of text, in order. */
export function cyclesIn(piece: string): Period[] {
  return CYCLES.flatMap(([period, pattern]) =>
    [...piece.matchAll(pattern)].map((match) => ({ period, at: match.index })),
  )
    .sort((a, b) => a.at - b.at)
    .map(({ period }) => period);
}
