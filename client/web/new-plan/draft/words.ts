/** Words of the draft's codes. */
import type { DutyRole } from '../../../../domain/plan.ts';
import type { Bilingual, Say } from '../../frame/say.ts';

const VALUES: Record<string, Bilingual> = {
  once: { vi: 'một lần', en: 'once' },
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  'half-year': { vi: '6 tháng', en: 'every half-year' },
  year: { vi: 'hằng năm', en: 'every year' },
  'half-year+year': { vi: '6 tháng và năm', en: 'every half-year and year' },
  standing: { vi: 'thường xuyên', en: 'standing' },
  continuous: { vi: 'thường xuyên', en: 'all the time' },
  'ad-hoc': { vi: 'đột xuất, khi có yêu cầu', en: 'when asked for' },
  review: { vi: 'sơ kết, tổng kết', en: 'at the reviews' },
  ordered: { vi: 'được giao báo cáo', en: 'ordered to report' },
  requested: { vi: 'được đề nghị báo cáo', en: 'requested to report' },
  none: { vi: 'không', en: 'none' },
  yes: { vi: 'Đúng', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  commune: { vi: 'cấp xã', en: 'commune' },
  district: { vi: 'cấp huyện', en: 'district' },
  province: { vi: 'cấp tỉnh', en: 'province' },
  ministry: { vi: 'bộ, ngành trung ương', en: 'ministry' },
};

const ROLES: Record<DutyRole, Bilingual> = {
  lead: { vi: 'chủ trì, thực hiện', en: 'leads' },
  support: { vi: 'phối hợp', en: 'supports' },
  direct: { vi: 'chỉ đạo', en: 'directs' },
};

const ABOUT: Record<string, Bilingual> = {
  duty: { vi: 'nhiệm vụ chung', en: 'general duty' },
  report: { vi: 'báo cáo', en: 'reporting' },
  obstacle: { vi: 'khó khăn, vướng mắc', en: 'obstacles' },
  review: { vi: 'sơ kết, tổng kết', en: 'reviews' },
  closing: { vi: 'câu kết', en: 'closing' },
};

const SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', count: '≥' };

function word(words: Record<string, Bilingual>, code: string, say: Say): string {
  const found = words[code];
  return found ? say(found.vi, found.en) : code;
}

/** A choice or a value in words; unit ids become names where the draft knows them. */
export function sayValue(value: string, names: ReadonlyMap<string, string>, say: Say): string {
  return names.get(value) ?? word(VALUES, value, say);
}

export const sayCadence = (cadence: string, say: Say): string => word(VALUES, cadence, say);
export const sayRole = (role: DutyRole, say: Say): string => word(ROLES, role, say);
export const sayAbout = (about: string, say: Say): string => word(ABOUT, about, say);
export const sayOperator = (operator: string): string => SIGNS[operator] ?? operator;

/** How sure the importer is, as a word and a colour. */
export function sayConfidence(confidence: number, say: Say): { text: string; classes: string } {
  if (confidence >= 0.85) return { text: say('chắc chắn', 'certain'), classes: 'govuk-tag--green' };
  if (confidence >= 0.65) return { text: say('khá chắc', 'fairly sure'), classes: 'govuk-tag--blue' };
  return { text: say('cần xem lại', 'please look'), classes: 'govuk-tag--yellow' };
}
