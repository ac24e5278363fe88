/** By when or how often a target counts. */

export interface Timing {
  by: string | null;
  frequency: 'continuous' | 'month' | 'quarter' | 'half-year' | 'year' | null;
}

const BY =
  /(?:đến|hết|vào|trong|cuối|trước|từ)\s*(?:hết\s*|cuối\s*)?năm\s*(20\d{2})|(?:^|[\s(:])năm\s*(20\d{2})|(?:đến|hết|trước|trong)\s*(?:hết\s*)?(?:ngày\s*)?\d{1,2}\/\d{1,2}\/(20\d{2})|(?:quý|tháng)\s*(?:I{1,3}|IV|\d{1,2})\s*(?:\/|năm\s*)(20\d{2})/iu;
const YEARLY =
  /(?:hàng|hằng|mỗi|từng)\s*năm|\/năm|(?<!(?:duy trì|đều|thường xuyên|liên tục)[^,;.]{0,20})trong năm(?!\s*\d)/iu;
const MONTHLY = /(?:hàng|hằng|mỗi)\s*tháng|\/tháng/iu;
const QUARTERLY = /(?:hàng|hằng|mỗi)\s*quý|\/quý/iu;
const CONTINUOUS =
  /(?:tin báo|tố giác|khiếu nại|vụ việc|vụ|trường hợp|hành vi|nạn nhân|đối tượng|đám cháy)[^;]*kịp thời|luôn luôn|thường xuyên, liên tục/iu;

/** Reads the timing words of a text; both null where it has none. */
export function readTiming(clause: string): Timing {
  // The year compared with is no deadline.
  const text = clause.replace(/so với[^,;]{0,30}?(?:năm\s{1,9}20\d{2}|năm trước|cùng kỳ)/giu, '');
  const by = BY.exec(text);
  const frequency = MONTHLY.test(text)
    ? 'month'
    : QUARTERLY.test(text)
      ? 'quarter'
      : YEARLY.test(text)
        ? 'year'
        : null;
  if (frequency !== null) return { by: null, frequency };
  if (by) return { by: by[1] ?? by[2] ?? by[3] ?? by[4] ?? null, frequency: null };
  return { by: null, frequency: CONTINUOUS.test(text) ? 'continuous' : null };
}
