/** What a year brings to an assignment on the average, and what that adds to a database. */
import { requirePlan } from '../../client/documents/read-plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { toMs } from '../../domain/clock.ts';
import { project } from '../../domain/schedule.ts';
import type { TrialPlan } from '../../tests/faults/plan.ts';
import { countAssignments } from './plans.ts';

/** Of one assignment in one year. */
export interface YearOfOne {
  /** Steps said to it, if it is never late. */
  steps: number;
  /** What it hands in. */
  acts: number;
}

/** Bytes that each adds. */
export interface Growth {
  launch: number;
  step: number;
  act: number;
}

/** The mean over a plan's assignments. */
export function yearOf(trial: TrialPlan): YearOfOne {
  const { plan } = requirePlan(trial.text, 'plan.yaml');
  const owed = project(plan, createWorkCalendar()).filter(({ kind }) => kind !== 'send');
  const assignments = countAssignments([trial]);
  const steps = owed.flatMap(({ rungs, dueAt }) => rungs.filter(({ at }) => toMs(at) <= toMs(dueAt)));
  return { steps: steps.length / assignments, acts: owed.length / assignments };
}

/** Bytes after a year of so many assignments. */
export function bytesAfterYear({ launch, step, act }: Growth, year: YearOfOne, assignments: number): number {
  return assignments * (launch + year.steps * step + year.acts * act);
}
