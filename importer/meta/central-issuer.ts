/** Who issued a plan of the Government: by its number ("773/QĐ-TTg"), or a national committee by its letterhead. */

import type { LineRange } from '../plan-draft.ts';
import type { DocumentHead } from './head.ts';
import type { Issuer } from './issuer.ts';

/** What stands behind the last dash of their numbers (Decree 30/2020/NĐ-CP, appendix III). */
const BY_SYMBOL: Record<string, string> = { TTg: 'Thủ tướng Chính phủ', CP: 'Chính phủ' };

const COMMITTEE =
  /(?:^| )(?<kind>BAN CHỈ ĐẠO|(?:ỦY|UỶ) BAN|HỘI ĐỒNG)(?: [\p{Lu},-]{1,20}){0,12}? (?<rank>QUỐC GIA|TRUNG ƯƠNG|CỦA CHÍNH PHỦ)(?![\p{L}])/u;
const KINDS: Record<string, string> = {
  'BAN CHỈ ĐẠO': 'Ban Chỉ đạo',
  'ỦY BAN': 'Ủy ban',
  'UỶ BAN': 'Ủy ban',
  'HỘI ĐỒNG': 'Hội đồng',
};

/**
 * Reads the issuer of a central document.
 *
 * @param symbol what stands behind the number's slash: `QĐ-TTg`
 * @returns null where neither number nor letterhead say so
 */
export function readCentralIssuer(
  { letterhead }: DocumentHead,
  { symbol, lines }: { symbol: string; lines: LineRange | null },
): Issuer | null {
  const central = { level: 'ministry' as const, area: null, place: null };
  const named = BY_SYMBOL[symbol.split('-').at(-1) ?? ''];
  if (named !== undefined && lines) return { ...central, name: named, lines };
  const line = letterhead.find(({ text }) => COMMITTEE.test(text));
  const found = line && COMMITTEE.exec(line.text)?.groups;
  if (!found) return null;
  const kind = KINDS[found['kind'] ?? ''] ?? '';
  return { ...central, name: `${kind} ${found['rank']?.toLowerCase()}`, lines: [line.n, line.n] };
}
