/** Starts the live server so that its clock meets a reminder soon after the plan was launched. */
import { both } from '../../domain/bilingual.ts';
import { readFile } from 'node:fs/promises';
import { toInstant, toMs } from '../../domain/clock.ts';
import { project } from '../../domain/schedule.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { readClock } from '../../standalone/clock-file.ts';
import { clearLiveHome } from './clear-live.ts';
import { startLiveServer, type LiveServer } from './live-server.ts';
import { SOURCES } from './paths.ts';
import type { Stage } from './rehearsal-act.ts';
import { moment } from './words.ts';

/** Seconds between the start and the slot, tried in turn: reminders before a launch are never sent. */
const LEADS = [30, 90, 300];

/** The reminder that the live act waits for. */
export interface Slot {
  at: Instant;
  period: string;
  units: UnitId[];
}

/**
 * The slot of `due-5` of a period: the working days just before its cut-off.
 * @throws UserError `failed` when the plan has no such reminder
 */
export function findSlot(plan: Plan, period: string): Slot {
  const reports = project(plan, createWorkCalendar()).filter(
    (o) => o.kind === 'report' && o.period === period,
  );
  const reminded = reports.flatMap(({ unit, rungs }) =>
    rungs.filter(({ rung }) => rung === 'due-5').map(({ at }) => ({ at, unit })),
  );
  const at = reminded[0]?.at;
  if (at === undefined)
    throw new UserError(
      'failed',
      both(`Kỳ ${period} không có nấc nhắc due-5.`, `There is no reminder due-5 in ${period}.`),
    );
  return { at, period, units: reminded.map(({ unit }) => unit) };
}

/**
 * A fresh home, a server on it, officials and plan in it, all before the slot.
 * @returns the server, its clock still before the slot
 * @throws UserError `failed` when the machine is too slow even for the longest lead
 */
export async function launchLive(stage: Stage, slot: Slot): Promise<LiveServer> {
  const { story, paths, planText, signal } = stage;
  for (const lead of LEADS) {
    await clearLiveHome(paths.live, stage.log);
    const now = toInstant(toMs(slot.at) - lead * 1000);
    const server = await startLiveServer({ home: paths.live, now, port: 0, signal });
    try {
      const officials = await readFile(SOURCES.officials, 'utf8');
      const { imported } = await server.engine.importOfficials({ text: officials, file: SOURCES.officials });
      const launch = await server.engine.launchPlan({ text: planText, file: SOURCES.plan, past: 'skip' });
      const clock = await readLiveClock(paths.live);
      if (clock() < toMs(slot.at)) {
        const { vi, en } = moment(now);
        story.step(
          `Máy chủ chạy, đồng hồ đặt ${vi}; ${imported} cán bộ, ${launch.units} đơn vị, ${launch.obligations} việc có hạn.`,
          `The server runs, its clock set to ${en}; ${imported} officials, ${launch.units} units, ${launch.obligations} obligations.`,
        );
        return server;
      }
    } catch (error) {
      await server.stop();
      throw error;
    }
    await server.stop();
    story.step(
      'Máy đang bận, phát hành kế hoạch xong thì đã qua giờ nhắc; làm lại với nhiều thời gian hơn.',
      'The machine is busy and the reminder passed before the launch was done; once more with more time.',
    );
  }
  throw new UserError(
    'failed',
    both('Máy quá chậm để trình diễn.', 'This machine is too slow to demonstrate on.'),
  );
}

/** The live server's clock: milliseconds since the epoch. */
export async function readLiveClock(home: string): Promise<() => number> {
  const offsetMs = await readClock(home, undefined);
  return () => Date.now() + offsetMs;
}
