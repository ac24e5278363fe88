/** Duties that bind everybody, and clauses on reports, obstacles and reviews. */

import type { DraftGeneralDuty, LineRange } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import { readCadence } from './cadence.ts';
import { readRole } from './role.ts';

const OBSTACLE = /vuong mac|kho khan|phat sinh|bat cap/;
const REVIEW = /so ket|tong ket/;
const REPORT = /bao cao/;
const ISSUER =
  /^((ubnd|uy ban nhan dan|chu tich|bo truong|bo) [^.;]{0,60}(yeu cau|de nghi|giao)|yeu cau|de nghi cac|trong qua trinh|qua trinh (trien khai|thuc hien|to chuc)|(can cu|tren co so) (noi dung |chuc nang|nhiem vu|ke hoach|cac noi dung)[^.;]{0,120}(cac (bo|so|co quan|don vi|phong|ban)|thu truong|chu tich)|cac (so|co quan|don vi|phong|ban|bo)\b[^.;]{0,200}(can cu|to chuc|trien khai|bao cao|thuc hien|chu dong)|thu truong cac|giao (thu truong|cac)|dinh ky[^.;]{0,80}cac (so|co quan|don vi|phong|ban)\b|ke hoach nay|neu co (kho khan|vuong mac|van de)|tren day la|ubnd (tinh|xa|phuong|huyen|thanh pho)[^.;]{0,40} se )/;

/** Whether a bare paragraph after an agency's duties speaks to everybody rather than to that agency. */
export function speaksToAll(text: string): boolean {
  return ISSUER.test(fold(text).replace(/^(?:che do|cong tac) [^.;:]{0,40}: {0,9}/, ''));
}

const EXECUTES =
  /chiu trach nhiem (?:thi hanh|thuc hien) (?:quyet dinh|nghi quyet|chi thi|chuong trinh|ke hoach) nay|nghiem tuc (?:to chuc )?(?:trien khai )?(?:,? ?thuc hien|chap hanh) (?:quyet dinh|nghi quyet|chi thi|chuong trinh) nay ?[./]{0,3}$|^(?:quyet dinh|chi thi|ke hoach) nay (?:co hieu luc|thay the|bai bo)/;
const REFERS = /^\([^()]*(?:phu luc|kem theo|dinh kem|bieu mau)[^()]*\) ?[.;]?$/;

/** "… chịu trách nhiệm thi hành Quyết định này./.": the document's last article, which sets no work out. */
export function executes(text: string): boolean {
  return EXECUTES.test(fold(text));
}

/** "(Chi tiết tại Phụ lục kèm theo)": points at another part of the document. */
export function refersElsewhere(text: string): boolean {
  return REFERS.test(fold(text.trim()));
}

/** Work whose the text does not say. */
export function makeUnassigned(text: string, lines: LineRange): DraftGeneralDuty {
  return { ...makeGeneral(text, lines), confidence: 0.3, reason: 'Văn bản chưa nói việc này của ai' };
}

/** Makes a general duty of a paragraph. */
export function makeGeneral(text: string, lines: LineRange): DraftGeneralDuty {
  const folded = fold(text);
  const cadence = readCadence(text);
  const role = readRole(text);
  const about =
    /^tren day/.test(folded) || executes(text)
      ? 'closing'
      : REPORT.test(folded) &&
          (cadence.cycles.length > 0 || /dinh ky|che do bao cao|gui ve|bao cao ket qua/.test(folded))
        ? 'report'
        : OBSTACLE.test(folded) && /(phan anh|bao cao|trao doi|lien he|de nghi)/.test(folded)
          ? 'obstacle'
          : REVIEW.test(folded)
            ? 'review'
            : 'duty';
  return {
    text,
    lines: [lines[0], lines[1]],
    role: role.role === 'support' ? 'lead' : role.role,
    cadence: cadence.cadence,
    due: cadence.due,
    about,
    confidence: 0.85,
    reason: 'Nói với mọi đơn vị, không riêng cơ quan nào',
  };
}
