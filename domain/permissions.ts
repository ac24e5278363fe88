/**
 * Who may do what: one table of every act, read by the façade (who is asked for which role) and by the
 * refusals (which role, on what, in which state). What depends on dates is judged in `decide/refusals.ts`.
 */
import type { ActState, ActSubject, Permission, TableRefusal } from './act-permission.ts';
import { ACT_RULES } from './acts/index.ts';
import type { ActName } from './acts/names.ts';
import type { Role } from './obligation.ts';

const declared = Object.entries(ACT_RULES).map(([act, { permission }]) => [act, permission]);

/** Role × act × state, whole. */
export const PERMISSIONS = Object.fromEntries(declared) as Readonly<Record<ActName, Permission>>;

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
  if (state === 'superseded' || state === 'succeeded') return state;
  if (states) return state === 'closed' ? 'over' : (unless?.[state] ?? otherwise);
  if (subject === 'task' && 'report' in allowed) return 'not-a-report';
  return subject === 'report' && 'task' in allowed ? 'not-a-task' : 'not-allowed';
}

/** Who may change the days off, which are the same for every plan: officials in one of these roles in any of them. */
export const CALENDAR_ROLES: readonly Role[] = ['administrator', 'coordinator'];
