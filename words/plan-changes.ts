/** What an amendment changes, in words: which item, and its fields from what to what. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { ChangeKind, FieldValue, PlanChange } from '../domain/amendment/changes.ts';

const KINDS: Record<ChangeKind, Bilingual> = {
  unit: both('Đơn vị', 'Unit'),
  duty: both('Nhiệm vụ', 'Duty'),
  target: both('Chỉ tiêu', 'Target'),
  regime: both('Chế độ báo cáo', 'Reporting regime'),
  coordinator: both('Cơ quan đầu mối', 'Coordinating agency'),
  letterhead: both('Thể thức báo cáo', 'Letterhead'),
  addressee: both('Nơi nhận', 'Addressee'),
  heading: both('Mục', 'Heading'),
};

/** Parts of a plan that are no item of a list. */
const PARTS: Record<string, Bilingual> = {
  'regime plan': both('Kế hoạch', 'Plan'),
  'regime reporting': both('Chế độ báo cáo', 'Reporting regime'),
  'letterhead letterhead': both('Thể thức báo cáo', 'Letterhead'),
};

const CHANGES: Record<PlanChange['change'], Bilingual> = {
  added: both('thêm', 'added'),
  removed: both('bỏ', 'removed'),
  changed: both('sửa', 'changed'),
};

const FIELDS: Record<string, Bilingual> = {
  name: both('tên', 'name'),
  nameEn: both('tên tiếng Anh', 'English name'),
  heading: both('mục', 'heading'),
  reports: both('báo cáo', 'reports'),
  units: both('đơn vị thực hiện', 'units'),
  supports: both('đơn vị phối hợp', 'supporting units'),
  role: both('vai trò', 'role'),
  cadence: both('chu kỳ', 'cadence'),
  'due.date': both('hạn', 'due date'),
  'due.monthDay': both('hạn hằng năm', 'yearly due date'),
  text: both('nội dung', 'text'),
  textEn: both('nội dung tiếng Anh', 'English text'),
  statement: both('nội dung', 'statement'),
  statementEn: both('nội dung tiếng Anh', 'English statement'),
  value: both('mức', 'value'),
  reportedBy: both('đơn vị báo cáo', 'reported by'),
  title: both('tên', 'title'),
  titleEn: both('tên tiếng Anh', 'English title'),
  number: both('số', 'number'),
  date: both('ngày', 'date'),
  unit: both('đơn vị', 'unit'),
  body: both('cơ quan ban hành', 'issuing body'),
  superior: both('cơ quan chủ quản', 'superior body'),
  abbreviation: both('chữ viết tắt', 'abbreviation'),
  signerTitle: both('chức vụ người ký', 'signer'),
};

/** `Nhiệm vụ HG-2.4: sửa`. */
export function changeInWords({ kind, id, change }: PlanChange): Bilingual {
  const [part, did] = [PARTS[`${kind} ${id}`], CHANGES[change]];
  const what = part ?? both(`${KINDS[kind].vi} ${id}`, `${KINDS[kind].en} ${id}`);
  return both(`${what.vi}: ${did.vi}`, `${what.en}: ${did.en}`);
}

/** What a field is called; one without a name by the name that it has in the file. */
export function fieldInWords(field: string): Bilingual {
  return FIELDS[field] ?? both(field, field);
}

/** A value as it is shown; a dash where there is none. */
export function valueInWords(value: FieldValue): string {
  if (value === null) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
