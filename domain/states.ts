/** States that the record stores; late and overdue are derived, never stored. */
/** Ended by an amendment that orders it no more, or gone to the unit that took the work over. */
export const PASSED_STATES = ['superseded', 'succeeded'] as const;

export type PassedState = (typeof PASSED_STATES)[number];

/** Whether what was owed has ended so, and is owed no more under its id. */
export function isPassed({ state }: { state: string }): boolean {
  return PASSED_STATES.some((one) => one === state);
}

export type ReportState =
  'planned' | 'open' | 'submitted' | 'returned' | 'accepted' | 'waived' | 'closed' | PassedState;

export type TaskState = 'planned' | 'open' | 'done' | 'returned' | 'waived' | 'closed' | PassedState;

export type SendState = 'planned' | 'open' | 'done' | 'closed' | PassedState;

/** A unit within its plan, and a plan that was launched. */
export type UnitStatusValue = 'active' | 'suspended';

export const PLAN_STATUSES = ['running', 'paused', 'closed'] as const;

export type PlanStatusValue = (typeof PLAN_STATUSES)[number];

/** Why no reminders go out for the time being: the unit is suspended, or the whole plan paused. */
export type MuteReason = 'suspended' | 'paused';

/** Stored states; late and overdue are derived, never stored. */
export type ObligationStatus = ReportState | TaskState | SendState;

export type ObstacleState = 'raised' | 'escalated' | 'answered';

export type PeriodState =
  'collecting' | 'draft' | 'proposed' | 'returned' | 'sealed' | 'issued' | 'sent' | 'closed';
