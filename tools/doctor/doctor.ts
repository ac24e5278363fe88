import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../domain/user-error.ts';
import { askTool, isAtLeast } from '../executables/ask-tool.ts';
import { findExecutable } from '../executables/look-up.ts';
import type { Executable } from '../executables/look-up.ts';
import { findOnPath } from '../executables/on-path.ts';
import { temporalCli } from '../executables/temporal-cli.ts';
import { testServer } from '../executables/test-server.ts';
import type { Part } from './doctor-part.ts';
import { diagnoseServers } from './doctor-servers.ts';
import { findPostgres } from '../postgres.ts';

export interface Diagnosis {
  /** Whether all is there that running on this machine needs; see `isNeeded`. */
  ok: boolean;
  parts: Part[];
}

const LEAST_NODE = '20.19';

/**
 * Looks at every part the program uses, within seconds; downloads, builds and changes nothing.
 * @param env settings and `PATH`
 * @returns the parts in the order of their importance
 */
export async function diagnose(env: NodeJS.ProcessEnv): Promise<Diagnosis> {
  const [temporal, rehearsal, java, maven, go, ...servers] = await Promise.all([
    diagnoseExecutable(temporalCli, env),
    diagnoseExecutable(testServer, env),
    diagnoseTool('java', 'java', ['-version'], /version "([\d.]+)/, env),
    diagnoseTool('maven', 'mvn', ['--version'], /Apache Maven ([\d.]+)/, env),
    diagnoseTool('go', 'go', ['version'], /go version go([\d.]+)/, env),
    ...diagnoseServers(env),
  ]);
  const parts = [
    ...[diagnoseNode(), temporal, rehearsal, diagnoseHome(env)],
    ...servers,
    ...[diagnosePostgres(env), java, maven, go],
  ];
  return { ok: parts.every(({ name, ok }) => ok || !isNeeded(name, env)), parts };
}

/** PostgreSQL's programs serve the tests, tool chains only builds, the dev server only who has no other. */
function isNeeded(name: string, env: NodeJS.ProcessEnv): boolean {
  if (name === temporalCli.command) return !env.TEMPORAL_ADDRESS;
  return !['postgresql', 'java', 'maven', 'go'].includes(name);
}

function diagnoseNode(): Part {
  const version = process.versions.node;
  const ok = isAtLeast(version, LEAST_NODE);
  const remedy = ok ? null : both(`Cài Node ≥ ${LEAST_NODE}`, `Install Node ${LEAST_NODE} or newer`);
  return { name: 'node', ok, version, path: process.execPath, remedy };
}

async function diagnoseExecutable(executable: Executable, env: NodeJS.ProcessEnv): Promise<Part> {
  const { command: name, setting } = executable;
  const missing = { name, ok: false, version: null, path: null };
  const passedOver: Bilingual[] = [];
  try {
    const found = await findExecutable(
      executable,
      (line) => passedOver.push(typeof line === 'string' ? alike(line) : line),
      env,
    );
    if (found !== null) return { name, ok: true, version: found.version, path: found.path, remedy: null };
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

function diagnoseHome(env: NodeJS.ProcessEnv): Part {
  const home = resolve(env.LIEN_NGANH_HOME || '.lien-nganh');
  let existing = home;
  while (!existsSync(existing)) existing = dirname(existing);
  const part = { name: 'home', version: null, path: home };
  try {
    accessSync(existing, constants.W_OK);
    return { ...part, ok: true, remedy: null };
  } catch {
    const remedy = both(
      `Không ghi được vào ${existing}; sửa quyền hoặc đặt LIEN_NGANH_HOME`,
      `${existing} is not writable; change its permissions or set LIEN_NGANH_HOME`,
    );
    return { ...part, ok: false, remedy };
  }
}

function diagnosePostgres(env: NodeJS.ProcessEnv): Part {
  const found = findPostgres(env);
  return {
    name: 'postgresql',
    ok: found !== null,
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
): Promise<Part> {
  const version = pattern.exec((await askTool(command, args, env)) ?? '')?.[1] ?? null;
  const ok = version !== null;
  const remedy = ok
    ? null
    : both('Chỉ cần khi phải tự dựng máy chủ', 'Only needed to build the servers here');
  return { name, ok, version, path: findOnPath(command, env), remedy };
}
