/**
 * Reports sent on the pages by the links in mails: `npm run bench:submit [-- UNITS ROUNDS POSTS]`, a hundred units,
 * three rounds and a thousand posts in the last minute when nothing is said. Worker, pages, Temporal and PostgreSQL are
 * processes of their own, as in production. Beside it, on the same Temporal server, as many Updates that do nothing, to
 * as many workflows, answered by a worker in a process of its own. What counts as a post is all that a person waits
 * for: the form taken, the act recorded, the page with the receipt read.
 */
import pg from 'pg';
import { COORDINATOR, AWAITED, trialPlan } from '../tests/faults/plan.ts';
import { settle } from '../tests/faults/ledger.ts';
import { openStage, type Stage } from '../tests/faults/stage.ts';
import { assignmentId } from '../domain/ids.ts';
import { EMBEDDED_NAMESPACE } from '../standalone/temporal-server.ts';
import { buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { startBareWorker } from './bare-worker/start-bare-worker.ts';
import { startBareUpdates } from './submit/bare-updates.ts';
import { gatherSenders, type Posted } from './submit/posts.ts';
import type { Crowded } from './support/crowd.ts';
import { costOf } from './support/history-cost.ts';
import { describeMachine } from './support/machine.ts';
import { watchProcessors } from './support/processor.ts';
import { inTurn, percentile, ratios, spread, median } from './support/rounds.ts';
import { atLeast, atMost, conclude, exactly, say, type Verdict } from './support/verdict.ts';

const AT_ONCE = [32, 100];
const REFUSALS = 20;
const [units = 100, rounds = 3, lastMinute = 1_000] = process.argv.slice(2).map(Number);

const perSecond = ({ times, seconds }: Crowded): number => times.length / seconds;
const p99 = ({ times }: Crowded): number => percentile(times, 99);
const shown = (all: Crowded[]): string =>
  `${spread(all.map(perSecond), 0)} a second, median ${spread(
    all.map(({ times }) => median(times)),
    0,
  )} ms, p99 ${spread(all.map(p99), 0)} ms`;

function told({ receipts, putOff, otherwise }: Posted): string {
  const others = otherwise.length > 0 ? `, ${otherwise.length} otherwise: ${otherwise[0]}` : '';
  return `${receipts} receipts, ${putOff} told "being recorded"${others}`;
}

/** SQL on one connection, which ends with the stage. */
async function connect({ postgres, goingOn }: Stage): Promise<Stage['sql']> {
  const db = new pg.Client({ connectionString: postgres.url });
  await db.connect();
  goingOn.push({ stop: () => db.end() });
  return async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await db.query<Row>(text, values)).rows;
}

function addTo(costs: Map<string, number>, used: Record<string, number>): void {
  for (const [name, ms] of Object.entries(used)) costs.set(name, (costs.get(name) ?? 0) + ms);
}

/** Milliseconds of processor of one post or Update, by process. */
function perOne(costs: Map<string, number>, count: number): string {
  const parts = [...costs]
    .filter(([, ms]) => ms > 0)
    .map(([name, ms]) => `${name} ${(ms / count).toFixed(1)}`);
  const sum = [...costs.values()].reduce((total, ms) => total + ms, 0);
  return `${(sum / count).toFixed(1)} ms (${parts.join(', ')})`;
}

/** Acts that the state does not allow, and what they added to the history of the workflow that refused them. */
async function refuse(stage: Stage, plan: string, unit: string): Promise<number> {
  const id = assignmentId(plan, unit);
  const before = (await costOf(stage.client, id)).events;
  let refused = 0;
  for (let n = 0; n < REFUSALS; n += 1) {
    const act = { plan, period: '2024', unit, as: COORDINATOR, id: `refused-${n}` };
    await stage.engine.acceptReport(act).catch(() => (refused += 1));
  }
  if (refused < REFUSALS) throw new Error(`${REFUSALS - refused} acts were not refused`);
  return (await costOf(stage.client, id)).events - before;
}

say(`${units} units, ${describeMachine()}`);
quietRuntime();
buildTestBundle();
const plan = trialPlan(units);
const stage = await openStage(AWAITED);
try {
  // One connection for all looks: to open one each time would cost more than what is measured.
  const watched = { ...stage, sql: await connect(stage) };
  const product = await stage.startWorker();
  const { url, pid: pages } = await stage.startWeb();
  await stage.launch(plan);
  const senders = await gatherSenders(stage, plan, url);
  const { address } = stage.temporal;
  const worker = await startBareWorker({
    ...{ address, namespace: EMBEDDED_NAMESPACE, databaseUrl: stage.postgres.url },
  });
  stage.goingOn.push(worker);
  const bare = await startBareUpdates(stage.client, units);
  await settle(watched);
  const used = watchProcessors({
    ...{ pages, worker: product.pid, bare: worker.pid },
    ...{ Temporal: stage.temporal.pid(), PostgreSQL: stage.postgres.pid },
  });
  const costs = { posts: new Map<string, number>(), updates: new Map<string, number>() };
  const verdicts: Verdict[] = [];
  const all: Posted[] = [];
  for (const atOnce of AT_ONCE) {
    const measured = await inTurn<Crowded, 'posts' | 'updates'>(rounds, {
      posts: async () => {
        await senders.prepare();
        used();
        const posted = await senders.sendAll(atOnce);
        all.push(posted);
        // What follows a post, its mail above all, is part of what it costs.
        await settle(watched);
        addTo(costs.posts, used());
        return posted;
      },
      updates: async () => {
        used();
        const updated = await bare.sayAll(atOnce);
        addTo(costs.updates, used());
        return updated;
      },
    });
    const { posts, updates } = measured;
    say(`${atOnce} at once    posts ${shown(posts)}`);
    say(`${' '.repeat(`${atOnce} at once`.length)}  updates ${shown(updates)}`);
    const throughput = ratios(posts.map(perSecond), updates.map(perSecond));
    const slowest = ratios(posts.map(p99), updates.map(p99));
    say(`               throughput ${spread(throughput)}, p99 ${spread(slowest)} of the bare Update's`);
    verdicts.push(atLeast(`throughput at ${atOnce}`, median(throughput), 0.7));
    verdicts.push(atMost(`p99 at ${atOnce}`, median(slowest), 2));
  }
  const count = AT_ONCE.length * rounds * units;
  say(`processor      a post and its mail ${perOne(costs.posts, count)}`);
  say(`               an Update ${perOne(costs.updates, count)}`);
  for (const posted of all) if (posted.receipts < posted.times.length) say(told(posted));
  await senders.prepare();
  const last = await senders.sendOver(lastMinute, 60);
  say(`last minute    ${told(last)}; ${shown([last])}`);
  const settled = await settle(watched);
  say(
    `               all receipts mailed ${settled === null ? 'never' : `${(settled / 1_000).toFixed(1)} s`} later`,
  );
  const events = await refuse(stage, plan.id, plan.units[0]!);
  stage.temporal.freeze();
  const read = await senders.readAll().finally(() => stage.temporal.thaw());
  say(`pages          ${read.times.length} read while Temporal stood still, ${shown([read])}`);
  await bare.end();
  conclude([
    ...verdicts,
    exactly(`receipts of ${lastMinute} posts in the last minute`, last.receipts, lastMinute),
    exactly('told "being recorded"', last.putOff, 0),
    exactly(`events of ${REFUSALS} refused acts`, events, 0),
    exactly('pages read without Temporal', read.times.length, units),
  ]);
} finally {
  await stage.close();
}

// The SDK's native runtime, once installed, keeps a process for ever.
process.exit();
