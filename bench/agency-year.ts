/**
 * What a unit's year costs in history: `npm run bench:agency-year [-- UNITS]`, of the Hậu Giang plan the three units
 * that owe most in 2024 when nothing is said. Beside it the same reminders and acts by one child workflow for each
 * thing owed, as they are mostly built. Counts are exact, so one round is enough.
 */
import { readFileSync } from 'node:fs';
import { requirePlan } from '../client/documents/read-plan.ts';
import { createWorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Obligation } from '../domain/obligation.ts';
import { project } from '../domain/schedule.ts';
import { createSqueezedYears } from '../tests/support/live-year.ts';
import { stepByStep } from '../tests/support/step-by-step.ts';
import { startDevServer } from '../tests/support/temporal.ts';
import { buildTestBundle } from '../tests/support/workflow-bundle.ts';
import { quietRuntime } from '../tests/support/workflow-runtime.ts';
import { runWorker } from '../tests/support/workflow-stub.ts';
import { eventsOfYear, type YearScore } from '../tests/support/year-score.ts';
import { createNaiveYears } from './naive/live-naive-year.ts';
import { addCosts, costOf, type HistoryCost } from './support/history-cost.ts';
import { describeMachine } from './support/machine.ts';
import { conclude, exactly, say } from './support/verdict.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
/** Milliseconds between two wake-ups, at first: the dev server's timers come up to a second late. */
const STEP = 2_000;
const [units = '3'] = process.argv.slice(2);

const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const owed = new Map<string, Obligation[]>();
for (const one of project(plan, createWorkCalendar(), '2024-01-01', '2024-12-31')) {
  if (one.kind !== 'send') owed.set(one.unit, [...(owed.get(one.unit) ?? []), one]);
}
const years = [...owed].sort(([, a], [, b]) => b.length - a.length).slice(0, Number(units));

say(`${years.length} units, 2024, ${describeMachine()}`);
quietRuntime();
buildTestBundle();
const server = await startDevServer();
const squeezed = createSqueezedYears(server, plan.id);
const worker = await runWorker(server, squeezed.activities);
const naive = await createNaiveYears(server);

interface Lived {
  ours: HistoryCost;
  beside: HistoryCost;
  score: YearScore;
}

async function live([unit, own]: [string, Obligation[]]): Promise<Lived> {
  const { score, handle } = await stepByStep(STEP, (step, attempt) =>
    squeezed.live(unit, own, step, attempt),
  );
  const ours = await costOf(server.client, handle.workflowId);
  const ids = await stepByStep(STEP, (step, attempt) => naive.live(unit, own, step, attempt));
  const beside = addCosts(await Promise.all(ids.map((id) => costOf(server.client, id))));
  return { ours, beside, score };
}

const row = (name: string, { events, transitions, payloadBytes, historyBytes }: HistoryCost): string =>
  `${name.padEnd(40)}${events} events, ${transitions} transitions, ${payloadBytes} bytes of payloads, ${historyBytes} of history`;

try {
  const lived = await Promise.all(years.map(live));
  for (const [n, { ours, beside, score }] of lived.entries()) {
    const { wakeUps, acts, moves } = score;
    say(`${years[n]![0]}: ${wakeUps} wake-ups, ${acts} acts, ${moves} of which move the next wake-up`);
    say(row('  one loop', ours));
    say(row('  a child for each thing owed', beside));
  }
  const [ours, beside] = [addCosts(lived.map((one) => one.ours)), addCosts(lived.map((one) => one.beside))];
  const expected = lived.reduce((sum, { score }) => sum + eventsOfYear(score), 0);
  const off = lived.filter(({ ours: { events }, score }) => events !== eventsOfYear(score)).length;
  say(row('together, one loop', ours));
  say(row('together, a child for each thing owed', beside));
  const times = (key: keyof HistoryCost): string => (beside[key] / ours[key]).toFixed(2);
  say(
    `beside: ${times('events')} times the events, ${times('transitions')} the transitions, ${times('payloadBytes')} the payloads`,
  );
  conclude([
    exactly('events', ours.events, expected),
    exactly('units off the formula 5 + 6W + 6M + 2C + 2', off, 0),
  ]);
} finally {
  await worker.stop();
  await naive.stop();
  await server.stop();
}
