/** What a period is called. */
import { both, type Bilingual } from '../domain/bilingual.ts';

const FORMS: [RegExp, (year: string, part: string) => Bilingual][] = [
  [/^(\d{4})$/, (year) => both(`năm ${year}`, `year ${year}`)],
  [/^(\d{4})-h1$/, (year) => both(`6 tháng đầu năm ${year}`, `first half of ${year}`)],
  [/^(\d{4})-h2$/, (year) => both(`6 tháng cuối năm ${year}`, `second half of ${year}`)],
  [/^(\d{4})-q(\d)$/, (year, quarter) => both(`quý ${quarter}/${year}`, `quarter ${quarter} of ${year}`)],
  [/^(\d{4})-review$/, (year) => both(`sơ kết, tổng kết năm ${year}`, `review of ${year}`)],
  [
    /^(\d{4})-m(\d{2})$/,
    (year, month) => both(`tháng ${Number(month)}/${year}`, `month ${Number(month)} of ${year}`),
  ],
];

/** `2024-h1` as `6 tháng đầu năm 2024`, `first half of 2024`; an id of another form stands for itself. */
export function periodName(period: string): Bilingual {
  for (const [form, name] of FORMS) {
    const found = form.exec(period);
    if (found) return name(found[1] ?? '', found[2] ?? '');
  }
  return both(`kỳ ${period}`, `period ${period}`);
}
