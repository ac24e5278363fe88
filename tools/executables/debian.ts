import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { askTool, isAtLeast } from './ask-tool.ts';
import { withElapsed } from './log.ts';
import type { Log } from '../../domain/bilingual.ts';
import { findOnPath } from './on-path.ts';
import { runTool } from './run-tool.ts';

/** Keeps apt from waiting for a mirror that does not answer, and lets it wait while another installation is under way. */
const WAITS = [
  ...['-o', 'Acquire::http::Timeout=5', '-o', 'Acquire::Retries=1'],
  ...['-o', 'DPkg::Lock::Timeout=300'],
];

/**
 * Installs packages where that is allowed: as root, on a machine with apt.
 * @param packages names, each with the least version that helps
 * @param log announces what is installed
 * @param env environment of apt
 * @param signal ends the installation
 * @returns null when all are installed, else why they are not, in words
 */
export async function installDebianPackages(
  packages: { name: string; least: string }[],
  log: Log,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Bilingual | null> {
  const names = packages.map(({ name }) => name);
  if (process.getuid?.() !== 0 || findOnPath('apt-get', env) === null) {
    return both('không tự cài được khi không phải root trên Debian', 'not installed: not root on Debian');
  }
  const apt = async (...args: string[]): Promise<void> => {
    await runTool({
      // What it installs is everybody's, however private this process keeps its own files.
      command: '/bin/sh',
      args: ['-c', 'umask 022; exec apt-get "$@"', 'apt-get', ...WAITS, ...args],
      cwd: '/',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      signal,
    });
  };
  try {
    log(both(`  cài bằng apt-get: ${names.join(', ')}`, `  installing with apt-get: ${names.join(', ')}`));
    await apt('update');
    for (const { name, least } of packages) {
      const offered = await offeredVersion(name, env);
      if (offered === null || !isAtLeast(offered, least)) {
        return both(
          `Debian ở đây chỉ có ${name} ${offered ?? '–'}, cần ≥ ${least}`,
          `Debian here offers only ${name} ${offered ?? '–'}, ≥ ${least} is needed`,
        );
      }
    }
    await withElapsed(apt('install', '-y', '--no-install-recommends', ...names), (seconds) =>
      log(both(`  apt-get: ${seconds} giây`, `  apt-get: ${seconds} s`)),
    );
    return null;
  } catch (error) {
    signal.throwIfAborted();
    return alike(error instanceof Error ? error.message : String(error));
  }
}

/** Upstream part of the version apt would install: `2:1.19~1` is `1.19`. */
async function offeredVersion(name: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const policy = await askTool('apt-cache', ['policy', name], { ...env, LC_ALL: 'C' });
  return /Candidate: (?:\d+:)?(\d[\d.]*)/.exec(policy ?? '')?.[1] ?? null;
}
