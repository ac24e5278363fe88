/** The pages with a running plan and the façade's own method for the days off; no workflow can be reached. */
import type { EngineContext } from '../../client/engine/context.ts';
import { setCalendar } from '../../client/calendar/set-calendar.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import { sampleObligation } from './sample-batches.ts';
import { openWeb, POLICE, WEB_NOW, WEB_PLAN, type TestWeb } from './web.ts';
import { writeObligations, writePlanState } from './write-rows.ts';

/** Opens them with a report of the police that is due on 18 or 19 December 2024. */
export async function openDaysOff(): Promise<TestWeb> {
  // The façade's own method; that no workflow can be reached is what the sweep is for.
  const client = { workflow: { getHandle: () => ({ signal: () => Promise.reject(new Error('away')) }) } };
  const web: TestWeb = await openWeb({
    setCalendar: (input) =>
      setCalendar(
        { records: web.records, client, now: () => WEB_NOW, clockOffsetMs: 0 } as unknown as EngineContext,
        input,
      ),
  });
  await writePlanState(web.records.db, {
    ...{ kind: 'plan-state', plan: WEB_PLAN, state: 'running', revision: 0, at: WEB_NOW },
  });
  const { plan } = await loadCurrentPlan(web.records.db, WEB_PLAN);
  const due = project(plan, createWorkCalendar()).find(({ id }) => id === `${POLICE}/2024`)!;
  const { dueAt, dueDate, opensAt } = due;
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: due.id, unit: POLICE, period: '2024', state: 'planned', dueAt, dueDate, opensAt },
    }),
  ]);
  return web;
}
