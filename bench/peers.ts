/**
 * The same reminders and reports as an application on graphile-worker, pg-boss or DBOS would have them:
 * `npm run bench:peers [-- UNITS ROUNDS EACH_MS]`, 200 units and three rounds of reports when nothing is said. All are on
 * the same PostgreSQL and mail server; the product has Temporal beside. What the peers' applications do is a row and a
 * mail for each reminder and report; what the product does beside is in docs/performance.md. The plan has to be launched
 * before its slot, for which EACH_MS are left for each unit.
 */
import pg from 'pg';
import { toInstant, toMs } from '../domain/clock.ts';
import { settle } from '../tests/faults/ledger.ts';
import { DUE_5, trialPlan } from '../tests/faults/plan.ts';
import { openStage } from '../tests/faults/stage.ts';
import { submit } from '../tests/faults/talk.ts';
import { buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { PEERS, startContender, type Contender, type Peer, type Spiked } from './peers/contender.ts';
import { watchSlot } from './spike/slot.ts';
import { crowd, type Crowded } from './support/crowd.ts';
import { describeMachine } from './support/machine.ts';
import { watchProcessors } from './support/processor.ts';
import { inTurn, percentile, spread } from './support/rounds.ts';
import { conclude, exactly, say } from './support/verdict.ts';

const AT_ONCE = 32;
/** Before an instant: so long, and so much more for each reminder to be planned. */
const [LEAD_MS, PLAN_MS, DRAIN_MS, LEAST_MS] = [5_000, 20, 30_000, 60_000];
const [units = 200, rounds = 3, eachMs = 250] = process.argv.slice(2).map(Number);

type Name = 'ours' | Peer;
const leadMs = LEAD_MS + units * PLAN_MS;
const plan = trialPlan(units);

say(`${units} units, ${describeMachine()}`);
quietRuntime();
buildTestBundle();
const stage = await openStage(
  toInstant(toMs(DUE_5) - LEAST_MS - units * eachMs - PEERS.length * (leadMs + DRAIN_MS)),
);
const db = new pg.Client({ connectionString: stage.postgres.url });
await db.connect();
const peers = {} as Record<Peer, Contender>;

async function spikePeers(into: Record<Peer, Spiked[]>): Promise<void> {
  for (const name of PEERS) into[name].push(await peers[name].spike(plan.units, leadMs));
}

/** The reports of all units by the façade, as its pages hand them on. */
async function submitOurs(round: number): Promise<Crowded> {
  const sent = await crowd(plan.units, AT_ONCE, (unit) => submit(stage, plan, unit, round));
  await settle(stage);
  return sent;
}

try {
  const { pid } = await stage.startWorker();
  for (const name of PEERS) {
    peers[name] = await startContender(name, { db, smtp: stage.smtp, databaseUrl: stage.postgres.url });
    stage.goingOn.push(peers[name]);
  }
  await stage.launch(plan);
  const spiked: Record<Peer, Spiked[]> = { graphile: [], pgboss: [], dbos: [] };
  await spikePeers(spiked);
  if (stage.until(DUE_5) < 0) throw new Error(`too late for the slot: leave more than ${eachMs} ms for each`);
  const slot = await watchSlot(stage, db);
  await spikePeers(spiked);
  const spikes: Record<Name, Spiked[]> = { ours: [slot], ...spiked };
  for (const [name, all] of Object.entries(spikes)) {
    const [rows, mails] = [all.map((one) => one.rows), all.map((one) => one.mails)];
    say(
      `spike          ${name}: last row ${spread(rows, 1)} s after the instant, last mail ${spread(mails, 1)} s`,
    );
  }

  const costs = { ours: 0, graphile: 0, pgboss: 0, dbos: 0 };
  const used = watchProcessors({
    ...{ worker: pid, Temporal: stage.temporal.pid(), PostgreSQL: stage.postgres.pid },
    ...Object.fromEntries(PEERS.map((name) => [name, peers[name].pid])),
  });
  const counted = (name: Name, submit: (round: number) => Promise<Crowded>) => async (round: number) => {
    used();
    const own = process.cpuUsage();
    const sent = await submit(round);
    const { user, system } = process.cpuUsage(own);
    const others = Object.values(used()).reduce((sum, ms) => sum + ms, 0);
    costs[name] += others + (user + system) / 1_000;
    return sent;
  };
  const sent = await inTurn<Crowded, Name>(rounds, {
    ours: counted('ours', submitOurs),
    graphile: counted('graphile', () => peers.graphile.submit(plan.units, AT_ONCE)),
    pgboss: counted('pgboss', () => peers.pgboss.submit(plan.units, AT_ONCE)),
    dbos: counted('dbos', () => peers.dbos.submit(plan.units, AT_ONCE)),
  });
  for (const [name, all] of Object.entries(sent) as [Name, Crowded[]][]) {
    const perSecond = all.map(({ times, seconds }) => times.length / seconds);
    const p99 = all.map(({ times }) => percentile(times, 99));
    say(
      `submit         ${name}: ${spread(perSecond, 0)} a second, p99 ${spread(p99, 0)} ms; with its mail ${(costs[name] / units / rounds).toFixed(1)} ms of processor each`,
    );
  }
  const faults = (['lost', 'double', 'early'] as const).flatMap((fault) =>
    Object.entries(spikes).map(([name, all]) =>
      exactly(
        `${fault} by ${name}`,
        all.reduce((sum, one) => sum + one[fault], 0),
        0,
      ),
    ),
  );
  conclude(faults);
} finally {
  await db.end();
  await stage.close();
}

// The SDK's native runtime, once installed, keeps a process for ever.
process.exit();
