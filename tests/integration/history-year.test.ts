/** What 2024 of the Hậu Giang plan costs three of its units in history events, counted on the dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { runWorker } from '../support/workflow-stub.ts';
import { stepByStep } from '../support/step-by-step.ts';
import { eventsOfYear, type YearScore } from '../support/year-score.ts';
import { createSqueezedYears, type SqueezedYears } from '../support/live-year.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
/** Time between two wake-ups, at first: the dev server's timers come up to a second late. */
const STEP = 1_700;
const UNITS = ['so-lao-dong-thuong-binh-va-xa-hoi', 'cong-an-tinh', 'hoi-nong-dan-tinh'];

const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const year = project(plan, createWorkCalendar(), '2024-01-01', '2024-12-31');
let server: DevServer;
let years: SqueezedYears;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  quietRuntime();
  server = await startDevServer();
  years = createSqueezedYears(server, plan.id);
  worker = await runWorker(server, years.activities);
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

/** Lives the unit's year; null where two of its wake-ups came at once. */
async function liveYear(
  unit: string,
  step: number,
  attempt: number,
): Promise<{ score: YearScore; events: number } | null> {
  const own = year.filter((o) => o.unit === unit && o.kind !== 'send');
  const lived = await years.live(unit, own, step, attempt);
  if (lived === null) return null;
  const { score, handle } = lived;
  return { score, events: (await handle.fetchHistory()).events?.length ?? 0 };
}

describe('a year of the Hậu Giang plan', () => {
  it('costs each unit exactly 5 + 6W + 6M + 2C, one for its projection and one for its first record', async () => {
    const lived = await Promise.all(
      UNITS.map((unit) => stepByStep(STEP, (step, attempt) => liveYear(unit, step, attempt))),
    );
    expect(lived.map(({ events }) => events)).toEqual(lived.map(({ score }) => eventsOfYear(score)));
    // The year as it is: were nothing to happen in it, the sums above would be of little worth.
    const shape = lived.map(({ score: { obligations, wakeUps, acts, moves } }) => {
      return { obligations: obligations.length, wakeUps, acts, moves };
    });
    expect(shape).toEqual([
      { obligations: 4, wakeUps: 15, acts: 6, moves: 1 },
      { obligations: 3, wakeUps: 12, acts: 5, moves: 1 },
      { obligations: 2, wakeUps: 4, acts: 4, moves: 1 },
    ]);
  });
});
