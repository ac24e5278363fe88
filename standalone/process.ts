import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Command line of a living process.
 * @param pid process id
 * @returns the command and its arguments joined by spaces; empty when the process is gone or a zombie
 */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  const listed = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const [, state = 'Z', command = ''] = /^\s*(\S+)\s+(.*)$/m.exec(listed.stdout) ?? [];
  return state.startsWith('Z') ? '' : command.trim();
}

/**
 * Says whether a process runs. A zombie does not: where nothing reaps orphans it would stay for ever.
 * @param pid process id
 */
export function isAlive(pid: number): boolean {
  if (process.platform !== 'linux') return commandLine(pid) !== '';
  try {
    // The state follows the name, which may hold anything. A command line would not do: it is empty during an exec.
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return state !== undefined && !'ZXx'.includes(state);
  } catch {
    return false;
  }
}

/**
 * Ends a process: asks first (SIGTERM), insists after ten seconds (SIGKILL), and waits until it is gone.
 * @param pid process id
 */
export async function endProcess(pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let look = 0; look < 200 && isAlive(pid); look += 1) await pause(50);
  }
}
