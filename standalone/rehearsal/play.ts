/** The play itself: the plan is launched, people act, and between their acts the plan, its units and its people change. */
import type { Play } from '../../client/documents/read-behaviour.ts';
import { toMs } from '../../domain/clock.ts';
import { atLocalTime, endOfDay } from '../../domain/instants.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import { project } from '../../domain/schedule.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { accountFor } from './account.ts';
import { actOut } from './act-out.ts';
import { applyChange } from './apply-change.ts';
import { engageCast } from './cast.ts';
import { forecastFirst } from './forecast-first.ts';
import { rewriteScript } from './rewrite-script.ts';
import { writeScript, type Step } from './script.ts';
import type { Stage } from './stage.ts';
import type { RehearsalAccount } from './summary-types.ts';

export interface PlayOptions {
  planText: string;
  planFile: string;
  from: IsoDate;
  to: IsoDate;
  onProgress?(done: number, total: number, label: string): void;
  signal?: AbortSignal;
}

export interface Played {
  account: Omit<RehearsalAccount, 'states'>;
}

/** Changes are made before the day's reminders, and before anybody is at work. */
const CHANGED_AT = '07:00';

/** Plays from the launch to the end of the last day. */
export async function play(
  { context, host, runTo }: Stage,
  launched: Plan,
  { behaviour, changes }: Play,
  options: PlayOptions,
): Promise<Played> {
  const { records } = context;
  const { db } = records;
  const { engine } = host;
  const { id, timeZone } = launched;
  const { from, to } = options;
  const until = endOfDay(to, timeZone);
  const cast = await engageCast(records, launched, changes.length > 0);
  await forecastFirst(engine, changes, cast.administrator);
  /** Asked at every step: a version may be in force only some days after its change; without changes there is one. */
  const inForce = async (): Promise<Plan> =>
    changes.length === 0 ? launched : (await planAsOf(db, id, context.now())).plan;
  const inSpan = (date: IsoDate): boolean => from <= date && date <= to;
  const setting = async (plan: Plan): Promise<Omit<Parameters<typeof writeScript>[0], 'obligations'>> => {
    const calendar = await readCalendar(db);
    const periods = listPeriods(plan, calendar).filter(({ unitDue }) => inSpan(unitDue));
    return { plan, calendar, behaviour, periods, until };
  };

  const scene = await setting(launched);
  let steps = writeScript({ ...scene, obligations: project(launched, scene.calendar, from, to) });
  const total = steps.length + changes.length + 1;
  let done = 0;
  const advance = async (at: Instant): Promise<void> => {
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.min(done++, total - 1), total, at.slice(0, 10));
    await runTo(at);
  };
  /** What people do up to an instant; the rest is still to come. */
  const actUntil = async (end: Instant): Promise<Step[]> => {
    const due = steps.filter(({ at }) => toMs(at) <= toMs(end));
    for (const step of due) {
      await advance(step.at);
      await actOut(engine, { plan: await inForce(), behaviour, cast }, step);
    }
    return steps.slice(due.length);
  };

  const { obligations } = await engine.launchPlan({
    ...{ text: options.planText, file: options.planFile },
    past: 'skip',
  });
  const account: Played['account'] = { launched: obligations, changes: [] };
  for (const change of changes) {
    const at = atLocalTime(change.at, CHANGED_AT, timeZone);
    const left = await actUntil(at);
    await advance(at);
    const plan = await inForce();
    account.changes.push(
      await accountFor(records, id, change, () => applyChange(engine, change, { plan, cast })),
    );
    const rows = (await listObligations(db, id)).filter(({ dueDate }) => inSpan(dueDate));
    const next = await setting(await inForce());
    const sent = new Set<string>();
    for (const period of next.periods) {
      if ((await findPeriod(db, id, period.id))?.sentAt) sent.add(period.id);
    }
    steps = rewriteScript(next, { at, left, rows, sent });
  }
  await actUntil(until);
  await runTo(until);
  options.onProgress?.(total, total, to);
  return { account };
}
