/** Pausing, resuming and closing a whole plan: worded once, for the coordinator and for the administrator. */
import type { PlanRecord } from '../../records/plans/plans.ts';
import type { Plan } from '../../domain/plan.ts';
import { declaredForm } from '../act-forms/declared-form.ts';

/** A plan, how it stands, and who acts. */
export interface PlanSubject {
  plan: Plan;
  state: PlanRecord['state'];
  email: string;
}

const named = ({ plan, email }: PlanSubject) => ({ plan: plan.id, as: email });

export const pauseForm = declaredForm<PlanSubject, 'pausePlan'>('pausePlan', {
  named,
  isOffered: ({ state }) => state === 'running',
});

export const resumeForm = declaredForm<PlanSubject, 'resumePlan'>('resumePlan', {
  named,
  isOffered: ({ state }) => state === 'paused',
});

export const closeForm = declaredForm<PlanSubject, 'closePlan'>('closePlan', {
  named,
  isOffered: ({ state }) => state === 'running' || state === 'paused',
});
