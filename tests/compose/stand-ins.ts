/**
 * Images under the names and tags that docker-compose.yml and the Dockerfile pin, for an engine that has no others and
 * can pull none. What they hold is of the same versions as in the official ones; how they are put together is not.
 */
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BaseSystem } from './base-system.ts';
import type { DockerEngine } from './engine.ts';
import { providePrograms, type Programs } from './programs.ts';
import { retry } from './retry.ts';
import { say } from './run.ts';
import { pinnedImages } from './versions.ts';

const FOLDER = 'tests/compose/stand-ins';
const BASE = 'lien-nganh-stand-in:base';

interface StandIn {
  dockerfile: string;
  programs: (keyof Programs)[];
  files: string[];
}

const STAND_INS: Record<string, StandIn> = {
  node: { dockerfile: 'node.Dockerfile', programs: ['node', 'npm'], files: [] },
  postgres: { dockerfile: 'postgres.Dockerfile', programs: [], files: ['postgres-entrypoint.sh'] },
  'temporalio/server': {
    dockerfile: 'temporal-server.Dockerfile',
    programs: ['temporalServer'],
    files: ['temporal-server-entrypoint.sh'],
  },
  'temporalio/admin-tools': {
    dockerfile: 'temporal-admin-tools.Dockerfile',
    programs: ['temporalSqlTool', 'temporal'],
    files: [],
  },
  'temporalio/ui': {
    dockerfile: 'temporal-ui.Dockerfile',
    programs: ['temporalUi', 'temporalUiConfig'],
    files: [],
  },
  'axllent/mailpit': { dockerfile: 'mailpit.Dockerfile', programs: ['mailpit'], files: [] },
};

/**
 * Builds what the engine does not have.
 * @returns names with tags of the images that were built, which nobody else may take for the official ones
 */
export async function provideImages(engine: DockerEngine, base: BaseSystem): Promise<string[]> {
  const images = pinnedImages();
  const missing: string[] = [];
  for (const [name, tag] of images) {
    if (!(await hasImage(engine, `${name}:${tag}`))) missing.push(name);
  }
  if (missing.length === 0) return [];
  await engine.docker(['import', base.archive, BASE]);
  const programs = await providePrograms((name) => images.get(name) ?? '');
  for (const name of missing) {
    const standIn = STAND_INS[name];
    if (standIn === undefined) throw new Error(`nothing stands in for ${name}`);
    say(`a stand-in for ${name}:${images.get(name)}`);
    await build(engine, `${name}:${images.get(name)}`, standIn, programs);
  }
  return [...missing.map((name) => `${name}:${images.get(name)}`), BASE];
}

async function hasImage(engine: DockerEngine, name: string): Promise<boolean> {
  return await engine.docker(['image', 'inspect', name]).then(
    () => true,
    () => false,
  );
}

async function build(
  engine: DockerEngine,
  name: string,
  { dockerfile, programs: needed, files }: StandIn,
  programs: Programs,
): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), 'lien-nganh-image-'));
  try {
    // Whatever this process keeps from others, what is in an image is for all accounts in it.
    for (const program of needed) {
      await cp(programs[program], join(context, program), { recursive: true });
    }
    for (const file of files) await copyFile(join(FOLDER, file), join(context, file));
    const file = join(FOLDER, dockerfile);
    await retry(name, () =>
      engine.docker(['build', '--network', 'host', '--tag', name, '--file', file, context]),
    );
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}
