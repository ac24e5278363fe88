/** Figures that set a goal: "ít nhất 70%", "01 mô hình", "một quý một lần". */

import type { TargetOperator } from '../../domain/plan.ts';
import { fold } from '../text/fold.ts';

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

const WORDS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const N = String.raw`(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|mot|hai|ba|bon|muoi)`;
const AT_LEAST = String.raw`(it nhat(?: la| dat| co)?|toi thieu(?: la| dat)?|khong (?:it|thap) hon|tu)`;
const OVER = String.raw`(tren|hon|vuot|cao hon|lon hon)`;
const AT_MOST = String.raw`(duoi|khong qua|toi da|khong vuot qua|xuong con|con duoi|xuong duoi|thap hon|khong cao hon|nho hon|giam con|it hon)`;
const PERCENT = new RegExp(
  String.raw`(?:(?:(${AT_LEAST})|(${OVER})|(${AT_MOST}))\s+)?${N}\s*(?:(?:%\s*)?(?:-|den)\s*\d+(?:,\d+)?\s*)?(?:%|phan tram)(\s*tro len)?`,
  'g',
);
const PERIODS: Record<string, NonNullable<Figure['frequency']>> = {
  thang: 'month',
  quy: 'quarter',
  nam: 'year',
};
const EVERY = new RegExp(
  String.raw`(?:${AT_LEAST}\s+)?(?:moi\s+)?(?:(?:0?1|mot)\s+)?(thang|quy|nam)\s*(?:${AT_LEAST}\s+)?(\d+|mot|hai|ba)\s*lan|(?:${AT_LEAST}\s+)?(\d+|mot|hai|ba)\s*lan\s*(?:\/|moi|trong|tren)\s*(?:mot |0?1 )?(thang|quy|nam)`,
  'g',
);
/** Things that plans count; a number before anything else is not a goal by itself. */
const NOUN = String.raw`(?:mo hinh|lop(?: tap huan| dao tao| boi duong)?|hoi nghi|cuoc(?: kiem tra| thi| dien tap| thanh tra)?|buoi(?: tuyen truyen| truyen thong)?|dot(?: kiem tra| tuyen truyen| cao diem)?|chuyen (?:de|muc|trang)|tin,? bai|bai(?: viet)?|phong su|cau lac bo|xa|phuong|huyen|thon|don vi|co so|diem|nguoi|can bo|hoc sinh|vu(?: viec)?|to(?: lien gia)?|doi|ho(?: gia dinh)?|dich vu|he thong|nen tang|tram|truong|can|cong trinh|san pham|de an|ke hoach|lan|luot(?: nguoi)?|hinh thuc|tai lieu|phan mem|bao cao|hoi thao|hoi thi|to chuc|doanh nghiep|diem chua chay|diem tuyen truyen|sang kien|tieu chi|thu tuc hanh chinh)`;
const COUNT = new RegExp(
  String.raw`(?:(?:(${AT_LEAST})|(${OVER})|(${AT_MOST}))\s+)?(?<![\d./])${N}\s+(${NOUN})(?![a-z])`,
  'g',
);

function toNumber(written: string): number {
  const known = WORDS[written];
  if (known !== undefined) return known;
  return Number(
    /^\d{1,3}(?:\.\d{3})+$/.test(written) ? written.replace(/\./g, '') : written.replace(',', '.'),
  );
}

/** Finds percentages; they make a target wherever a plan sets goals. */
export function readPercents(text: string): Figure[] {
  const folded = fold(text);
  return [...folded.matchAll(PERCENT)].map((match) => {
    const over = match[3] !== undefined;
    const most = match[5] !== undefined;
    return {
      value: toNumber(match[7] ?? ''),
      unit: '%',
      operator: most ? '<=' : over && match[8] === undefined ? '>' : '>=',
      frequency: null,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** Finds counted goals: frequencies first, then numbers of things. */
export function readCounts(text: string): Figure[] {
  const folded = fold(text);
  const figures: Figure[] = [];
  for (const match of folded.matchAll(EVERY)) {
    const period = match[2] ?? match[6] ?? 'nam';
    if (period === 'quy' && !/quý/iu.test(text.slice(match.index, match.index + match[0].length))) continue;
    const times = match[4] ?? match[5 + 1 - 1] ?? '';
    const number = /\d|mot|hai|ba/.exec(times)
      ? times
      : (/(\d+|mot|hai|ba)\s*lan/.exec(match[0])?.[1] ?? '1');
    const written = text.slice(match.index, match.index + match[0].length);
    const name = /tháng/iu.test(written) ? 'tháng' : /quý/iu.test(written) ? 'quý' : 'năm';
    figures.push({
      value: toNumber(number),
      unit: `lần/${name}`,
      operator: '>=',
      frequency: PERIODS[period] ?? null,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const match of folded.matchAll(COUNT)) {
    if (figures.some((figure) => match.index < figure.end && figure.start < match.index + match[0].length))
      continue;
    const end = match.index + match[0].length;
    const noun = text.slice(end - (match[8] ?? '').length, end);
    figures.push({
      value: toNumber(match[7] ?? ''),
      unit: noun.toLowerCase(),
      operator: match[5] !== undefined ? '<=' : match[3] !== undefined ? '>' : '>=',
      frequency: null,
      start: match.index,
      end,
    });
  }
  return figures.sort((a, b) => a.start - b.start);
}
