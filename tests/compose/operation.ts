/** What an office does with an installation in the course of years: upgrade, go back, back up, restore. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scene, Step } from './step.ts';

/** An image of the same sources that calls itself another version. */
async function buildNext({ engine }: Scene, image: string, next: string, version: string): Promise<void> {
  const dockerfile = `FROM ${image}
USER root
RUN sed -i 's/"version": "[^"]*"/"version": "${version}"/' /app/package.json
USER node
`;
  await engine.docker(['build', '--network', 'none', '--tag', next, '-'], { input: dockerfile });
}

async function fileTwo({ office }: Scene): Promise<void> {
  for (const unit of [office.next(), office.next()]) await office.file(unit, await office.link(unit));
}

async function requireVersion({ stack }: Scene, service: string, version: string): Promise<void> {
  const runs = (await stack.compose(['exec', '-T', service, 'lien-nganh', '--version'])).trim();
  if (runs !== version) throw new Error(`${service} runs ${runs}, not ${version}`);
}

/** @param tag of the image that runs */
export function upgrades(tag: string): Step[] {
  const next = `${tag}-next`;
  const switchWorker = async (scene: Scene, to: string): Promise<void> => {
    const env = { ...scene.engine.env, LIEN_NGANH_TAG: to };
    await scene.stack.compose(['run', '--rm', 'migrate'], { env });
    await scene.stack.compose(['up', '--detach', '--no-deps', 'worker-1'], { env });
    await scene.stack.awaitHealth();
    await requireVersion(scene, 'worker-1', to);
    await requireVersion(scene, 'worker-2', tag);
  };
  return [
    {
      name: 'one of two workers upgraded',
      async play(scene) {
        await buildNext(scene, `lien-nganh:${tag}`, `lien-nganh:${next}`, next);
        await switchWorker(scene, next);
        await fileTwo(scene);
      },
    },
    {
      name: 'and gone back',
      async play(scene) {
        await switchWorker(scene, tag);
        await fileTwo(scene);
      },
    },
  ];
}

/** Rows that have to be the same after a restore. */
const ROWS = `select string_agg(name || ' ' || n, ', ' order by name) from (
  select 'acts' as name, count(*) as n from acts union all select 'audit', count(*) from audit
  union all select 'mails', count(*) from mails union all select 'notices', count(*) from notices
  union all select 'submissions', count(*) from submissions) counted`;

export const restore: Step = {
  name: 'backup restored into empty volumes',
  async play(scene) {
    const { stack } = scene;
    const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-backup-'));
    try {
      await stack.deploy('backup.sh', folder);
      const before = await stack.ask(ROWS);
      await stack.compose(['down', '--volumes']);
      const since = Date.now();
      await stack.deploy('restore.sh', folder);
      const after = await stack.ask(ROWS);
      if (after !== before) throw new Error(`restored ${after}, backed up ${before}`);
      await stack.compose(['up', '--detach']);
      await stack.awaitHealth();
      await fileTwo(scene);
      return { since };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
