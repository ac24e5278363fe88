/** Words of the draft's codes. */
import type { Bilingual, Translate } from '../../../domain/bilingual.ts';
import type { DutyRole } from '../../../domain/plan.ts';
import { nameInText } from '../../../importer/agencies/name-in-text.ts';
import { VALUE_WORDS } from '../../../importer/plan/value-words.ts';
import { EVERYBODY } from '../../../importer/reporting/subject.ts';
import { coloured, type TagModel } from '../../layout/sentence.ts';

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

function word(words: Record<string, Bilingual>, code: string, t: Translate): string {
  const found = words[code];
  return found ? t(found.vi, found.en) : code;
}

/** A choice or a value in words; unit ids become names where the draft knows them. */
export function describeValue(value: string, names: ReadonlyMap<string, string>, t: Translate): string {
  return names.get(value) ?? word(VALUE_WORDS, value, t);
}

/** An agency by its name, or by what the passage calls it. */
export function describeAgency(
  id: string,
  names: ReadonlyMap<string, string>,
  text: string,
  t: Translate,
): string {
  if (id === EVERYBODY) return word(VALUE_WORDS, 'everybody', t);
  const known = describeValue(id, names, t);
  return known === id ? (nameInText(id, text) ?? id) : known;
}

export const describeCadence = (cadence: string, t: Translate): string => word(VALUE_WORDS, cadence, t);
export const describeRole = (role: DutyRole, t: Translate): string => word(ROLES, role, t);
export const describeSubject = (about: string, t: Translate): string => word(ABOUT, about, t);
export const describeOperator = (operator: string): string => SIGNS[operator] ?? operator;

/** How sure the importer is, as a word and a colour. */
export function describeConfidence(confidence: number, t: Translate): TagModel {
  if (confidence >= 0.85) return coloured(t('chắc chắn', 'certain'), 'green');
  if (confidence >= 0.65) return coloured(t('khá chắc', 'fairly sure'), 'blue');
  return coloured(t('cần xem lại', 'please check'), 'yellow');
}
