import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { askTool } from './ask-tool.ts';
import { findExecutable } from './look-up.ts';
import type { Executable } from './look-up.ts';
import { findOnPath } from './on-path.ts';
import { temporalCli } from './temporal-cli.ts';
import { testServer } from './test-server.ts';
import type { DiagnosedPart } from '../../main/tools.ts';
import { findPostgres } from '../postgres.ts';

/**
 * Looks at the executables and tool chains of this machine; downloads, builds and changes nothing. PostgreSQL's
 * programs serve the tests, tool chains only builds, the dev server only who has no other.
 * @param env settings and `PATH`
 * @returns the parts in the order of their importance
 */
export async function diagnose(env: NodeJS.ProcessEnv): Promise<DiagnosedPart[]> {
  const [temporal, rehearsal, ...toolChains] = await Promise.all([
    diagnoseExecutable(temporalCli, env, !env.TEMPORAL_ADDRESS),
    diagnoseExecutable(testServer, env, true),
    diagnoseTool('java', 'java', ['-version'], /version "([\d.]+)/, env),
    diagnoseTool('maven', 'mvn', ['--version'], /Apache Maven ([\d.]+)/, env),
    diagnoseTool('go', 'go', ['version'], /go version go([\d.]+)/, env),
  ]);
  return [temporal, rehearsal, diagnosePostgres(env), ...toolChains];
}

async function diagnoseExecutable(
  executable: Executable,
  env: NodeJS.ProcessEnv,
  needed: boolean,
): Promise<DiagnosedPart> {
  const { command: name, setting } = executable;
  const missing = { name, ok: false, needed, version: null, path: null };
  const passedOver: Bilingual[] = [];
  try {
    const found = await findExecutable(
      executable,
      (line) => passedOver.push(typeof line === 'string' ? alike(line) : line),
      env,
    );
    if (found !== null)
      return { name, ok: true, needed, version: found.version, path: found.path, remedy: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...missing, path: env[setting] ?? null, remedy: error.details[0]?.remedy ?? error.words };
  }
  const remedy = both(
    `Chạy "npm run demo" để tự tải hoặc dựng, hoặc đặt ${setting}`,
    `Run "npm run demo" to obtain it, or set ${setting}`,
  );
  const all = [...passedOver, remedy];
  return { ...missing, remedy: both(all.map(({ vi }) => vi).join('; '), all.map(({ en }) => en).join('; ')) };
}

function diagnosePostgres(env: NodeJS.ProcessEnv): DiagnosedPart {
  const found = findPostgres(env);
  return {
    name: 'postgresql',
    ok: found !== null,
    needed: false,
    version: found?.version ?? null,
    path: found?.postgres ?? null,
    remedy:
      found !== null
        ? null
        : both('Chỉ cần khi chạy kiểm thử', 'Only the tests need it (Debian: apt-get install postgresql)'),
  };
}

async function diagnoseTool(
  name: string,
  command: string,
  args: string[],
  pattern: RegExp,
  env: NodeJS.ProcessEnv,
): Promise<DiagnosedPart> {
  const version = pattern.exec((await askTool(command, args, env)) ?? '')?.[1] ?? null;
  const ok = version !== null;
  const remedy = ok
    ? null
    : both('Chỉ cần khi phải tự dựng máy chủ', 'Only needed to build the servers here');
  return { name, ok, needed: false, version, path: findOnPath(command, env), remedy };
}
