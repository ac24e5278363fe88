/** What a launch would do, and whether it may: nothing is written. */
import { toMs } from '../../domain/clock.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isPast } from '../../domain/past-obligations.ts';
import { listForecastYears, project } from '../../domain/schedule.ts';
import { requirePlan } from '../documents/read-plan.ts';
import { vetText } from '../documents/vet-text.ts';
import type { LaunchInput, LaunchPreview } from '../engine.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import type { EngineContext } from '../engine/context.ts';
import { lookUpInRecord } from '../read/check-parent.ts';
import { readLaunchDirectory, warnOfSilent } from './launch-directory.ts';
import { isRunning } from './launched-before.ts';
import { refuseNothingAhead } from './nothing-ahead.ts';

/** How many of the next dates are shown. */
const SHOWN = 6;

/**
 * Looks at a launch before it happens, by the engine's clock; Temporal is not asked, so of a launch that broke on its
 * way only the launch itself can tell whether it binds to its text.
 * @throws UserError as `launchPlan` would
 */
export async function previewLaunch(
  context: Pick<EngineContext, 'records' | 'now'>,
  input: Omit<LaunchInput, 'past'>,
): Promise<LaunchPreview> {
  await vetText(input.text, 'plan', input.file);
  if (input.officials) await vetText(input.officials.text, 'officials', input.officials.file);
  const { plan, warnings } = requirePlan(input.text, input.file);
  const running = await isRunning(context, plan, input.text);
  const gaps = running
    ? []
    : warnOfSilent((await readLaunchDirectory(context, plan, input.officials)).silent);
  const { warnings: above } = await lookUpInRecord(context, input.text, plan);
  const calendar = await readCalendar(context.records.db);
  const at = context.now();
  const all = project(plan, calendar);
  // Whether past dates are opened is asked after this look, so only a launch that could do nothing at all is refused.
  if (!running) refuseNothingAhead(all, at, 'open');
  const past = all.filter((o) => isPast(o, all, at));
  const ahead = all.filter((o) => toMs(o.dueAt) >= toMs(at));
  const reporting = (how: string): number => plan.units.filter(({ reports }) => reports === how).length;
  return {
    plan: plan.id,
    title: plan.title,
    titleEn: plan.titleEn,
    running,
    at,
    units: plan.units.length,
    ordered: reporting('ordered'),
    requested: reporting('requested'),
    obligations: all.length,
    past: { count: past.length, first: past[0]?.dueDate ?? null, last: past.at(-1)?.dueDate ?? null },
    next: groupByDate(ahead).slice(0, SHOWN),
    forecastYears: listForecastYears(plan, calendar),
    warnings: [...[...warnings, ...above].map(({ message }) => message), ...gaps],
  };
}

/** The same thing owed by several units on one date is one line. */
function groupByDate(ahead: Obligation[]): LaunchPreview['next'] {
  const groups = new Map<string, LaunchPreview['next'][number]>();
  for (const { dueDate, kind, period, duty, dueReason, unit } of ahead) {
    const key = [dueDate, kind, duty, period].join(' ');
    const group = groups.get(key) ?? { dueDate, dueReason, kind, period, duty, units: [] };
    groups.set(key, { ...group, units: [...group.units, unit] });
  }
  return [...groups.values()];
}
