/**
 * Looks for inputs that break the API: `npm run test:api`. Schemathesis makes them from the OpenAPI document and sends
 * them to a real server with a launched plan. Further arguments are its own, e.g. `npm run test:api -- --max-examples
 * 200`. Needs Python 3.10 or newer, and PyPI the first time; ends with 1 where an answer was a 500, or not one of those
 * that the document names.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readConfig } from '../../client/config.ts';
import { endOrphans } from '../support/children.ts';
import { startServerProcess } from '../support/workflow-server.ts';

const VERSION = '4.32.5';
const PLAN = 'plans/hong-phong-2023';
/** Within the plan's year: there is something to act on. */
const NOW = '2023-06-05T09:00:00+07:00';
/** Runs a program that writes where this one does; its exit code. */
async function runShown(program: string, args: string[], cwd?: string): Promise<number> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function provideSchemathesis(): Promise<string> {
  const venv = join(readConfig(process.env).cache, `schemathesis-${VERSION}`);
  const program = join(venv, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  const pip = join(venv, 'bin', 'pip');
  const codes = [
    await runShown('python3', ['-m', 'venv', venv]),
    await runShown(pip, ['install', '--quiet', `schemathesis==${VERSION}`]),
  ];
  if (codes.some((code) => code !== 0)) throw new Error('schemathesis could not be installed');
  return program;
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

await endOrphans();
const schemathesis = await provideSchemathesis();
const home = await mkdtemp(join(tmpdir(), 'lien-nganh-api-'));
const server = await startServerProcess(home, NOW);
try {
  const [text, people] = [`${PLAN}.yaml`, `${PLAN}.officials.yaml`];
  const officials = { text: await readText(people), file: people };
  await server.engine.launchPlan({ text: await readText(text), file: text, officials });
  // Of this machine, which may ask as often as it likes.
  const { token } = JSON.parse(await readText(join(home, 'server.json'))) as { token: string };
  const settings = join(import.meta.dirname, 'schemathesis.toml');
  const address = `${server.url}/api/openapi.json`;
  const given = ['--header', `Authorization: Bearer ${token}`, ...process.argv.slice(2)];
  // What it keeps between runs goes with the server's data.
  const kept = await mkdtemp(join(home, 'schemathesis-'));
  process.exitCode = await runShown(
    schemathesis,
    ['--config-file', settings, 'run', address, ...given],
    kept,
  );
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
