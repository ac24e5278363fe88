import { setTimeout as pause } from 'node:timers/promises';
import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import { planCycleId } from '../../domain/ids.ts';
import { project } from '../../domain/schedule.ts';
import type { Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { findPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { requirePlan as readRequiredPlan } from '../documents/read-plan.ts';
import { vetText } from '../documents/vet-text.ts';
import type { LaunchInput, LaunchResult } from '../engine.ts';
import { askForFocalPoints } from '../submit/ask-focal-points.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireSameTemporal } from '../engine/same-temporal.ts';
import { ensureSearchAttributes } from '../operate/search-attributes.ts';
import { startCycle } from './start-cycle.ts';
import { readLaunchDirectory, warnOfSilent } from './launch-directory.ts';
import { saveUnitsOf } from './launch-units.ts';
import { hasBegun, isRunning } from './launched-before.ts';
import { refuseNothingAhead } from './nothing-ahead.ts';

/** How long a launch waits for the first projections before it says that they are still coming. */
const PATIENCE_MS = 60_000;
const NOT_IMPORTED = both(
  'Kế hoạch đang chạy nên danh bạ kèm theo chưa được nạp; dùng official import.',
  'The plan runs already, so the directory was not imported; use official import.',
);

/**
 * Launches a plan: the directory and the record first, then `planCycle`; returns when every unit's first projection
 * is in the record. Launched again it changes nothing; a launch that crashed is driven on, with what it was first told
 * of past dates.
 * @throws UserError `invalid` for a plan or directory file with errors; `refused` when another text was launched
 *   under its id, nothing would be left to do, or the directory does not suffice
 */
export async function launchPlan(context: EngineContext, input: LaunchInput): Promise<LaunchResult> {
  await vetText(input.text, 'plan', input.file);
  if (input.officials) await vetText(input.officials.text, 'officials', input.officials.file);
  const { plan, warnings } = readRequiredPlan(input.text, input.file);
  const { records, now } = context;
  if (await isRunning(context, plan, input.text)) {
    await waitUntilProjected(context, plan);
    await askForFocalPoints(context, plan);
    return describe(context, plan, false, input.officials ? [NOT_IMPORTED] : []);
  }
  const launchedAt = now();
  if (!(await hasBegun(context, plan, input.text))) {
    const all = project(plan, await readCalendar(records.db));
    refuseNothingAhead(all, launchedAt, input.past ?? 'skip');
  }
  const { toImport, silent } = await readLaunchDirectory(context, plan, input.officials);
  // Before anything is written: a launch that Temporal cannot take leaves nothing behind.
  await requireSameTemporal(context, { launching: true });
  await ensureSearchAttributes(context.client);
  await importOfficials(records.db, toImport);
  const renamed = await saveUnitsOf(records.db, plan, launchedAt);
  await savePlanVersion(records.db, plan, input.text, launchedAt);
  const started = await startCycle(context, plan, launchedAt, input.past ?? 'skip');
  await waitUntilProjected(context, plan);
  await askForFocalPoints(context, plan);
  return describe(context, plan, started, [
    ...warnings.map(({ message }) => message),
    ...warnOfSilent(silent),
    ...renamed,
  ]);
}

async function waitUntilProjected({ records }: EngineContext, plan: Plan): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await isProjected(records, plan)) return;
    await pause(100);
  }
  throw new UserError(
    'unreachable',
    both(
      'Kế hoạch đã được nhận nhưng chưa tính xong mọi hạn; máy chủ luồng việc đang bận hoặc tắt.',
      'The plan is received, but not every date is in yet; the workflow engine is busy or away.',
    ),
    [
      {
        path: null,
        line: null,
        message: alike(plan.id),
        remedy: both('Chạy lại lệnh này; nó sẽ làm tiếp.', 'Run it again; it goes on.'),
      },
    ],
  );
}

/**
 * Whether every workflow that the plan's cycle has started has written its first projection. A unit counts by its
 * line of the trail, for it may have no dated obligation.
 */
async function isProjected({ db }: EngineContext['records'], plan: Plan): Promise<boolean> {
  const lines = await db
    .selectFrom('audit')
    .select(['unit', 'what', 'detail'])
    .where('plan', '=', plan.id)
    .where('what', 'in', ['launched', 'projected'])
    .execute();
  const launched = lines.find(({ what }) => what === 'launched');
  if (!launched) return false;
  const units = new Set(lines.flatMap(({ what, unit }) => (what === 'projected' ? [unit] : [])));
  const periods = await db.selectFrom('periods').select('period').where('plan', '=', plan.id).execute();
  return units.size >= plan.units.length && periods.length >= Number(launched.detail.periods);
}

/** What the launch that came through did with past dates, whatever one said again asks for. */
async function pastInForce({ db }: EngineContext['records'], plan: Plan): Promise<'skip' | 'open'> {
  const line = await db
    .selectFrom('audit')
    .select('why')
    .where('plan', '=', plan.id)
    .where('what', '=', 'launched')
    .executeTakeFirst();
  return line?.why === 'open' ? 'open' : 'skip';
}

async function describe(
  { records, now }: EngineContext,
  plan: Plan,
  launched: boolean,
  warnings: Bilingual[],
): Promise<LaunchResult> {
  const obligations = await listObligations(records.db, plan.id);
  const past = await pastInForce(records, plan);
  const at = (await findPlan(records.db, plan.id))?.launchedAt ?? now();
  const all = project(plan, await readCalendar(records.db));
  const due = all.filter((o) => toMs(o.dueAt) < toMs(at)).length;
  return {
    plan: plan.id,
    workflowId: planCycleId(plan.id),
    launched,
    units: plan.units.length,
    obligations: obligations.length,
    past: { count: past === 'skip' ? all.length - obligations.length : due, choice: past },
    warnings,
  };
}
