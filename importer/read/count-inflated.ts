import { Unzlib } from 'fflate';
import type { Budget, Counted } from '../refuse/budget.ts';

/** Bytes put in at a time: however well they are packed, a few megabytes come out, and are let go at once. */
const STEP = 4096;

/**
 * Counts what a stream of a PDF inflates to, without keeping it; damaged data counts as far as it goes. What is
 * allowed without end is not looked at.
 * @param packed with zlib's head
 * @param what the amount that is counted
 * @param budget what the document may still use
 * @throws SourceRefused `too-large`
 */
export function countInflated(packed: Uint8Array, what: Counted, budget: Budget): void {
  if (budget.left(what) === Infinity) return;
  const inflate = new Unzlib((chunk) => budget.spend(what, Math.min(chunk.length, budget.left(what) + 1)));
  try {
    for (let from = 0; from < packed.length; from += STEP) inflate.push(packed.subarray(from, from + STEP));
  } catch (error) {
    if ((error as Error).name === 'SourceRefused') throw error;
  }
}
