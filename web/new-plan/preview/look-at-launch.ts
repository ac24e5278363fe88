/** Everything the page shows before a launch. It reads the record and writes nothing. */
import type { Plan } from '../../../domain/plan.ts';
import { UserError } from '../../../domain/user-error.ts';
import { readCalendar } from '../../../records/plans/calendar.ts';
import { readPlan, type PlanReading } from '../../../client/documents/read-plan.ts';
import { lookOver } from '../../../client/documents/vet-text.ts';
import { previewLaunch } from '../../../client/launch/preview-launch.ts';
import type { LaunchPreview } from '../../../client/engine.ts';
import { buildPreview, type Preview } from '../../../client/launch/preview.ts';
import type { WebServices } from '../../services.ts';
import { PLAN_FILE, planTextOf } from '../plan-text.ts';
import type { Intake } from '../planners.ts';
import { composePeople, type ComposedPeople } from './compose-people.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';

/** A plan that can be dated. */
export interface DatedPlan {
  plan: Plan;
  preview: Preview;
  calendar: WorkCalendar;
  people: ComposedPeople;
  /** What a launch would do; null while something keeps it from happening. */
  launch: LaunchPreview | null;
  /** Why it would be refused. */
  refused: UserError | null;
}

export interface LaunchLook {
  text: string;
  reading: PlanReading;
  /** Null while the plan file has mistakes or is an outline. */
  dated: DatedPlan | null;
}

async function tryLaunch(
  services: Pick<WebServices, 'records' | 'now'>,
  text: string,
  officials: ComposedPeople['officials'],
): Promise<Pick<DatedPlan, 'launch' | 'refused'>> {
  try {
    const input = { text, file: PLAN_FILE, ...(officials ? { officials } : {}) };
    return { launch: await previewLaunch(services, input), refused: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { launch: null, refused: error };
  }
}

/** Looks at the plan that a document makes, and at its launch. */
export async function lookAtLaunch(
  services: Pick<WebServices, 'records' | 'now'>,
  intake: Intake,
): Promise<LaunchLook> {
  const text = planTextOf(intake);
  const errors = await lookOver(text, 'plan', PLAN_FILE);
  if (errors.length > 0)
    return { text, reading: { ok: false, plan: null, errors, warnings: [] }, dated: null };
  const reading = readPlan(text);
  if (!reading.ok) return { text, reading, dated: null };
  const { plan } = reading;
  const calendar = await readCalendar(services.records.db);
  const people = await composePeople(plan, intake.people);
  const tried = await tryLaunch(services, text, people.officials);
  const preview = buildPreview(plan, calendar);
  return { text, reading, dated: { plan, calendar, people, preview, ...tried } };
}
