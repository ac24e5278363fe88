/** Who a sentence on reports speaks to: "Định kỳ 6 tháng, các sở, ngành báo cáo …". */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { readLateOpening, readOpening } from '../duties/opening.ts';

/** Who a clause names without naming anybody. */
export const EVERYBODY = 'moi-don-vi';

const NOBODY_IN_PARTICULAR =
  /^(?:co-quan|don-vi|dia-phuong|to-chuc|bo-phan|ca-nhan)(?:-(?:co-quan|don-vi|dia-phuong|to-chuc|bo-phan|ca-nhan|co|lien-quan|tren|va))*$/;
/** What those do who are told to report, to pass something on, or to carry a plan out. */
const DOES =
  /^(?:có trách nhiệm|chịu trách nhiệm|kịp thời|chủ động|định kỳ|thường xuyên|nghiêm túc|phải|căn cứ|hàng|hằng|trước|báo cáo|gửi|phản [ảá]nh|tổng hợp|đánh giá|thông tin|trao đổi|liên hệ|kiến nghị|đề xuất|xây dựng|lập|cung cấp)(?=\s|$)/iu;

/** Ids of mentions, joined; null for none. */
export function idsOf(mentions: readonly Mention[]): string | null {
  return mentions.length === 0 ? null : mentions.map((mention) => mention.id).join(', ');
}

/** The same, with "các cơ quan, đơn vị" as everybody. */
export function tellersOf(mentions: readonly { id: string; kind: 'unit' | 'class' }[]): string | null {
  const ids = mentions.map(({ id, kind }) =>
    kind === 'class' && NOBODY_IN_PARTICULAR.test(id) ? EVERYBODY : id,
  );
  return ids.length === 0 ? null : [...new Set(ids)].join(', ');
}

/**
 * Finds the subject of a general clause.
 *
 * @returns ids joined by ", ", or null where the clause names nobody
 */
export function subjectOf(clause: string, context: AgencyContext): string | null {
  const opening =
    readOpening(clause, context) ??
    readLateOpening(clause, context) ??
    readLateOpening(`yêu cầu ${clause}`, context);
  // "UBND tỉnh yêu cầu các sở … báo cáo": who is told, not who tells.
  const told = /^(?:yêu cầu|đề nghị|giao(?: cho)?)\s+/iu.exec(opening?.text ?? '');
  const mentions =
    told && opening
      ? parseAgencies(opening.text.slice(told[0].length), context).mentions
      : (opening?.list.mentions ?? []);
  return tellersOf(mentions.length > 0 ? mentions : afterComma(clause, context));
}

/** "Trước ngày 15/6, các sở …", "nếu có vướng mắc, các đơn vị …": agencies after a comma that then do something. */
function afterComma(clause: string, context: AgencyContext): Mention[] {
  const plain = clause.replace(/\([^()]*\)/g, (bracket) => '.'.repeat(bracket.length));
  for (const match of plain.matchAll(/,\s+(?:thì\s+|đề nghị\s+|yêu cầu\s+)?/giu)) {
    const { mentions, rest } = parseAgencies(clause.slice(match.index + match[0].length), context);
    if (mentions.length > 0 && DOES.test(rest)) return mentions;
  }
  return [];
}
