/**
 * Processor time of other processes, as Linux counts it. Where others use the machine, too, it says more than the clock
 * what something costs.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one tick: what Linux counts in, on every machine of today. */
const TICK_MS = 10;

/** Fields of `/proc/<pid>/stat` behind the name, which may hold anything. */
function statOf(pid: number | string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Milliseconds of processor that a process, its children and those of them that ended have used. */
export function processorMs(pid: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.filter((one) => statOf(one)[1] === String(pid));
  return [String(pid), ...children]
    .map((one) => statOf(one).slice(11, 15))
    .reduce((sum, ticks) => sum + ticks.reduce((total, tick) => total + Number(tick) * TICK_MS, 0), 0);
}

/** Watches named processes: what each has used since it was last asked. */
export function watchProcessors<Name extends string>(pids: Record<Name, number>): () => Record<Name, number> {
  const names = Object.keys(pids) as Name[];
  const read = (): Record<Name, number> =>
    Object.fromEntries(names.map((name) => [name, processorMs(pids[name])])) as Record<Name, number>;
  let before = read();
  return () => {
    const now = read();
    const used = Object.fromEntries(names.map((name) => [name, now[name] - before[name]]));
    before = now;
    return used as Record<Name, number>;
  };
}
