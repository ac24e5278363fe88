/**
 * Every unit of a plan due at one instant: `npm run bench:spike [-- UNITS ROUNDS]`, 400 units and one round when nothing
 * is said. Worker, Temporal and PostgreSQL are processes of their own, as in production. Beside it, on the same servers,
 * as many sleepers that wake at one instant and write one row each. Each round is a plan of its own, launched anew: its
 * slot comes once.
 */
import pg from 'pg';
import { EMBEDDED_NAMESPACE } from '../standalone/temporal-server.ts';
import { toInstant, toMs } from '../domain/clock.ts';
import { DUE_5, trialPlan } from '../tests/faults/plan.ts';
import { openStage } from '../tests/faults/stage.ts';
import { buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { startBareWorker } from './bare-worker/start-bare-worker.ts';
import { spikeBare } from './spike/bare-sleepers.ts';
import { watchSlot, type Slot } from './spike/slot.ts';
import { describeMachine } from './support/machine.ts';
import { median, ratios, spread } from './support/rounds.ts';
import { atMost, conclude, exactly, say } from './support/verdict.ts';

/** Milliseconds that a busy machine may take to launch a unit, or start a sleeper, before its instant. */
const [LAUNCH_MS, START_MS, SETTLE_MS] = [400, 25, 15_000];
/** At least so long for a launch. */
const LEAST_MS = 90_000;
const [units = 400, rounds = 1] = process.argv.slice(2).map(Number);

interface Round {
  slot: Slot;
  before: number;
  after: number;
}

/** Sleepers, the slot, sleepers again: so that neither has the better half of the machine's day. */
async function play(round: number): Promise<Round> {
  const leadMs = SETTLE_MS + units * START_MS;
  const now = toMs(DUE_5) - LEAST_MS - units * LAUNCH_MS - 2 * leadMs;
  const stage = await openStage(toInstant(now));
  const db = new pg.Client({ connectionString: stage.postgres.url });
  await db.connect();
  try {
    await stage.startWorker();
    const servers = { address: stage.temporal.address, databaseUrl: stage.postgres.url };
    const worker = await startBareWorker({ ...servers, namespace: EMBEDDED_NAMESPACE });
    stage.goingOn.push(worker);
    await stage.launch(trialPlan(units));
    const left = stage.until(DUE_5);
    if (left < leadMs) throw new Error(`launched only ${left} ms before the slot: too slow a machine`);
    const bare = { count: units, leadMs };
    const before = await spikeBare(stage.client, db, { ...bare, round: 2 * round });
    const slot = await watchSlot(stage, db);
    const after = await spikeBare(stage.client, db, { ...bare, round: 2 * round + 1 });
    return { slot, before, after };
  } finally {
    await db.end();
    await stage.close();
  }
}

say(`${units} units, ${describeMachine()}`);
quietRuntime();
buildTestBundle();
const played: Round[] = [];
for (let round = 0; round < rounds; round += 1) played.push(await play(round));
const slots = played.map(({ slot }) => slot);
const rows = slots.map((slot) => slot.rows);
const bare = played.map(({ before, after }) => (before + after) / 2);
say(`last notice    ${spread(rows, 1)} s after the instant`);
say(
  `last mail      ${spread(
    slots.map(({ mails }) => mails),
    1,
  )} s after the instant`,
);
say(
  `bare sleepers  ${spread(bare, 1)} s (${played.map(({ before, after }) => `${before.toFixed(1)} before, ${after.toFixed(1)} after`).join('; ')})`,
);
const sum = (of: (slot: Slot) => number): number => slots.reduce((total, slot) => total + of(slot), 0);
conclude([
  atMost('last notice beside bare sleepers', median(ratios(rows, bare)), 1.5),
  exactly(
    'lost',
    sum(({ lost }) => lost),
    0,
  ),
  exactly(
    'double',
    sum(({ double }) => double),
    0,
  ),
  exactly(
    'early',
    sum(({ early }) => early),
    0,
  ),
]);

// The SDK's native runtime, once installed, keeps a process for ever.
process.exit();
