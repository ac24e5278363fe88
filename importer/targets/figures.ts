/** Figures that set a goal: "ít nhất 70%", "01 mô hình", "một quý một lần". */

import type { TargetOperator } from '../../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { numberInText } from './number-in-text.ts';

export interface Figure {
  value: number;
  /** `%`, `lần/quý`, or the counted noun. */
  unit: string;
  operator: TargetOperator;
  /** Set by "một quý một lần". */
  frequency: 'month' | 'quarter' | 'half-year' | 'year' | null;
  /** Where the words of the figure begin ("ít nhất" included) and end. */
  start: number;
  end: number;
}

const WORDS: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, muoi: 10 };
const N = String.raw`(?<n>\d{1,3}(?:\.\d{3}){1,6}|\d{1,20}(?:,\d{1,20})?|mot|hai|ba|bon|muoi)`;
const LEAST = String.raw`(?:it nhat(?: la| dat| co)?|toi thieu(?: la| dat)?|khong (?:it|thap) hon|khong duoi|khong kem|tu)`;
const MODAL = String.raw`(?:(?<least>${LEAST})|(?<over>tren|hon|vuot|cao hon|lon hon)|(?<most>duoi|khong qua|khong de qua|khong de vuot qua|toi da|khong vuot qua|xuong con|con duoi|xuong duoi|thap hon|khong cao hon|nho hon|giam con|it hon))`;
const PERCENT = new RegExp(
  String.raw`(?:${MODAL}\s{1,9})?${N}\s{0,9}(?:(?:%\s{0,9})?(?:-|den)\s{0,9}\d{1,20}(?:,\d{1,20})?\s{0,9})?(?:%|phan tram)(?<up>\s{0,9}tro len)?`,
  'g',
);
const EVERY = new RegExp(
  String.raw`(?:${LEAST}\s{1,9})?(?:moi\s{1,9})?(?:(?:0?1|mot)\s{1,9})?(?<p1>thang|quy|nam)\s{0,9}(?:${LEAST}\s{1,9})?(?<n1>\d{1,20}|mot|hai|ba)\s{0,9}(?:lan|ky)|(?:${LEAST}\s{1,9})?(?<n2>\d{1,20}|mot|hai|ba)\s{0,9}(?:lan|ky)\s{0,9}(?:\/|moi|trong|tren)\s{0,9}(?:mot |0?1 )?(?<p2>thang|quy|nam)`,
  'g',
);
/** Things that plans count; a number before anything else is a goal only after "ít nhất" and the like. */
const NOUN = String.raw`(?:mo hinh|(?:bo|tap|kho) du lieu(?: mo)?|mo khoang san|lop(?: tap huan| dao tao| boi duong)?|hoi nghi|cuoc(?: kiem tra| thi| dien tap| thanh tra)?|buoi(?: tuyen truyen| truyen thong)?|dot(?: kiem tra| tuyen truyen| cao diem)?|chuyen (?:de|muc|trang)|tin,? bai|bai(?: viet)?|phong su|cau lac bo|thon|don vi|co so|nguoi|hoc sinh|vu(?: viec)?|to(?: lien gia)?|doi|ho(?: gia dinh)?|dich vu|nen tang|cong trinh|san pham|de an|lan|luot(?: nguoi)?|hinh thuc|phan mem|hoi thao|hoi thi|doanh nghiep|diem (?:chua chay|tuyen truyen)|sang kien|thu tuc hanh chinh|du an|lao dong)`;
const ANY = String.raw`(?!ngay|thang|nam\b|gio|phut|tuoi|lan dau|den\b|van (?:dan|nguoi)|nghin (?:dan|nguoi))[a-z]{1,40}(?: (?!duoc|co|thuoc|bi|trong|moi|tro|va|cho|o|tai|de|se|la|tren|tu|doi)[a-z]{1,40})?`;
/** "từ 40 đến 45 lượt", "05 - 07 lớp": the lower end is the goal. */
const RANGE = String.raw`(?:\s{0,9}(?:-|den)\s{0,9}\d{1,20})?`;
const WITH_MODAL = new RegExp(
  String.raw`${MODAL}\s{1,9}${N}${RANGE}\s{1,9}(?<noun>${NOUN}|${ANY})(?![a-z])`,
  'g',
);
const PLAIN = new RegExp(
  String.raw`(?<![\d./a-z])(?<!\d\s?-\s?)${N}${RANGE}\s{1,9}(?<noun>${NOUN})(?![a-z])`,
  'g',
);
/** "xuống còn 550/100.000 trẻ em": a rate per so many. */
const RATE = new RegExp(
  String.raw`${MODAL}\s{1,9}${N}\s{0,9}(?<noun>(?:[a-z]{1,200} ?){0,2}\/\s{0,9}\d[\d.]{0,200}\s{0,9}[a-z]{1,200}(?: (?:em|dan|nguoi|song|de song))?)`,
  'g',
);
/** "Cả 34 tỉnh, thành phố …": all of a known number. */
const ALL = new RegExp(String.raw`^(?:phan dau )?(?:ca|tat ca|toan bo) ${N} (?<noun>[a-z]+)`);

type Groups = Record<string, string | undefined>;

function toNumber(written: string): number {
  return WORDS[written] ?? numberInText(written);
}

function operatorOf(groups: Groups): TargetOperator {
  if (groups['most'] !== undefined) return '<=';
  return groups['over'] !== undefined && groups['up'] === undefined ? '>' : '>=';
}

/** Finds percentages; they make a target wherever a plan sets goals. */
export function readPercents(text: string): Figure[] {
  return [...fold(text).matchAll(PERCENT)].map((match) => ({
    value: toNumber(match.groups?.['n'] ?? ''),
    unit: '%',
    operator: operatorOf(match.groups ?? {}),
    frequency: null,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds counted goals: frequencies first, then numbers of things. */
export function readCounts(text: string): Figure[] {
  const folded = fold(text);
  const figures: Figure[] = [];
  const add = (figure: Figure): void => {
    if (!figures.some((each) => figure.start < each.end && each.start < figure.end)) figures.push(figure);
  };
  const all = ALL.exec(folded);
  if (all?.groups) {
    const end = all[0].length;
    add({
      value: toNumber(all.groups['n'] ?? ''),
      unit: text.slice(end - (all.groups['noun'] ?? '').length, end).toLowerCase(),
      operator: '>=',
      frequency: null,
      start: 0,
      end,
    });
  }
  for (const match of folded.matchAll(EVERY)) {
    const figure = everyFigure(match, text);
    if (figure) add(figure);
  }
  for (const pattern of [RATE, WITH_MODAL, PLAIN]) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const noun = text.slice(end - (match.groups?.['noun'] ?? '').length, end).toLowerCase();
      add({
        value: toNumber(match.groups?.['n'] ?? ''),
        unit: noun,
        operator: operatorOf(match.groups ?? {}),
        frequency: null,
        start: match.index,
        end,
      });
    }
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** "ít nhất một quý một lần": folding makes "quý" and "quy" one, so the written word decides. */
function everyFigure(match: RegExpMatchArray, text: string): Figure | null {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const written = text.slice(start, end).toLowerCase();
  const period = (['tháng', 'quý', 'năm'] as const).find((word) => written.includes(word));
  if (!period) return null;
  const frequency = ({ tháng: 'month', quý: 'quarter', năm: 'year' } as const)[period];
  const number = match.groups?.['n1'] ?? match.groups?.['n2'] ?? 'mot';
  return { value: toNumber(number), unit: `lần/${period}`, operator: '>=', frequency, start, end };
}
