/** The file of the project, brought up: a folder like an office's, with the deploy scripts and secrets of its own. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVersion } from '../../client/version.ts';
import { choosePorts } from '../../standalone/ports.ts';
import type { DockerEngine } from './engine.ts';
import { run, type RunOptions } from './run.ts';
import { until } from './wait.ts';

/** What runs for good; `migrate` and the two jobs of Temporal end when they are done. */
export const SERVICES = [
  'postgres',
  'temporal',
  'temporal-ui',
  'worker-1',
  'worker-2',
  'web',
  'mail',
] as const;
export type Service = (typeof SERVICES)[number];
export const NETWORKS = ['record', 'engine', 'watch'] as const;
export type Network = (typeof NETWORKS)[number];

const PROJECT = 'lien-nganh-test';

export interface Stack {
  /** Where the pages are reached. */
  url: string;
  /** Where caught mail is read. */
  mailUrl: string;
  /** Where Temporal's Web UI is reached. */
  uiUrl: string;
  /** Runs `docker compose`. */
  compose(args: string[], options?: RunOptions): Promise<string>;
  /** Runs one of the scripts of `deploy/`. */
  deploy(script: string, ...args: string[]): Promise<string>;
  /** Runs the program in the container of the pages, as whoever operates it does; `input` is its standard input. */
  lienNganh(args: string[], input?: string): Promise<string>;
  /** What a container that is in one network only gets from an address. */
  fetchIn(network: Network, address: string): Promise<string>;
  /** One value from the record. */
  ask(sql: string): Promise<string>;
  /** Ends the first process of a container at once, as the kernel does when memory runs out. */
  kill(service: Service): Promise<void>;
  /** Takes a container off a network, or brings it back. */
  cut(service: Service, network: Network): Promise<void>;
  join(service: Service, network: Network): Promise<void>;
  /** Waits until every service says that it is well. */
  awaitHealth(): Promise<void>;
  /** Sets a variable of `.env`. */
  set(name: string, value: string): Promise<void>;
  remove(): Promise<void>;
}

export async function createStack(engine: DockerEngine): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-compose-'));
  await cp('docker-compose.yml', join(folder, 'docker-compose.yml'));
  await cp('deploy', join(folder, 'deploy'), { recursive: true });
  const [web = 0, ui = 0, mail = 0] = await choosePorts([undefined, undefined, undefined]);
  const url = `http://127.0.0.1:${web}`;
  const settings = new Map([
    ['COMPOSE_PROJECT_NAME', PROJECT],
    ['COMPOSE_PROFILES', 'dev'],
    ['LIEN_NGANH_PUBLIC_URL', url],
    ['LIEN_NGANH_WEB_PORT', String(web)],
    ['TEMPORAL_UI_PORT', String(ui)],
    ['TEMPORAL_UI_URL', `http://127.0.0.1:${ui}`],
    ['MAIL_PORT', String(mail)],
  ]);
  const writeSettings = (): Promise<void> =>
    writeFile(join(folder, '.env'), [...settings].map(([name, value]) => `${name}=${value}\n`).join(''));
  await writeSettings();
  const here = { cwd: folder, env: engine.env };
  const compose: Stack['compose'] = (args, options = {}) =>
    engine.docker(['compose', ...args], { ...here, ...options });
  const container = async (service: Service): Promise<string> =>
    (await compose(['ps', '--all', '--quiet', service])).trim();
  const networkName = (network: Network): string => `${PROJECT}_${network}`;
  const deploy: Stack['deploy'] = (script, ...args) => run('sh', [`deploy/${script}`, ...args], here);
  await deploy('make-secrets.sh');
  return {
    url,
    mailUrl: `http://127.0.0.1:${mail}`,
    uiUrl: `http://127.0.0.1:${ui}`,
    compose,
    deploy,
    lienNganh: (args, input) => compose(['exec', '-T', 'web', 'lien-nganh', ...args], { input }),
    fetchIn: (network, address) =>
      engine.docker([
        ...['run', '--rm', '--network', networkName(network), '--entrypoint', 'node'],
        ...[
          `lien-nganh:${readVersion()}`,
          '-e',
          `fetch('${address}').then(async (r) => {
          process.stdout.write(await r.text());
          process.exitCode = r.ok ? 0 : 1;
        })`,
        ],
      ]),
    ask: async (sql) =>
      (
        await compose(['exec', '-T', 'postgres', 'psql', '-U', 'postgres', '-d', 'lien_nganh', '-Atc', sql])
      ).trim(),
    async kill(service) {
      const pid = await engine.docker(['inspect', '--format', '{{.State.Pid}}', await container(service)]);
      process.kill(Number(pid.trim()), 'SIGKILL');
    },
    async cut(service, network) {
      await engine.docker(['network', 'disconnect', networkName(network), await container(service)]);
    },
    async join(service, network) {
      await engine.docker([
        ...['network', 'connect', '--alias', service],
        ...[networkName(network), await container(service)],
      ]);
    },
    awaitHealth: () =>
      until('every service to be healthy', async () => {
        const rows = (await compose(['ps', '--all', '--format', '{{.Service}} {{.Health}}']))
          .trim()
          .split('\n');
        const healthy = rows.filter((row) => row.endsWith(' healthy')).map((row) => row.split(' ')[0]);
        const missing = SERVICES.filter((service) => !healthy.includes(service));
        if (missing.length > 0) throw new Error(missing.join(', '));
        return true;
      }).then(() => undefined),
    async set(name, value) {
      settings.set(name, value);
      await writeSettings();
    },
    async remove() {
      await compose(['down', '--volumes', '--timeout', '5']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
