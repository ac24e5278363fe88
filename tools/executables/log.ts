/**
 * Calls `tell` every few seconds with the whole seconds gone by, while `work` runs.
 * @param work what is waited for
 * @param tell receives the elapsed seconds
 * @returns what `work` returns
 */
export async function withElapsed<T>(work: Promise<T>, tell: (seconds: number) => void): Promise<T> {
  const startedAt = process.hrtime.bigint();
  const ticking = setInterval(() => {
    tell(Number((process.hrtime.bigint() - startedAt) / 1_000_000_000n));
  }, 5_000);
  try {
    return await work;
  } finally {
    clearInterval(ticking);
  }
}
