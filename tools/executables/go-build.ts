import { both } from '../../domain/bilingual.ts';
import { askTool, isAtLeast } from './ask-tool.ts';
import { installDebianPackages } from './debian.ts';
import { withElapsed } from './log.ts';
import type { Log } from '../../domain/bilingual.ts';
import type { Way } from './look-up.ts';
import { isReachable } from './reachable.ts';
import { failed } from './reason.ts';
import { runTool } from './run-tool.ts';

/** First release that fetches a newer tool chain by itself where a module needs one. */
const LEAST_SELF_UPDATING_GO = '1.21';

/**
 * A build from the official source module. Go verifies every module against its checksum database.
 * @param wanted `package` with its version, linker flags, and the Go release its module asks for
 */
export function goBuild(wanted: { package: string; linkerFlags: string; leastGo: string }): Way {
  return {
    source: 'build',
    title: both(
      'dựng từ mã nguồn bằng Go, thường mất 2–3 phút',
      'build from source with Go, usually 2–3 minutes',
    ),
    remedy: both(
      `Cài Go ≥ ${wanted.leastGo} (https://go.dev/dl) và cho phép truy cập proxy.golang.org`,
      `Install Go ≥ ${wanted.leastGo} (https://go.dev/dl) and let it reach proxy.golang.org`,
    ),
    async make(directory, { log, env, signal }) {
      await ensureGo(wanted.leastGo, log, env, signal);
      const source = await chooseModuleSource(env);
      const build = runTool({
        command: 'go',
        args: ['install', '-ldflags', wanted.linkerFlags, wanted.package],
        cwd: directory,
        // GOTMPDIR: what a killed compiler leaves behind goes with the directory.
        env: { ...env, ...source, GOBIN: directory, GOTMPDIR: directory },
        signal,
      });
      await withElapsed(build, (seconds) =>
        log(both(`  đang dựng, ${seconds} giây`, `  building, ${seconds} s`)),
      );
    },
  };
}

async function goVersion(env: NodeJS.ProcessEnv): Promise<string | null> {
  const answer = await askTool('go', ['version'], env);
  return /go(\d+\.\d+(?:\.\d+)?)/.exec(answer ?? '')?.[1] ?? null;
}

async function ensureGo(least: string, log: Log, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const installed = await goVersion(env);
  if (installed !== null && isAtLeast(installed, LEAST_SELF_UPDATING_GO)) return;
  const had =
    installed === null
      ? both('chưa có Go', 'there is no Go')
      : both(`Go ${installed} quá cũ`, `Go ${installed} is too old`);
  const refusal = await installDebianPackages(
    [{ name: 'golang-go', least: LEAST_SELF_UPDATING_GO }],
    log,
    env,
    signal,
  );
  if (refusal === null) return;
  throw failed(`${had.vi}, cần ≥ ${least}; ${refusal.vi}`, `${had.en}, ≥ ${least} is needed; ${refusal.en}`);
}

/**
 * Go's own connection attempts cannot be shortened. Where no module proxy answers, only what is already in
 * the module cache is used: there the build succeeds or fails at once.
 */
async function chooseModuleSource(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const setting = (await askTool('go', ['env', 'GOPROXY'], env)) ?? '';
  const proxies = setting
    .trim()
    .split(/[,|]/)
    .filter((entry) => entry.startsWith('http'));
  if (proxies.length === 0) return {};
  const answers = await Promise.all(proxies.map((proxy) => isReachable(proxy, env)));
  return answers.includes(true) ? {} : { GOPROXY: 'off' };
}
