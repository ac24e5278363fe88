/**
 * Amounts with a unit of measure or of money, and counted things: "4.600 tấn", "12,5 triệu USD", "06 trạm",
 * "12 bác sĩ/vạn dân". Several may stand in one sentence.
 */

import type { TargetOperator } from '../../domain/plan.ts';
import { fold } from '../text/fold.ts';
import type { Figure } from './figures.ts';
import { isYear, numberInText } from './number-in-text.ts';

const N = String.raw`(?<![\d.,/a-z-])(?<n>\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,4})?|\d{1,12}(?:[.,]\d{1,4})?)`;
const RANGE = String.raw`(?: ?(?:-|den) ?\d[\d.,]{0,12}\d?)?`;
const MODAL = String.raw`(?:(?<over>tren|hon|vuot)|(?<most>duoi|khong qua|toi da|khong vuot qua|xuong con|con duoi|xuong duoi|xuong|giam con)) `;
/** What a rate is per: "/người/năm", "/10.000 dân", "/vạn dân". */
const PER = String.raw`(?: ?\/ ?(?:\d[\d.]{0,9} ?)?(?:hop tac xa|ho gia dinh|giuong benh|can bo|don vi|tre so sinh gai|[a-z]{1,9}(?: (?:dan|nguoi|em|hoc sinh|song|de song|gai|nu|vien))?)| tren (?:0?1 |mot )?(?:van|nghin|100\.000|10\.000|1\.000)(?: nguoi)? dan(?![a-z])){0,2}`;
const MEASURE = [
  String.raw`(?:(?:nghin|trieu|ty|ti) ){1,2}(?:dong|usd|vnd|eur|do la(?: my)?)|dong|usd`,
  '(?:nghin|trieu|ty) (?:luot khach|luot nguoi|luot|nguoi|con|cay|san pham|ban)',
  '(?:(?:nghin|trieu|van) )?(?:tan|ta|kg|gam|yen)',
  '(?:(?:nghin|trieu|van) )?(?:ha|hecta)|m2|m3|km2|km|m²|m³|met|lit|m',
  // "2,1 con/phụ nữ", "109 bé trai/100 bé gái": only as a ratio.
  String.raw`(?:con|be trai|tre(?: so sinh)? trai|ca sinh)(?= ?\/)`,
  'mwp|kwp|mwh|kwh|gwh|mw|kw|gw|mva|kva|kv|mbps|gbps|gb|tb|teu|dwt|cv',
].join('|');
const MEASURED = new RegExp(`(?:${MODAL})?${N}${RANGE} ?(?<unit>(?:${MEASURE})${PER})(?![a-z\\d])`, 'g');
const PER_THOUSAND = new RegExp(`(?:${MODAL})?${N}${RANGE} ?(?<unit>‰)`, 'g');
/** Folding makes these one with other words; only what is written is a unit. */
const AS_WRITTEN: [folded: RegExp, written: RegExp][] = [
  [/^dong/, /^(?:đồng)/iu],
  [/^ta$/, /^tạ$/iu],
  [/^m$/, /^m$/u],
  [/dong$/, /đồng$/iu],
];

/** Nouns of two syllables that plans count; of others the first word is the unit. */
const DOUBLE =
  'nha may|can nha|ngoi nha|nha tinh nghia|nha dai doan ket|tram bom|tram bien ap|phien cho|phien giao dich|khu du lich|khu dan cu|khu tai dinh cu|chi bo|to chuc dang|vung trong|ma so|dieu uoc|hanh khach|tai khoan|ho so|thua dat|cua hang|diem truong|bep an|doan vien|hoi vien|dang vien|cong doan co so|cong doan|suat qua|be trai|be gai|mo hinh|du an|de an|doanh nghiep|cong trinh|san pham|sang kien|lao dong|hoc vien|hoc sinh|sinh vien|giao vien|bac si|can bo|cong chuc|vien chuc|giuong benh|thu tuc|dich vu|trung tam|co so|truong hoc|tram y te|khu cong nghiep|cum cong nghiep|lien hiep hop tac xa|hop tac xa|to hop tac|trang trai|cau lac bo|luot nguoi|luot khach|luot|lop tap huan|hoi nghi|hoi thao|nhiem vu|de tai|don vi|dia phuong|phong hoc|nha van hoa|ho ngheo|ho gia dinh|can ho|phuong tien|chuyen de|chuyen muc|tin bai|nguoi dan|tre em|nguoi|ho kinh doanh|chuoi lien ket|vung san xuat|thuong hieu|nhan hieu|diem den|di tich|bai bao|ban in';
/** What is reached, built or held, before the number: the number is a goal and no circumstance. */
const REACHES =
  /(?:dat|len|moi|binh quan|them|co|duoc|xay dung|thanh lap|lap|dau tu|lap dat|thu hut|dao tao|tao|giai quyet|ho tro|trong|phat trien|hinh thanh|cap|cong nhan|bo sung|nang|hoan thanh|to chuc|trien khai|mo|khoang|tren|it nhat|toi thieu|tu|toi|la|con|giam|sua chua|nang cap|van dong|tang|tiep nhan|cung cap|duy tri|phan dau|den|don|giam sat|ket nap|xay|du tru|trao|tang|trao tang|:)(?: (?:tu|khoang|tren|it nhat|toi thieu|duoc|them|moi|cho|la|co))*\s{0,2}$/;
