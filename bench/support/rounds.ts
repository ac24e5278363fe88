/**
 * Rounds in which contenders take turns, since a shared machine's speed changes from minute to minute: what is
 * compared was measured one right after the other, and whoever begins changes with each round.
 */

/** One contender's way to be measured once; `round` counts from 0. */
export type Contender<Figures> = (round: number) => Promise<Figures>;

/**
 * Measures contenders in turn.
 * @returns by contender, what each round brought, in the rounds' order
 */
export async function inTurn<Figures, Name extends string>(
  rounds: number,
  contenders: Record<Name, Contender<Figures>>,
): Promise<Record<Name, Figures[]>> {
  const names = Object.keys(contenders) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figures[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      measured[name].push(await contenders[name](round));
    }
  }
  return measured;
}

/** The middle one; of an even number the higher of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** `median (least–most)`, of one value itself. */
export function spread(values: readonly number[], digits = 2): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)];
  const shown = (value: number): string => value.toFixed(digits);
  return values.length < 2 ? shown(middle) : `${shown(middle)} (${shown(least)}–${shown(most)})`;
}

/** Each round of one beside the same round of the other. */
export function ratios(ones: readonly number[], others: readonly number[]): number[] {
  return ones.map((one, round) => one / (others[round] ?? NaN));
}
