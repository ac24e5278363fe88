/**
 * The nation on one machine: `npm run bench:nation [-- PROVINCES PROGRAMMES EACH_MS]`, of its 34 provinces one with its
 * communes, and of its 12 programmes six (two at least) when nothing is said. What is measured of this part is carried
 * to the whole on paper, the arithmetic shown. Worker, Temporal and PostgreSQL are processes of their own; beside the
 * launches stand as many bare workflows that write one row and sleep. All have to be launched before the slot of 08:00,
 * for which EACH_MS are left for each assignment.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { toInstant, toMs } from '../domain/clock.ts';
import { EMBEDDED_NAMESPACE } from '../standalone/temporal-server.ts';
import { settle } from '../tests/faults/ledger.ts';
import { DUE_5 } from '../tests/faults/plan.ts';
import { openStage } from '../tests/faults/stage.ts';
import { submit } from '../tests/faults/talk.ts';
import { buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { startBareWorker } from './bare-worker/start-bare-worker.ts';
import { importPeople, launchAll, startBare } from './nation/launches.ts';
import { countAssignments, PROGRAMMES, programmePlans } from './nation/plans.ts';
import { eachGrew, readSizes, type Sizes } from './nation/sizes.ts';
import { bytesAfterYear, yearOf, type Growth } from './nation/year.ts';
import { watchSlot } from './spike/slot.ts';
import { crowd } from './support/crowd.ts';
import { describeMachine } from './support/machine.ts';
import { eachAdds, onPaper, type Point } from './support/on-paper.ts';
import { watchProcessors } from './support/processor.ts';
import { residentBytes } from './support/resident.ts';
import { inTurn, median, ratios, spread } from './support/rounds.ts';
import { atLeast, atMost, conclude, exactly, say } from './support/verdict.ts';

const LEAST_MS = 60_000;
const PROCESSORS = 2;
const REPORTS_AT_ONCE = 8;
const [KIB, MIB, GIB] = [1024, 1024 ** 2, 1024 ** 3];
const [provinces = 1, programmes = 6, eachMs = 250] = process.argv.slice(2).map(Number);

const all = Array.from({ length: programmes }, (_, n) => programmePlans(n, provinces));
const each = countAssignments(all[0]!);
const count = each * programmes;
const nation = countAssignments(programmePlans(0)) * PROGRAMMES;
const sum = (used: Record<string, number>): number =>
  Object.values(used).reduce((total, ms) => total + ms, 0);
const parts = (used: Record<string, number>, of: number): string =>
  Object.entries(used)
    .map(([name, ms]) => `${name} ${(ms / of).toFixed(1)}`)
    .join(', ');

say(
  `${count} assignments in ${all.flat().length} plans, of the nation's ${nation} in ${PROGRAMMES * (1 + 34)}, ${describeMachine()}`,
);
quietRuntime();
buildTestBundle();
const stage = await openStage(toInstant(toMs(DUE_5) - LEAST_MS - count * eachMs));
const db = new pg.Client({ connectionString: stage.postgres.url });
await db.connect();
try {
  const { pid } = await stage.startWorker();
  const servers = { address: stage.temporal.address, databaseUrl: stage.postgres.url };
  const bareWorker = await startBareWorker({ ...servers, namespace: EMBEDDED_NAMESPACE });
  stage.goingOn.push(bareWorker);
  const used = watchProcessors({
    worker: pid,
    Temporal: stage.temporal.pid(),
    PostgreSQL: stage.postgres.pid,
  });
  const begun = Date.now();
  await importPeople(stage, all.flat());
  say(`directory      ${((Date.now() - begun) / 1_000).toFixed(1)} s, not counted below`);
  const memory: Point[] = [];
  let launchMs = 0;
  const grown: Sizes[] = [];
  const { launched, bare } = await inTurn<number, 'launched' | 'bare'>(programmes, {
    launched: async (round) => {
      const before = await readSizes(db, stage.home);
      used();
      const seconds = await launchAll(stage, all[round]!);
      launchMs += sum(used());
      grown.push(eachGrew(before, await readSizes(db, stage.home), each));
      memory.push({ count: (round + 1) * each, value: residentBytes(pid) });
      return each / seconds;
    },
    bare: async (round) => each / (await startBare(stage.client, db, each, round)),
  });
  const ratio = ratios(launched, bare);
  say(
    `launched       ${spread(launched, 1)} assignments a second, bare starts ${spread(bare, 1)}: ${spread(ratio)}; ${(launchMs / count).toFixed(0)} ms of processor each`,
  );
  const { value } = memory.at(-1)!;
  say(
    `worker         ${(value / MIB).toFixed(0)} MiB with ${count}, ${(eachAdds(memory) / KIB).toFixed(0)} KiB each; all ${nation} on paper ${(onPaper(memory, nation) / GIB).toFixed(2)} GiB`,
  );
  const left = stage.until(DUE_5);
  if (left < 0) throw new Error(`launched ${-left} ms after the slot: leave more than ${eachMs} ms for each`);
  const watching = watchSlot(stage, db);
  await pause(left);
  const beforeSlot = await readSizes(db, stage.home);
  used();
  const slot = await watching;
  const slotUsed = used();
  const beforeActs = await readSizes(db, stage.home);
  const clock = (slot.mails / slot.assignments) * nation;
  const paper = ((sum(slotUsed) / slot.assignments) * nation) / PROCESSORS / 1_000;
  say(
    `08:00          ${slot.assignments} told: last notice after ${slot.rows.toFixed(1)} s, last mail after ${slot.mails.toFixed(1)} s`,
  );
  say(
    `on paper       by the clock ${slot.mails.toFixed(1)} s / ${slot.assignments} × ${nation} = ${(clock / 60).toFixed(1)} min`,
  );
  say(
    `               by processor (${parts(slotUsed, slot.assignments)} ms each) ${(sum(slotUsed) / slot.assignments).toFixed(1)} ms × ${nation} / ${PROCESSORS} = ${(paper / 60).toFixed(1)} min`,
  );
  const reporting = all[0]![1]!;
  await crowd(reporting.units, REPORTS_AT_ONCE, (unit) => submit(stage, reporting, unit, 1));
  await settle(stage);
  const act = eachGrew(beforeActs, await readSizes(db, stage.home), reporting.units.length);
  const step = eachGrew(beforeSlot, beforeActs, slot.assignments);
  const year = yearOf(reporting);
  for (const name of ['record', 'temporal'] as const) {
    const launch = grown.reduce((total, size) => total + size[name], 0) / grown.length;
    const growth: Growth = { launch, step: step[name], act: act[name] };
    const [a, b, c] = [growth.launch, growth.step, growth.act].map((bytes) => (bytes / KIB).toFixed(1));
    say(
      `${name.padEnd(15)}${nation} × (${a} KiB launched + ${year.steps.toFixed(1)} steps × ${b} + ${year.acts.toFixed(1)} acts × ${c}) = ${(bytesAfterYear(growth, year, nation) / GIB).toFixed(1)} GiB after a year`,
    );
  }
  conclude([
    atLeast('launch rate beside bare starts', median(ratio), 0.7),
    atMost("minutes of the nation's slot by the clock", clock / 60, 15, 1),
    atMost('by processor', paper / 60, 15, 1),
    exactly('lost', slot.lost, 0),
    exactly('double', slot.double, 0),
    exactly('early', slot.early, 0),
  ]);
} finally {
  await db.end();
  await stage.close();
}

// The SDK's native runtime, once installed, keeps a process for ever.
process.exit();
