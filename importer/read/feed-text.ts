import { Inflate } from 'fflate';
import type { Budget } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';

/** Bytes put in at a time: however well they are packed, a few megabytes come out. */
const STEP = 4096;

interface Feeding {
  isPacked: boolean;
  budget: Budget;
  take(piece: string): void;
}

/**
 * Inflates and decodes a text step by step.
 * @param bytes raw deflate, or plain where `isPacked` is false; UTF-8, or UTF-16 with its mark
 * @throws SourceRefused `too-large`, `damaged`
 */
export function feedText(bytes: Uint8Array, { isPacked, budget, take }: Feeding): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const takeBytes = (chunk: Uint8Array): void => {
    if (chunk.length === 0) return;
    budget.spend('inflatedBytes', chunk.length);
    const isUtf16 = chunk[0] === 0xff && chunk[1] === 0xfe;
    decoder ??= new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8');
    take(decoder.decode(chunk, { stream: true }));
  };
  const inflate = isPacked ? new Inflate(takeBytes) : null;
  for (let from = 0; from < bytes.length; from += STEP) {
    const step = bytes.subarray(from, from + STEP);
    if (inflate) push(inflate, step, from + STEP >= bytes.length);
    else takeBytes(step);
  }
  take(decoder?.decode() ?? '');
}

/** What fflate says of damaged data is said in our own words; a refusal from within goes on its way. */
function push(inflate: Inflate, step: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(step, isLast);
  } catch (error) {
    if ((error as Error).name === 'SourceRefused') throw error;
    refuse('damaged');
  }
}
