/** What 2024 of the Hậu Giang plan costs three of its units in history events, counted on the dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Activities } from '../../activities/ports.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { toInstant } from '../../domain/clock.ts';
import type { Batch } from '../../domain/effects.ts';
import { assignmentId } from '../../domain/ids.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { actUpdate, stateQuery } from '../../workflows/messages.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { runWorker, startAssignment } from '../support/workflow-stub.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { stepByStep } from '../support/step-by-step.ts';
import { squeezeYear, type YearScore } from '../support/year-score.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
/** Time between two wake-ups, at first: the dev server's timers come up to a second late. */
const STEP = 1_700;
const UNITS = ['so-lao-dong-thuong-binh-va-xa-hoi', 'cong-an-tinh', 'hoi-nong-dan-tinh'];

const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const year = project(plan, createWorkCalendar(), '2024-01-01', '2024-12-31');
const scores = new Map<string, YearScore>();
const batches: Batch[] = [];
let server: DevServer;
let worker: { stop(): Promise<void> };

const activities: Partial<Activities> = {
  record: async (batch) => void batches.push(batch),
  projectUnit: async ({ unit }) => ({
    obligations: scores.get(unit)!.obligations,
    projectAt: toInstant(Date.now() + 1_000 * 3_600_000),
  }),
};

beforeAll(async () => {
  quietRuntime();
  server = await startDevServer();
  worker = await runWorker(server, activities);
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
});

/** Lives the unit's year and returns how many events its history has; null where two of its wake-ups came at once. */
async function liveYear(unit: string, step: number, attempt: number): Promise<number | null> {
  const own = year.filter((o) => o.unit === unit && o.kind !== 'send');
  const first = Date.now() + 2 * step;
  const score = squeezeYear(own, first, step);
  scores.set(unit, score);
  const id = `${plan.id}-${attempt}`;
  const handle = await startAssignment(server, id, Date.now(), unit);
  const workflowId = assignmentId(id, unit);
  const wakeUps = (): number =>
    batches.filter((b) => b.workflowId === workflowId && b.effects.some(({ kind }) => kind === 'notice'))
      .length;
  let answered = 0;
  for (const [wakes, acts] of score.actsAfter.entries()) {
    const isNextDue = (): boolean => Date.now() >= first + wakes * step;
    await waitFor(`${unit}, wake-up ${wakes}`, () => wakeUps() === wakes + answered || isNextDue());
    for (const [n, act] of acts.entries()) {
      const actId = `${unit}-${wakes}-${n}`;
      const said = { ...act, id: actId, at: toInstant(Date.now()), sha256: 'a'.repeat(64) };
      const noticed = wakeUps();
      await handle.executeUpdate(actUpdate, { updateId: actId, args: [said] });
      answered += wakeUps() - noticed;
    }
    if (isNextDue()) {
      await handle.terminate();
      return null;
    }
  }
  await handle.query(stateQuery);
  return (await handle.fetchHistory()).events?.length ?? 0;
}

describe('a year of the Hậu Giang plan', () => {
  it('costs each unit exactly 5 + 6W + 6M + 2C, one for its projection and one for its first record', async () => {
    const events = await Promise.all(
      UNITS.map((unit) => stepByStep(STEP, (step, attempt) => liveYear(unit, step, attempt))),
    );
    const expected = UNITS.map((unit) => {
      const { wakeUps, acts, moves } = scores.get(unit)!;
      return 5 + 6 * wakeUps + 6 * acts + 2 * moves + 1 + 1;
    });
    expect(events).toEqual(expected);
    // The year as it is: were nothing to happen in it, the sums above would be of little worth.
    const shape = UNITS.map((unit) => {
      const { obligations, wakeUps, acts, moves } = scores.get(unit)!;
      return { obligations: obligations.length, wakeUps, acts, moves };
    });
    expect(shape).toEqual([
      { obligations: 4, wakeUps: 15, acts: 6, moves: 1 },
      { obligations: 3, wakeUps: 12, acts: 5, moves: 1 },
      { obligations: 2, wakeUps: 4, acts: 4, moves: 1 },
    ]);
  });
});
