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

/** By the name that a field has in a plan file, wherever in it. */
const FIELDS: Record<string, Bilingual> = {
  abbreviation: both('chữ viết tắt', 'abbreviation'),
  archive: both('nơi lưu', 'archive'),
  basis: both('căn cứ', 'basis'),
  body: both('cơ quan ban hành', 'issuing body'),
  by: both('đến', 'by'),
  cadence: both('chu kỳ', 'cadence'),
  class: both('nhóm đơn vị', 'class of units'),
  code: both('mã', 'code'),
  contents: both('nội dung theo kỳ', 'contents by period'),
  cutoff: both('ngày chốt số liệu', 'data cut-off'),
  date: both('ngày', 'date'),
  day: both('ngày trong tháng', 'day of the month'),
  denominator: both('mẫu số', 'denominator'),
  due: both('hạn', 'due date'),
  escalateToAddressee: both('báo nơi nhận khi chậm', 'escalate to the addressee'),
  frequency: both('chu kỳ báo cáo', 'frequency'),
  from: both('từ', 'from'),
  frozenDenominators: both('mẫu số cố định', 'fixed denominators'),
  'half-year': both('6 tháng', 'half-year'),
  heading: both('mục', 'heading'),
  issuer: both('cơ quan ban hành', 'issuer'),
  jointWith: both('đơn vị cùng chủ trì', 'joint with'),
  kinds: both('loại kỳ báo cáo', 'kinds of periods'),
  level: both('cấp', 'level'),
  max: both('mức tối đa', 'maximum'),
  month: both('tháng', 'month'),
  monthDay: both('ngày hằng năm', 'day of each year'),
  name: both('tên', 'name'),
  nameEn: both('tên tiếng Anh', 'English name'),
  number: both('số', 'number'),
  numerator: both('tử số', 'numerator'),
  operator: both('so sánh', 'comparison'),
  outline: both('đề cương', 'outline'),
  overTime: both('cộng theo thời gian', 'over time'),
  overUnits: both('cộng theo đơn vị', 'over units'),
  overrides: both('ngày riêng của kỳ', 'dates of single periods'),
  parent: both('kế hoạch cấp trên', 'parent plan'),
  plan: both('kế hoạch', 'plan'),
  parentTarget: both('chỉ tiêu cấp trên', 'target of the parent plan'),
  enforced: both('buộc mỗi đơn vị đúng mức', 'each unit is held to it'),
  periodEnd: both('cuối kỳ', 'end of the period'),
  place: both('địa danh', 'place'),
  quarter: both('quý', 'quarter'),
  reportSection: both('là phần của báo cáo', 'part of the report'),
  reportedBy: both('đơn vị báo cáo', 'reported by'),
  reports: both('báo cáo', 'reports'),
  reportsFrom: both('báo cáo số liệu từ', 'reports on data from'),
  review: both('sơ kết, tổng kết', 'review'),
  role: both('vai trò', 'role'),
  sendDay: both('ngày gửi lên trong tháng', 'day of the month of sending upward'),
  sendDue: both('hạn gửi lên', 'to be sent upward by'),
  sensitive: both('nhạy cảm', 'sensitive'),
  shift: both('dời khi trùng ngày nghỉ', 'shift off days off'),
  signerTitle: both('chức vụ người ký', 'signer'),
  statement: both('nội dung', 'statement'),
  statementEn: both('nội dung tiếng Anh', 'English statement'),
  superior: both('cơ quan chủ quản', 'superior body'),
  supports: both('đơn vị phối hợp', 'supporting units'),
  takes: both('nhận cả nội dung mục', 'takes the section'),
  text: both('nội dung', 'text'),
  textEn: both('nội dung tiếng Anh', 'English text'),
  timeZone: both('múi giờ', 'time zone'),
  title: both('tên', 'title'),
  titleEn: both('tên tiếng Anh', 'English title'),
  to: both('đến', 'to'),
  unit: both('đơn vị', 'unit'),
  unitDaysAfterCutoff: both('số ngày làm việc sau ngày chốt', 'working days after the cut-off'),
  unitDaysBeforeSend: both('số ngày làm việc trước khi gửi lên', 'working days before sending upward'),
  unitDue: both('hạn các đơn vị', 'due from the units'),
  units: both('đơn vị thực hiện', 'units'),
  value: both('mức', 'value'),
  whole: both('số nguyên', 'whole numbers'),
  year: both('năm', 'year'),
  years: both('thời gian', 'years'),
};

/** `Nhiệm vụ HG-2.4: sửa`. */
export function changeInWords({ kind, id, change }: PlanChange): Bilingual {
  const [part, did] = [PARTS[`${kind} ${id}`], CHANGES[change]];
  const what = part ?? both(`${KINDS[kind].vi} ${id}`, `${KINDS[kind].en} ${id}`);
  return both(`${what.vi}: ${did.vi}`, `${what.en}: ${did.en}`);
}

/** What a field is called, from the outer to the inner: `due.monthDay` is a due date's. Years, periods and codes stay. */
export function fieldInWords(field: string): Bilingual {
  const names = field.split('.').map((part) => FIELDS[part] ?? both(part, part));
  return both(names.map(({ vi }) => vi).join(', '), names.map(({ en }) => en).join(', '));
}

/** A value as it is shown; a dash where there is none. */
export function valueInWords(value: FieldValue): string {
  if (value === null) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
