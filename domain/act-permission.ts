/** What a permission says: whose official, in which roles, about what, in which states. Each act declares its own. */
import type {
  ObligationStatus,
  ObstacleState,
  PeriodState,
  PlanStatusValue,
  UnitStatusValue,
} from './states.ts';
import type { ObligationKind, Role } from './obligation.ts';

/** What an act is said of: an obligation, a period's aggregate (`send`), an obstacle, a unit's part in the plan, the plan. */
export type ActSubject = ObligationKind | 'obstacle' | 'unit' | 'plan';

/** State of what an act is said of; an obstacle not yet raised is in state `none`. */
export type ActState =
  ObligationStatus | PeriodState | ObstacleState | 'none' | UnitStatusValue | PlanStatusValue;

/** Why the table refuses an act; `domain/decide/refusal-words.ts` has the sentence for each. */
export type TableRefusal =
  | 'not-allowed'
  | 'not-a-report'
  | 'not-a-task'
  | 'nothing-submitted'
  | 'already-accepted'
  | 'not-accepted'
  | 'already-done'
  | 'not-done'
  | 'not-owed'
  | 'waived'
  | 'no-draft'
  | 'not-proposed'
  | 'already-proposed'
  | 'not-approved'
  | 'already-approved'
  | 'already-sent'
  | 'not-sent'
  | 'already-suspended'
  | 'already-paused'
  | 'not-suspended'
  | 'suspended'
  | 'over'
  | 'superseded'
  | 'succeeded'
  | 'not-handed-in'
  | 'moved-on'
  | 'already-escalated'
  | 'already-answered';

export interface Permission {
  /** Whose official acts: of the unit that owes, or of the coordinating unit. */
  of: 'unit' | 'coordinator';
  /** Any of these roles will do; the first that the actor holds is the one in which they speak. */
  roles: readonly Role[];
  /** The states in which it may be said, by what it is said of; a subject left out never takes it. */
  in: Partial<Record<ActSubject, readonly ActState[]>>;
  /** What is said in any other state, and in some of them. */
  otherwise: TableRefusal;
  unless?: Partial<Record<ActState, TableRefusal>>;
  /** Not said while the unit is suspended or the plan paused. */
  quiet?: true;
}

/** Who speaks for a unit. */
export const OWN: readonly Role[] = ['focal-point', 'head'];
/** Who steers a plan. */
export const STEERING: readonly Role[] = ['coordinator', 'administrator'];
/** The states in which something is owed. */
export const OWED: readonly ActState[] = ['planned', 'open', 'returned'];

type Where = Pick<Permission, 'in' | 'otherwise' | 'unless'>;

/** What is owed. */
export const URGEABLE: Where = { in: { report: OWED, task: OWED }, otherwise: 'not-owed' };
/** A sealed report on its way upward. */
export const OUTGOING: Where = {
  in: { send: ['sealed', 'issued'] },
  otherwise: 'not-approved',
  unless: { sent: 'already-sent' },
};
/** A draft that was put before the approver. */
export const SIGN_OFF: Where = {
  in: { send: ['proposed'] },
  otherwise: 'already-approved',
  unless: { collecting: 'no-draft', draft: 'not-proposed', returned: 'not-proposed' },
};
