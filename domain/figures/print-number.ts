const PRINTED = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const EXACT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** `1234.5` as `1.234,5`: dot for thousands, comma for decimals. */
export function printNumber(value: number): string {
  return PRINTED.format(value);
}

/** The same as somebody would have to type it to be understood: `1.125` as `1,1250`, which is no thousand. */
export function writeNumber(value: number): string {
  const text = EXACT.format(value);
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}
