/**
 * Who may do what: one table of every act, read by the façade (who is asked for which role) and by the
 * refusals (which role, on what, in which state). What depends on dates is judged in `decide/refusals.ts`.
 */
import type { ActName } from './decide/events.ts';
import type {
  ObligationStatus,
  ObstacleState,
  PeriodState,
  PlanStatusValue,
  UnitStatusValue,
} from './effects.ts';
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
  | 'already-done'
  | 'not-done'
  | 'not-owed'
  | 'waived'
  | 'no-draft'
  | 'not-approved'
  | 'already-approved'
  | 'already-issued'
  | 'already-sent'
  | 'already-suspended'
  | 'already-paused'
  | 'not-suspended'
  | 'suspended'
  | 'over'
  | 'not-handed-in'
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

const OWN: readonly Role[] = ['focal-point', 'head'];
const STEERING: readonly Role[] = ['coordinator', 'administrator'];
const OWED: readonly ActState[] = ['planned', 'open', 'returned'];
const handIn = {
  in: { report: [...OWED, 'submitted'] },
  otherwise: 'already-accepted',
  unless: { waived: 'waived' },
} as const;
const extension = {
  in: { report: ['planned', 'open'], task: ['planned', 'open'] },
  otherwise: 'not-owed',
} as const;
const urge = { in: { report: OWED, task: OWED }, otherwise: 'not-owed' } as const;
const signOff = {
  in: { send: ['draft'] },
  otherwise: 'already-approved',
  unless: { collecting: 'no-draft' },
} as const;

/** Role × act × state, whole. */
export const PERMISSIONS: Readonly<Record<ActName, Permission>> = {
  submit: { of: 'unit', roles: OWN, ...handIn },
  enter: { of: 'coordinator', roles: ['coordinator'], ...handIn },
  withdraw: {
    of: 'unit',
    roles: OWN,
    in: { report: ['submitted'] },
    otherwise: 'nothing-submitted',
    unless: { accepted: 'already-accepted' },
  },
  return: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted'], task: ['done'] },
    otherwise: 'nothing-submitted',
  },
  accept: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { report: ['submitted'] },
    otherwise: 'nothing-submitted',
  },
  done: {
    of: 'unit',
    roles: OWN,
    in: { task: OWED },
    otherwise: 'already-done',
    unless: { waived: 'waived' },
  },
  reopen: { of: 'unit', roles: OWN, in: { task: ['done'] }, otherwise: 'not-done' },
  'ask-extension': { of: 'unit', roles: OWN, ...extension },
  extend: { of: 'coordinator', roles: ['coordinator'], ...extension },
  'refuse-extension': { of: 'coordinator', roles: ['coordinator'], ...extension },
  waive: { of: 'coordinator', roles: ['coordinator'], ...urge },
  remind: { of: 'coordinator', roles: ['coordinator'], ...urge, quiet: true },
  chase: { of: 'coordinator', roles: ['coordinator'], ...urge },
  suspend: {
    of: 'coordinator',
    roles: STEERING,
    in: { unit: ['active'] },
    otherwise: 'already-suspended',
  },
  pause: {
    of: 'coordinator',
    roles: STEERING,
    in: { plan: ['running'] },
    otherwise: 'already-paused',
  },
  resume: {
    of: 'coordinator',
    roles: STEERING,
    in: { unit: ['suspended'], plan: ['paused'] },
    otherwise: 'not-suspended',
  },
  close: { of: 'coordinator', roles: STEERING, in: { plan: ['running', 'paused'] }, otherwise: 'over' },
  delegate: {
    of: 'unit',
    roles: OWN,
    in: { report: [...OWED, 'submitted'], task: OWED },
    otherwise: 'not-owed',
  },
  document: {
    of: 'unit',
    roles: OWN,
    in: { report: ['submitted', 'accepted'], task: ['done'] },
    otherwise: 'not-handed-in',
    unless: { waived: 'waived' },
  },
  'raise-obstacle': { of: 'unit', roles: OWN, in: { obstacle: ['none'] }, otherwise: 'not-allowed' },
  'answer-obstacle': {
    of: 'coordinator',
    roles: ['coordinator', 'leadership'],
    in: { obstacle: ['raised', 'escalated'] },
    otherwise: 'already-answered',
  },
  'escalate-obstacle': {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { obstacle: ['raised'] },
    otherwise: 'already-escalated',
    unless: { answered: 'already-answered' },
  },
  approve: { of: 'coordinator', roles: ['approver'], ...signOff },
  reject: { of: 'coordinator', roles: ['approver'], ...signOff },
  issue: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { send: ['approved'] },
    otherwise: 'already-issued',
    unless: { collecting: 'not-approved', draft: 'not-approved' },
  },
  send: {
    of: 'coordinator',
    roles: ['coordinator'],
    in: { send: ['approved', 'issued'] },
    otherwise: 'not-approved',
    unless: { sent: 'already-sent' },
  },
};

/**
 * What the table says to an act, or null when it allows it.
 * @param subject what it is said of; `send` stands for the period's aggregate
 * @param state the subject's
 * @param suspended whether the unit is suspended or the plan paused
 */
export function refuseByTable(
  act: ActName,
  role: Role,
  subject: ActSubject,
  state: ActState,
  suspended = false,
): TableRefusal | null {
  const { roles, in: allowed, otherwise, unless, quiet } = PERMISSIONS[act];
  if (!roles.includes(role)) return 'not-allowed';
  const states = allowed[subject];
  if (states?.includes(state)) return quiet && suspended ? 'suspended' : null;
  if (states) return state === 'closed' ? 'over' : (unless?.[state] ?? otherwise);
  if (subject === 'task' && 'report' in allowed) return 'not-a-report';
  return subject === 'report' && 'task' in allowed ? 'not-a-task' : 'not-allowed';
}

/** Who may change the days off, which are the same for every plan: officials in one of these roles in any of them. */
export const CALENDAR_ROLES: readonly Role[] = ['administrator', 'coordinator'];
