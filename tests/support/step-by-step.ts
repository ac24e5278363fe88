/** For tests on a real clock: time between two steps, as much as the machine needs to keep them apart. */

/** Tried so often, each time with twice the time between two steps. */
const ATTEMPTS = 6;

/**
 * Plays something whose steps fall due on a real clock, again with twice the time between them where the machine was
 * too slow to finish one before the next was due: then they are merged, and what is counted is another thing.
 * @param stepMs time between two steps at first
 * @param play plays it, each attempt under names of its own; null where a step came before the one before was done
 */
export async function stepByStep<T>(
  stepMs: number,
  play: (stepMs: number, attempt: number) => Promise<T | null>,
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const played = await play(stepMs * 2 ** (attempt - 1), attempt);
    if (played !== null) return played;
  }
  throw new Error(
    `steps ${(stepMs * 2 ** (ATTEMPTS - 1)) / 1000} s apart were still too close for this machine`,
  );
}
