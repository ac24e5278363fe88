import { constants, inflateRawSync } from 'node:zlib';
import type { Budget, Counted } from '../refuse/budget.ts';

/**
 * Inflates no more than the budget has left.
 * @param packed raw deflate, as in archives; what stands behind the end of the data, and a missing end, are passed over
 * @param what the amount that is counted
 * @param budget what the document may still use
 * @returns null where the data is damaged
 * @throws SourceRefused `too-large`
 */
export function inflateWithin(packed: Uint8Array, what: Counted, budget: Budget): Uint8Array | null {
  const left = budget.left(what);
  try {
    const bytes = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, left),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    budget.spend(what, bytes.length);
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') budget.spend(what, left + 1);
    if ((error as Error).name === 'SourceRefused') throw error;
    return null;
  }
}
