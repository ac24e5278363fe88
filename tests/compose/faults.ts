/** What befalls an installation while people file their reports. */
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './run.ts';
import { SERVICES, type Network, type Service } from './stack.ts';
import type { Scene, Step } from './step.ts';
import { until } from './wait.ts';

/** One unit has its receipt before the fault, another files through it. */
async function filingThrough(
  { office }: Scene,
  fault: () => Promise<number>,
): Promise<{ acknowledged: number; since: number }> {
  const [before, through] = [office.next(), office.next()];
  const [linkBefore, linkThrough] = [await office.link(before), await office.link(through)];
  await office.file(before, linkBefore);
  const acknowledged = office.acknowledged.length;
  const filing = office.file(through, linkThrough);
  const [since] = await Promise.all([fault(), filing]);
  return { acknowledged, since };
}

/** Each container, ended at once; Docker starts it again. */
export const kills: Step[] = SERVICES.map((service) => ({
  name: `${service} killed`,
  play: (scene) =>
    filingThrough(scene, async () => {
      await scene.stack.kill(service);
      return Date.now();
    }),
}));

/** @param isAway whether the service has noticed */
const cut = (
  name: string,
  service: Service,
  network: Network,
  isAway: (scene: Scene) => Promise<boolean>,
): Step => ({
  name,
  play: (scene) =>
    filingThrough(scene, async () => {
      await scene.stack.cut(service, network);
      await until(`${service} to notice`, async () => ((await isAway(scene)) ? true : null));
      say('  noticed; the network comes back');
      // Long enough for what was under way to fail.
      await pause(5_000);
      await scene.stack.join(service, network);
      return Date.now();
    }),
});

export const cuts: Step[] = [
  cut('network cut between the pages and the database', 'web', 'record', async ({ stack }) => {
    const { status } = await fetch(`${stack.url}/health/ready`);
    return status === 503;
  }),
  cut('network cut between a worker and Temporal', 'worker-1', 'engine', async ({ stack }) => {
    const health = await stack.compose(['ps', '--format', '{{.Health}}', 'worker-1']);
    return health.trim() === 'unhealthy';
  }),
];
