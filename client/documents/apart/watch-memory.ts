import { readFileSync } from 'node:fs';
import { LOOK_MS, MEMORY_BYTES } from './limits.ts';

/** Of a page of memory, as Linux counts resident ones on every machine it is common on. */
const PAGE_BYTES = 4096;

/** Resident bytes of a process; null where the system does not tell (only Linux does) or the process is gone. */
export function residentBytes(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return pages * PAGE_BYTES;
  } catch {
    return null;
  }
}

/**
 * Watches a process at work.
 * @param onOver called once it holds more than a reader may
 * @returns ends the watch
 */
export function watchMemory(pid: number, onOver: () => void): () => void {
  const timer = setInterval(() => {
    if ((residentBytes(pid) ?? 0) <= MEMORY_BYTES) return;
    clearInterval(timer);
    onOver();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
