import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { askTool } from './ask-tool.ts';
import { installDebianPackages } from './debian.ts';
import type { Log } from '../../domain/bilingual.ts';
import { findOnPath, isExecutable } from './on-path.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A browser of this machine that tests can drive: `LIEN_NGANH_CHROMIUM`, else the first on `PATH`; null without one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.LIEN_NGANH_CHROMIUM;
  if (named) return isExecutable(named) ? named : null;
  return NAMES.map((name) => findOnPath(name, env)).find((found) => found !== null) ?? null;
}

/**
 * Makes sure that there is a browser for the tests of the pages.
 * @param log progress, one line at a time
 * @param env `PATH`, `LIEN_NGANH_CHROMIUM`
 * @throws UserError naming what to install, when it is missing and cannot be installed
 */
export async function ensureChromium(
  log: Log,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ path: string; version: string | null }> {
  const packages = [{ name: 'chromium', least: '109' }];
  const present = findChromium(env);
  const refusal =
    present === null ? await installDebianPackages(packages, log, env, new AbortController().signal) : null;
  const path = present ?? findChromium(env);
  if (path !== null) {
    const said = await askTool(path, ['--version'], env);
    return { path, version: /\d+(?:\.\d+)+/.exec(said ?? '')?.[0] ?? null };
  }
  throw new UserError(
    'failed',
    both('Chưa có Chromium để thử các trang', 'Chromium is missing, the pages’ tests need it'),
    [
      {
        path: 'LIEN_NGANH_CHROMIUM',
        line: null,
        message: refusal ?? both('không tìm thấy chromium trên PATH', 'chromium was not found on PATH'),
        remedy: both(
          'Cài Chromium (Debian: apt-get install chromium) hoặc đặt LIEN_NGANH_CHROMIUM là đường dẫn tới trình duyệt',
          'Install Chromium (Debian: apt-get install chromium), or set LIEN_NGANH_CHROMIUM to a browser’s path',
        ),
      },
    ],
  );
}
