/** How many of a thing one unit has to count: what makes an invented figure one that an official could believe. */

/** From a few to how many, by what the plan's own words say is counted; the first that fits counts. */
const COUNTED: [words: RegExp, from: number, to: number][] = [
  [/xã, phường, thị trấn/iu, 6, 15],
  [/thôn|tổ dân phố/iu, 5, 12],
  [/học sinh|sinh viên/iu, 18_000, 26_000],
  [/người lao động/iu, 40, 160],
  [/người .*(?:nhu cầu|điều kiện)/iu, 2, 12],
  [/cấp tỉnh làm/iu, 60, 110],
  [/từ tỉnh đến xã/iu, 150, 220],
  [/người|cán bộ/iu, 30, 90],
  [/báo, đài/iu, 10, 10],
  [/ban, ngành, đoàn thể/iu, 12, 16],
  [/tin đã nhận/iu, 12, 40],
  [/vụ|hành vi|trường hợp/iu, 4, 18],
  [/địa bàn có nhiều/iu, 1, 3],
  [/cơ sở/iu, 12, 40],
];
const OTHERWISE = [20, 119] as const;

/** Months of a period: `2024-h1` has six. */
export function monthsOf(period: string): number {
  if (period.includes('-m')) return 1;
  if (period.includes('-q')) return 3;
  return period.includes('-h') ? 6 : 12;
}

/**
 * Between how many and how many.
 *
 * @param counted - the plan's words for what is counted
 * @param period - id of the period, where months are counted
 */
export function magnitudeOf(counted: string, period: string): readonly [from: number, to: number] {
  if (/số tháng/iu.test(counted)) return [monthsOf(period), monthsOf(period)];
  const found = COUNTED.find(([words]) => words.test(counted));
  return found ? [found[1], found[2]] : OTHERWISE;
}
