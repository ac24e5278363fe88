/**
 * What a cached assignment weighs and what its replay costs: `npm run bench:memory [-- FEW MANY ROUNDS]`, 4,000 and
 * 8,000 of them and five rounds of replays when nothing is said. Beside it as many sleepers in a worker of the same
 * kind, and a loop with the same wake-ups and messages that decides nothing. No database is needed: nothing is recorded.
 */
import { createDataConverter } from '../client/payloads/data-converter.ts';
import { startDevServer } from '../tests/support/temporal.ts';
import { BUNDLE, buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { startAssignment } from '../tests/support/workflow-stub.ts';
import { startBareWorker } from './bare-worker/start-bare-worker.ts';
import { BARE_QUEUE } from './bare-worker/task-queue.ts';
import type { bareSleeper } from './bare-worker/workflow.ts';
import { describePoints, fillCache, type Cached } from './memory/cached.ts';
import { replayMs } from './memory/replay.ts';
import { liveYears } from './memory/years.ts';
import { describeMachine } from './support/machine.ts';
import { eachAdds, onPaper } from './support/on-paper.ts';
import { inTurn, median, ratios, spread } from './support/rounds.ts';
import { startProgram } from './support/start-program.ts';
import { atMost, conclude, say } from './support/verdict.ts';

const NATION = 40_000;
const MONTH_MS = 30 * 86_400_000;
const [KIB, MIB, GIB] = [1024, 1024 ** 2, 1024 ** 3];
/** No database: nothing is written. */
const NOWHERE = 'postgres://127.0.0.1:1/none';
const [few = 4_000, many = 8_000, rounds = 5] = process.argv.slice(2).map(Number);

say(`${few} and ${many} cached, ${describeMachine()}`);
quietRuntime();
buildTestBundle();
const server = await startDevServer();
const { client, address, namespace } = server;

function tell(name: string, { resident, heap }: Cached): void {
  say(`${name.padEnd(15)}resident ${describePoints(resident)}`);
  say(`               heap ${describePoints(heap)}`);
}

async function fillOurs(): Promise<Cached> {
  const worker = await startProgram(new URL('./memory/worker.ts', import.meta.url), [address, namespace]);
  const cached = await fillCache(client, worker, [few, many], async (n) => {
    return (await startAssignment(server, 'bo-nho', Date.now(), `don-vi-${n}`)).workflowId;
  });
  await worker.stop();
  return cached;
}

async function fillBare(): Promise<Cached> {
  const worker = await startBareWorker({ address, namespace, databaseUrl: NOWHERE });
  const cached = await fillCache(client, worker, [few, many], async (n) => {
    const workflowId = `bare-sleeper/${n}`;
    const args: [{ id: string; atMs: number }] = [{ id: workflowId, atMs: Date.now() + MONTH_MS }];
    await client.workflow.start<typeof bareSleeper>('bareSleeper', {
      workflowId,
      taskQueue: BARE_QUEUE,
      args,
    });
    return workflowId;
  });
  await worker.stop();
  return cached;
}

try {
  const ours = await fillOurs();
  tell('assignments', ours);
  const bare = await fillBare();
  tell('bare sleepers', bare);
  const { count, value } = ours.resident.at(-1)!;
  const [each, nation] = [eachAdds(ours.resident), onPaper(ours.resident, NATION) / GIB];
  say(
    `on paper       ${NATION} cached: ${(value / MIB).toFixed(0)} MiB + ${NATION - count} × ${(each / KIB).toFixed(1)} KiB = ${nation.toFixed(2)} GiB`,
  );
  const year = await liveYears(server);
  const { replayed, bareReplayed } = await inTurn<number, 'replayed' | 'bareReplayed'>(rounds, {
    replayed: () =>
      replayMs(client, year.ours, {
        workflowBundle: { codePath: BUNDLE },
        dataConverter: createDataConverter([]),
      }),
    bareReplayed: () => replayMs(client, year.bare, { workflowBundle: year.bareBundle }),
  });
  const both = ratios(replayed, bareReplayed);
  say(
    `replay         ${spread(replayed, 1)} ms of processor for a year of ${year.score.wakeUps} wake-ups and ${year.score.acts} acts, bare loop ${spread(bareReplayed, 1)} ms: ${spread(both)}`,
  );
  conclude([
    atMost('resident beside a sleeper', each / eachAdds(bare.resident), 2),
    atMost('heap beside a sleeper', eachAdds(ours.heap) / eachAdds(bare.heap), 2),
    atMost(`GiB of ${NATION} cached`, nation, 3),
    atMost('replay beside a bare loop', median(both), 1.3),
  ]);
} finally {
  await server.stop();
}

// The SDK's native runtime, once installed, keeps a process for ever.
process.exit();
