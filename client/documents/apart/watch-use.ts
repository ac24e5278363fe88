import { readFileSync } from 'node:fs';
import { LOOK_MS, MEMORY_BYTES, READING_PROCESSOR_MS } from './limits.ts';

/** Of a page of memory, as Linux counts resident ones on every machine it is common on. */
const PAGE_BYTES = 4096;
/** Of a clock tick, the unit of /proc/PID/stat: USER_HZ, 100 on every such machine. */
const TICK_MS = 10;

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
 * Processor time that a process has used since it started, in milliseconds; null as with `residentBytes`.
 * Source: proc(5), utime and stime, the 14th and 15th fields; the name before them may hold blanks.
 */
export function processorMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

/**
 * Watches a process at work.
 * @param onOver called once when it has used more memory, or since now more processor time, than one file may take
 * @returns ends the watch
 */
export function watchUse(pid: number, onOver: (what: 'memory' | 'time') => void): () => void {
  const before = processorMs(pid) ?? 0;
  const timer = setInterval(() => {
    const isLarge = (residentBytes(pid) ?? 0) > MEMORY_BYTES;
    if (!isLarge && (processorMs(pid) ?? 0) - before <= READING_PROCESSOR_MS) return;
    clearInterval(timer);
    onOver(isLarge ? 'memory' : 'time');
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
