/** Numbers as people in Vietnam type and read them: dot for thousands, comma for decimals. */

const GROUPED = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/**
 * `1.234` and `1 234` are 1234, `12,5` and `12.5` are 12.5, `0.125` is an eighth: no thousand begins with 0. Null for what is no number of 0 or more.
 * @param typed as it stands in the field
 */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (GROUPED.test(text)) return Number(text.replace(/[. ]/g, '').replace(',', '.'));
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : null;
}

const PRINTED = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** `1234.5` as `1.234,5`. */
export function printNumber(value: number): string {
  return PRINTED.format(value);
}
