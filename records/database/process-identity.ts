/** Tells whether a process named in a lock file is still the same living process. */
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  pid: number;
  /** Boot and start time of the process where the system tells them (Linux), else null: a pid alone is reused. */
  started: string | null;
}

/** State letter and start of a process, the start as text that only this one run of it can have; null where unknown. */
function readStat(pid: number): { state: string; started: string } | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: `${boot}/${fields[19]}` };
  } catch {
    return null;
  }
}

/** How a running process is told apart from all others, also later ones with the same pid. */
export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, started: readStat(pid)?.started ?? null };
}

/** Whether exactly this process still runs; where start times are unknown, whether any process has its pid. */
export function isAlive(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = readStat(identity.pid);
  if (stat === null) return true;
  // A zombie has ended and waits only to be noticed by its parent.
  if (stat.state === 'Z') return false;
  return identity.started === null || identity.started === stat.started;
}
