/**
 * Brings up docker-compose.yml on a real Docker engine, goes through the main job while containers are killed, networks
 * cut, a worker upgraded and a backup restored, and prints what became of it: `npm run test:compose`. It needs root on
 * Linux, and Debian where no engine is there. It ends with 1 where something was lost, twice or did not recover, and
 * with 75 where no engine can run.
 */
import Table from 'cli-table3';
import { readVersion } from '../../client/version.ts';
import { trialPlan } from '../faults/plan.ts';
import { endOrphans } from '../support/children.ts';
import { provideBaseSystem } from './base-system.ts';
import { startEngine, type DockerEngine } from './engine.ts';
import { cuts, kills } from './faults.ts';
import { openOffice } from './filing.ts';
import { bringUp, launch, sendUpward, submitFromLink } from './main-job.ts';
import { movedHome } from './moved-home.ts';
import { restore, upgrades } from './operation.ts';
import { retry } from './retry.ts';
import { say } from './run.ts';
import { createStack } from './stack.ts';
import { provideImages } from './stand-ins.ts';
import { play, type Outcome, type Scene } from './step.ts';
import { watched } from './watched.ts';

/** As sysexits.h has it for what may go another time: this machine runs no containers, which says nothing of them. */
const NO_ENGINE = 75;
/** One to begin with, two for each fault, upgrade and restore, and some that stay silent. */
const UNITS = 30;

async function playAll(engine: DockerEngine): Promise<Outcome[]> {
  const tag = readVersion();
  say('the image of the product');
  await retry('the build', () =>
    engine.docker(['build', '--network', 'host', '--tag', `lien-nganh:${tag}`, '.']),
  );
  const plan = trialPlan(UNITS);
  const stack = await createStack(engine);
  const scene: Scene = { engine, stack, office: openOffice(stack, plan), mails: new Map() };
  const steps = [
    ...[bringUp, movedHome, launch(plan), submitFromLink(plan), watched],
    ...[...kills, ...cuts, ...upgrades(tag), restore, ...sendUpward(plan)],
  ];
  const outcomes: Outcome[] = [];
  try {
    await stack.compose(['config', '--quiet']);
    for (const step of steps) outcomes.push(await play(step, scene));
    return outcomes;
  } catch (error) {
    say(await stack.compose(['ps', '--all']));
    say(await stack.compose(['logs', '--tail', '30', '--no-color']));
    print(outcomes);
    throw error;
  } finally {
    await stack.remove();
  }
}

function print(outcomes: Outcome[]): void {
  const table = new Table({
    head: ['step', 'acknowledged before', 'lost', 'twice', 'copies', 'seconds to recover'],
    style: { head: [], border: [] },
  });
  for (const { step, acknowledged, lost, twice, copies, seconds } of outcomes)
    table.push([step, acknowledged, lost, twice, copies, seconds.toFixed(1)]);
  console.log(table.toString());
}

await endOrphans();
const base = await provideBaseSystem();
const engine = await startEngine(base.composePlugin).catch((error: unknown) => {
  say(`no Docker engine runs here: ${String(error)}`);
  process.exit(NO_ENGINE);
});
/** Ctrl-C, or a CI that has waited long enough: the containers would go on without their engine. */
const interrupt = (): void => void engine.stop().finally(() => process.exit(130));
process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
let built: string[] = [];
try {
  built = await provideImages(engine, base);
  const outcomes = await playAll(engine);
  print(outcomes);
  if (outcomes.some(({ lost, twice }) => lost + twice > 0)) process.exitCode = 1;
} finally {
  // An engine of its own goes with all it has; on the machine's, nothing may pass for an official image.
  if (!engine.isOwn && built.length > 0) await engine.docker(['rmi', '--force', ...built]);
  await engine.stop();
}
