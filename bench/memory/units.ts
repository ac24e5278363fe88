/** Of whose obligations memory and replays are measured. */
import { readFileSync } from 'node:fs';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { project } from '../../domain/schedule.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
/** A unit that owes as much in a year as any. */
export const UNIT = 'so-lao-dong-thuong-binh-va-xa-hoi';

/** What the unit owes in 2024. */
export function ownYear(): Obligation[] {
  const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
  const year = project(plan, createWorkCalendar(), '2024-01-01', '2024-12-31');
  return year.filter(({ unit, kind }) => unit === UNIT && kind !== 'send');
}
