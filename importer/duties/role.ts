/** The role of a duty: its first clause's first role word; none means it leads. */

import type { DutyRole } from '../../domain/plan.ts';
import { fold } from '../text/fold.ts';

export interface RoleReading {
  role: DutyRole;
  confidence: number;
  reason: string;
}

const ROLE_WORDS = /chu tri|dau moi|phoi hop|phai hop|chi dao|tham muu|thuc hien/g;
/** Before these a role word is a noun: "quy chế phối hợp", "sự chỉ đạo", "việc thực hiện". */
const NOUN_BEFORE =
  /(quy che|co che|cong tac|su|viec|ban|van ban|y kien|tinh than|quy trinh|chuong trinh|quy dinh|ke hoach|theo|duoi|ket qua|hieu qua|vai tro|trach nhiem|to|co quan|don vi|hoat dong|qua trinh|trong|duoc|trien khai|tinh hinh|kinh phi|to chuc|nang luc|noi dung|tien do|bao dam|dam bao|tang cuong|mat|cac|de)\s*$|(?:su|viec|cong tac|vai tro|tang cuong|nang cao)(?: [a-z]+){1,3},\s*$/;

/** Reads the role of a duty block from the clause it begins with. */
export function readRole(text: string): RoleReading {
  const folded = fold(text);
  const clause = folded.split(/;|\.\s|:\s/)[0] ?? folded;
  for (const match of clause.matchAll(ROLE_WORDS)) {
    const before = clause.slice(0, match.index);
    const word = match[0];
    if (word === 'thuc hien' || NOUN_BEFORE.test(before)) {
      if (word === 'thuc hien' && /(to chuc|trien khai|tiep tuc|thuong xuyen|chu dong|^)\s*$/.test(before)) {
        return { role: 'lead', confidence: 0.85, reason: 'Bắt đầu bằng "thực hiện"' };
      }
      continue;
    }
    if (word === 'chu tri' || word === 'dau moi')
      return { role: 'lead', confidence: 0.95, reason: 'Có chữ "chủ trì"' };
    if (word === 'tham muu') return { role: 'lead', confidence: 0.9, reason: 'Có chữ "tham mưu"' };
    if (word === 'chi dao') return { role: 'direct', confidence: 0.9, reason: 'Có chữ "chỉ đạo"' };
    // "phối hợp với các cơ quan liên quan, tham mưu …": who advises leads.
    if (
      /^ph[oa]i hop (?:voi )?cac (?:co quan|don vi|so)[^;]{0,60}?,\s*tham muu/.test(clause.slice(match.index))
    ) {
      return { role: 'lead', confidence: 0.7, reason: 'Phối hợp với các cơ quan liên quan để tham mưu' };
    }
    const opensIt = before.trim().length < 60;
    return { role: 'support', confidence: opensIt ? 0.9 : 0.7, reason: 'Có chữ "phối hợp"' };
  }
  return { role: 'lead', confidence: 0.75, reason: 'Không có chữ chỉ vai trò: hiểu là tự thực hiện' };
}
