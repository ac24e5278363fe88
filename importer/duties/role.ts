/** The role of a duty: its first clause's first role word; none means it leads. */

import type { DutyRole } from '../../domain/plan.ts';
import { beginsOrder } from '../agencies/lexicon.ts';
import { anyOf } from '../knowledge/phrases.ts';
import { roleFile } from '../knowledge/schemas.ts';
import roles from '../knowledge/words/roles.json' with { type: 'json' };
import { fold } from '../text/fold.ts';

export interface RoleReading {
  role: DutyRole;
  confidence: number;
  reason: string;
}

const WORDS = roleFile.parse(roles);
const ROLE_OF = new Map(WORDS.entries.map(({ word, role }) => [fold(word), role]));
const ROLE_WORDS = new RegExp(anyOf(WORDS.entries.map(({ word }) => word)), 'g');
/** Before these a role word is a noun: "quy chế phối hợp", "sự chỉ đạo", "việc thực hiện". */
const NOUN_BEFORE = new RegExp(
  String.raw`${anyOf(WORDS.nounBefore)}\s*$|${anyOf(WORDS.nounListBefore)}(?: [a-z]+){1,3},\s*$`,
);
const DOING_AFTER = new RegExp(String.raw`(?:${anyOf(WORDS.doingAfter)}|^)\s*$`);

/** How or on what ground something is done, before what is done. */
const MANNER =
  /^\s*$|^(?:chu dong|tich cuc|thuong xuyen|tiep tuc|tang cuong|kip thoi|can cu|tren co so|theo|tap trung|khan truong|tham gia|day manh|quan tam|trong|co trach nhiem|chiu trach nhiem|thuc hien|to chuc thuc hien|trien khai|phan cong|cu |bo tri can bo)/;

/** Reads the role of a duty block from the clause it begins with. */
export function readRole(text: string): RoleReading {
  const folded = fold(text);
  const clause = folded.split(/;|\.\s|:\s/)[0] ?? folded;
  for (const match of clause.matchAll(ROLE_WORDS)) {
    const before = clause.slice(0, match.index);
    const word = match[0];
    const role = ROLE_OF.get(word);
    if (role === 'doing' || NOUN_BEFORE.test(before)) {
      if (role === 'doing' && DOING_AFTER.test(before)) {
        return { role: 'lead', confidence: 0.85, reason: 'Bắt đầu bằng "thực hiện"' };
      }
      continue;
    }
    if (role === 'direct') return { role, confidence: 0.9, reason: 'Có chữ "chỉ đạo"' };
    if (role === 'lead')
      return word === 'tham muu'
        ? { role, confidence: 0.9, reason: 'Có chữ "tham mưu"' }
        : { role, confidence: 0.95, reason: 'Có chữ "chủ trì"' };
    // "phối hợp với các cơ quan liên quan, tham mưu …": who advises leads.
    if (
      /^ph[oa]i hop (?:voi )?cac (?:co quan|don vi|so)[^;]{0,60}?,\s*tham muu/.test(clause.slice(match.index))
    ) {
      return { role: 'lead', confidence: 0.7, reason: 'Phối hợp với các cơ quan liên quan để tham mưu' };
    }
    // "Xây dựng phương án y tế (phối hợp với …)": the work begins with what is done, and others only help with it.
    if (beginsOrder(text) && !MANNER.test(before)) {
      return { role: 'lead', confidence: 0.7, reason: 'Việc nêu trước, "phối hợp" nêu sau' };
    }
    const opensIt = before.trim().length < 60;
    return { role: 'support', confidence: opensIt ? 0.9 : 0.7, reason: 'Có chữ "phối hợp"' };
  }
  return { role: 'lead', confidence: 0.75, reason: 'Không có chữ chỉ vai trò: hiểu là tự thực hiện' };
}
