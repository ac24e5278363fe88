/** Tells whether a process named in a lock file is still the same living process. */
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  pid: number;
  /** Boot and start time of the process where the system tells them (Linux), else null: a pid alone is reused. */
  started: string | null;
}

/** When a process started, as text that only this one run of it can have; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold spaces and brackets.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, started: startOf(pid) };
}

/** Whether exactly this process still runs; where start times are unknown, whether any process has its pid. */
export function isAlive(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(identity.pid);
  return now === null || identity.started === null || now === identity.started;
}
