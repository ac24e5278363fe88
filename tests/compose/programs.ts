/** The programs of the official images, built from their published sources, or taken from their packages. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { goBuild } from '../../tools/executables/go-build.ts';
import { locateTemporalCli } from '../../tools/executables/temporal-cli.ts';
import { cached, sayWords } from './cached.ts';
import { run } from './run.ts';

/** A program of Go, under the name of its package's last part. */
async function buildGo(name: string, module: string, version: string, leastGo: string): Promise<string> {
  const folder = await cached(`${name}-${version}`, (directory, signal) =>
    goBuild({ package: `${module}@v${version}`, linkerFlags: '-s -w', leastGo }).make(directory, {
      log: () => undefined,
      env: { ...process.env, CGO_ENABLED: '0' },
      signal,
    }),
  );
  return join(folder, module.split('/').at(-1)!);
}

/** What the official image of Temporal's UI reads its settings from the environment with: a file of its sources. */
async function provideUiConfig(module: string, version: string): Promise<string> {
  const folder = await cached(`temporal-ui-config-${version}`, async (directory) => {
    const answer = await run('go', ['mod', 'download', '-json', `${module}@v${version}`]);
    const { Dir } = JSON.parse(answer) as { Dir: string };
    await copyFile(join(Dir, 'config/docker.yaml'), join(directory, 'docker.yaml'));
  });
  return join(folder, 'docker.yaml');
}

/** Path of each program. */
export interface Programs {
  temporalServer: string;
  temporalSqlTool: string;
  temporal: string;
  temporalUi: string;
  temporalUiConfig: string;
  mailpit: string;
  node: string;
  /** A folder: npm is many files. */
  npm: string;
}

const MACHINES: Partial<Record<string, string>> = { x64: 'x64', arm64: 'arm64' };
const UI = 'github.com/temporalio/ui-server/v2';
/** As it comes with this Node. */
const NPM = '11.21.2';

/** @param tags of the images, by name */
export async function providePrograms(tag: (image: string) => string): Promise<Programs> {
  const version = (image: string): string => tag(image).replace(/^v|-.*$/g, '');
  const server = version('temporalio/server');
  // One by one: each keeps every processor busy.
  const temporalServer = await buildGo('temporal-server', 'go.temporal.io/server/cmd/server', server, '1.25');
  const temporalSqlTool = await buildGo(
    'temporal-sql',
    'go.temporal.io/server/cmd/tools/sql',
    server,
    '1.25',
  );
  const { path: temporal } = await locateTemporalCli(sayWords);
  const ui = version('temporalio/ui');
  const temporalUi = await buildGo('temporal-ui', `${UI}/cmd/server`, ui, '1.23');
  const temporalUiConfig = await provideUiConfig(UI, ui);
  const mailpit = await buildGo('mailpit', 'github.com/axllent/mailpit', version('axllent/mailpit'), '1.24');
  const node = await unpack(`node-linux-${MACHINES[process.arch]}`, version('node'));
  const npm = await unpack('npm', NPM);
  return {
    ...{ temporalServer, temporalSqlTool, temporal, temporalUi, temporalUiConfig, mailpit, npm },
    node: join(node, 'bin/node'),
  };
}

/** A package of the npm registry, which checks its sum. */
async function unpack(name: string, version: string): Promise<string> {
  return await cached(`${name}-${version}`, async (directory) => {
    const archive = (await run('npm', ['pack', '--silent', `${name}@${version}`], { cwd: directory })).trim();
    await run('tar', ['-xzf', archive, '--strip-components=1', '--no-same-owner'], { cwd: directory });
    await rm(join(directory, archive));
  });
}