/** "…, trong đó xuất khẩu lao động 1.200 người": a part of the goal before it. */
const PART = /trong do,? [^.;,\d]{0,60}$/;
/** "12 km đường, 04 cầu và …": what a list of amounts goes on with. */
const LISTED = /\d[^.;]{0,200}(?:, | va )$/;
const COUNTED = new RegExp(
  String.raw`(?:${MODAL})?${N}${RANGE} (?<unit>(?:(?:${DOUBLE})(?![a-z])|(?!ngay|thang|nam|gio|phut|tuoi|lan|den|va|trong|thuoc|theo|cua|cho|tai|o|tro|ky|dau|cuoi|dot|buoi|phan|loai|nhom|cap|tinh|noi dung|muc|tieu chi|nghin|trieu|ty|ti|chuong|van (?:dan|nguoi))[a-z]{2,8})${PER})(?![a-z\d])`,
  'g',
);

function operatorOf(groups: Record<string, string | undefined>): TargetOperator {
  if (groups['most'] !== undefined) return '<=';
  return groups['over'] === undefined ? '>=' : '>';
}

function toFigure(match: RegExpMatchArray, text: string): Figure {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const unit = text.slice(end - (groups['unit'] ?? '').length, end).trim();
  const value = numberInText(groups['n'] ?? '');
  return { value, unit, operator: operatorOf(groups), frequency: null, start, end };
}

/** "mỗi nhà 60 triệu đồng", "tàu cá dài từ 15 m trở lên": how large one of the counted is, no goal of its own. */
const EACH = /\d[^.;]{0,120}[, ]moi (?!nam|thang|quy)(?:[a-z]{1,9} ){1,2}(?:tu |tri gia |la |duoc )?$/;
const LONG =
  /(?:%|\d) [^.;,]{0,120}(?:dai|rong|cao|sau|dien tich|cong suat|quy mo|trong tai) (?:tu |tren |duoi )?$/;

/** "giảm từ 23 ca sinh/1.000 phụ nữ xuống 18": where it begins is no goal. */
function isStart(folded: string, start: number, end: number): boolean {
  return (
    /(?:giam|tang|nang) (?:dan )?tu $/.test(folded.slice(0, start)) &&
    /^[^,;]{0,40}? (?:xuong|len|den) /.test(folded.slice(end))
  );
}

function isSize(folded: string, start: number, end: number): boolean {
  const before = folded.slice(0, start);
  const upward = /^ ?tro (?:len|xuong)/.test(folded.slice(end));
  return EACH.test(before) || (LONG.test(before) && (upward || /(?:tu|tren|duoi) $/.test(before)));
}

/** Amounts with a unit of measure, of money, or per thousand. */
export function readAmounts(text: string): Figure[] {
  const folded = fold(text);
  return [...folded.matchAll(MEASURED), ...folded.matchAll(PER_THOUSAND), ...folded.matchAll(YEARS_OF_LIFE)]
    .map((match) => toFigure(match, text))
    .concat(readShares(folded, text))
    .filter(({ unit }) => {
      const bare = fold(unit).split('/')[0]?.trim() ?? '';
      return AS_WRITTEN.every(
        ([plain, written]) => !plain.test(bare) || written.test(unit.split('/')[0]?.trim() ?? ''),
      );
    })
    .filter(({ start, end }) => !isSize(folded, start, end) && !isStart(folded, start, end))
    .sort((a, b) => a.start - b.start);
}

/** "Tuổi thọ bình quân đạt 75 tuổi, thời gian sống khỏe tối thiểu 67 năm": years that are a goal and no date. */
const YEARS_OF_LIFE = new RegExp(
  String.raw`(?<=(?:tuoi tho|song khoe)[^.;\d]{0,60} )${N} (?<unit>tuoi|nam)(?![a-z\d])`,
  'g',
);
/** "8/10 xã, phường có …": so many of all. */
const SHARE =
  /(?<![\d.,/a-z-])(?<n>\d{1,3})\/(?<all>\d{1,3}) (?<unit>xa|phuong|dac khu|thon|ban|ap|huyen|tieu chi|chi tieu|don vi|truong|so, nganh|dia phuong)(?![a-z])/g;

function readShares(folded: string, text: string): Figure[] {
  return [...folded.matchAll(SHARE)]
    .filter(({ groups }) => Number(groups?.['n']) <= Number(groups?.['all']))
    .map((match) => toFigure(match, text));
}

/** Numbers of documents and of their parts count nothing. */
const CITED = /(?:so|dieu|khoan|muc|quyet dinh|nghi quyet|chi thi|phu luc|giai doan|tu|lan thu) $/;

/**
 * Counted things that the words before them say are to be reached; where none says so the first that is counted, since
 * whatever an item of the targets counts is a goal ("Giám sát 1.200 mẫu").
 */
export function readThings(text: string): Figure[] {
  const folded = fold(text);
  const all = [...folded.matchAll(COUNTED)].filter((match) => {
    const number = match.groups?.['n'] ?? '';
    if (isStart(folded, match.index, match.index + match[0].length)) return false;
    return !isYear(number, folded, match.index + match[0].indexOf(number));
  });
  const reached = all.filter(
    (match) =>
      match.index === 0 ||
      REACHES.test(folded.slice(0, match.index)) ||
      LISTED.test(folded.slice(0, match.index)) ||
      PART.test(folded.slice(0, match.index)) ||
      match.groups?.['over'] !== undefined ||
      match.groups?.['unit']?.includes('/') === true,
  );
  const first = all.filter(({ index }) => !CITED.test(folded.slice(0, index))).slice(0, 1);
  const isPart = reached[0] !== undefined && PART.test(folded.slice(0, reached[0].index));
  return (reached.length === 0 || isPart ? [...new Set([...first, ...reached])] : reached)
    .map((match) => toFigure(match, text))
    .map((figure) => ({ ...figure, unit: figure.unit.toLowerCase() }));
}
