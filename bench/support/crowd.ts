/** So many at once until all have had their turn. */

export interface Crowded {
  seconds: number;
  /** Milliseconds that each took. */
  times: number[];
}

/** Lets `take` have each of `all`, `atOnce` at a time. */
export async function crowd<T>(
  all: readonly T[],
  atOnce: number,
  take: (one: T) => Promise<unknown>,
): Promise<Crowded> {
  const waiting = all.values();
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, all.length) }, async () => {
      for (const one of waiting) {
        const started = performance.now();
        await take(one);
        times.push(performance.now() - started);
      }
    }),
  );
  return { seconds: (performance.now() - begun) / 1_000, times };
}
