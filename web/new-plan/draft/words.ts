/** Words of the draft's codes. */
import type { DutyRole } from '../../../domain/plan.ts';
import { VALUE_WORDS } from '../../../importer/plan/value-words.ts';
import type { Bilingual, Say } from '../../frame/say.ts';

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
  return names.get(value) ?? word(VALUE_WORDS, value, say);
}

export const sayCadence = (cadence: string, say: Say): string => word(VALUE_WORDS, cadence, say);
export const sayRole = (role: DutyRole, say: Say): string => word(ROLES, role, say);
export const sayAbout = (about: string, say: Say): string => word(ABOUT, about, say);
export const sayOperator = (operator: string): string => SIGNS[operator] ?? operator;

/** How sure the importer is, as a word and a colour. */
export function sayConfidence(confidence: number, say: Say): { text: string; classes: string } {
  if (confidence >= 0.85) return { text: say('chắc chắn', 'certain'), classes: 'govuk-tag--green' };
  if (confidence >= 0.65) return { text: say('khá chắc', 'fairly sure'), classes: 'govuk-tag--blue' };
  return { text: say('cần xem lại', 'please look'), classes: 'govuk-tag--yellow' };
}
