/**
 * Exact decimal arithmetic on scaled big integers. Figures are counts, but money and hectares have decimals,
 * and 0.1 + 0.2 must be 0.3 in a report that two offices add up by hand.
 */
export interface Decimal {
  /** The number is `units / 10^scale`. */
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/**
 * Reads a number as the decimal a person sees when it is printed.
 * @throws RangeError if `value` is NaN or infinite
 */
export function fromNumber(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const units = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** The nearest double. */
export function toNumber(decimal: Decimal): number {
  return Number(`${decimal.units}e-${decimal.scale}`);
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) + atScale(b, scale), scale };
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * 100·numerator/denominator rounded to two decimals, halves away from zero.
 * @returns null unless the denominator is positive
 */
export function percentage(numerator: Decimal, denominator: Decimal): number | null {
  if (denominator.units <= 0n) return null;
  const scale = Math.max(numerator.scale, denominator.scale);
  const dividend = atScale(numerator, scale) * 10_000n;
  const divisor = atScale(denominator, scale);
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return toNumber({ units: dividend < 0n ? -rounded : rounded, scale: 2 });
}

function atScale(decimal: Decimal, scale: number): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}
