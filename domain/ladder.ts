/**
 * The ladder of reminders and escalation: which rung goes to whom, for what, counted in working days from the
 * due date and delivered at 08:00 of a working day.
 */
import { localDate, atLocalTime } from './instants.ts';
import type { Recipient, Role, Rung, RungName } from './obligation.ts';
import type { Instant, IsoDate, Plan, UnitId } from './plan.ts';
import type { WorkCalendar } from './calendar/types.ts';

/** What a ladder is for; half-year tasks climb the yearly one, quarterly and monthly ones the frequent one. */
export type LadderKind = 'report' | 'dated-task' | 'yearly-task' | 'frequent-task' | 'send';

/** Local time of delivery. */
export const DELIVERY_TIME = '08:00';

interface Step {
  rung: RungName;
  /** Working days after the due date; negative before. */
  days: number;
  kinds: readonly LadderKind[];
  to: readonly Role[];
  /** Whether a requested unit ("Đề nghị") has it. */
  requested: boolean;
  /** Recipients where the coordinating unit itself owes it, if others. */
  ofCoordinator?: readonly Role[];
}

const TASKS = ['dated-task', 'yearly-task', 'frequent-task'] as const;
const ALL = ['report', ...TASKS] as const;
const ALL_BUT_FREQUENT = ['report', 'dated-task', 'yearly-task'] as const;

const STEPS: readonly Step[] = [
  { rung: 'opened', days: -15, kinds: ALL_BUT_FREQUENT, to: ['focal-point'], requested: true },
  { rung: 'due-10', days: -10, kinds: TASKS, to: ['focal-point'], requested: false },
  { rung: 'due-5', days: -5, kinds: ALL_BUT_FREQUENT, to: ['focal-point'], requested: false },
  { rung: 'due-2', days: -2, kinds: ALL, to: ['focal-point'], requested: true },
  { rung: 'due', days: 0, kinds: ALL, to: ['focal-point'], requested: true },
  { rung: 'due+1', days: 1, kinds: ALL_BUT_FREQUENT, to: ['focal-point', 'head'], requested: false },
  // The coordinating unit's own part climbs to its leadership here, and no further.
  { rung: 'due+2', days: 2, kinds: ALL, to: ['coordinator'], requested: true, ofCoordinator: ['leadership'] },
  {
    rung: 'due+4',
    days: 4,
    kinds: ALL_BUT_FREQUENT,
    to: ['leadership'],
    requested: false,
    ofCoordinator: [],
  },
  {
    rung: 'due+10',
    days: 10,
    kinds: ['report'],
    to: ['leadership', 'addressee'],
    requested: false,
    ofCoordinator: [],
  },
  { rung: 'send-3', days: -3, kinds: ['send'], to: ['coordinator'], requested: false },
  { rung: 'send-1', days: -1, kinds: ['send'], to: ['approver'], requested: false },
  { rung: 'send+1', days: 1, kinds: ['send'], to: ['leadership'], requested: false },
];

/** What is owed, as the ladder sees it. */
export interface Owed {
  unit: UnitId;
  requested: boolean;
  ladder: LadderKind;
  /** Already moved off a day off. */
  dueDate: IsoDate;
  windowStart: Instant;
}

/** The officials a role stands for: the owing unit's own, or those of the coordinating unit or the addressees. */
function recipientsOf(role: Role, plan: Plan, unit: UnitId): Recipient[] {
  if (role === 'focal-point' || role === 'head') return [{ role, unit }];
  if (role !== 'addressee') return [{ role, unit: plan.coordinator }];
  if (!plan.reporting.escalateToAddressee) return [];
  return plan.addressees.map((addressee) => ({ role, unit: addressee.unit }));
}

/** The working day of a rung; where the due date stays on a day off, the `due` reminder goes out before it. */
function dayOf(step: Step, dueDate: IsoDate, calendar: WorkCalendar): IsoDate {
  return step.days === 0 ? calendar.previousWorkingDay(dueDate) : calendar.addWorkingDays(dueDate, step.days);
}

/**
 * The rungs of one obligation as instants, in order. Each is on a working day and at most once; those before
 * the window opens are left out.
 */
export function buildRungs(owed: Owed, plan: Plan, calendar: WorkCalendar): Rung[] {
  const opens = localDate(owed.windowStart, plan.timeZone);
  const own = owed.unit === plan.coordinator;
  return STEPS.filter((step) => step.kinds.includes(owed.ladder) && (step.requested || !owed.requested))
    .map((step) => ({
      rung: step.rung,
      day: dayOf(step, owed.dueDate, calendar),
      to: ((own && step.ofCoordinator) || step.to).flatMap((role) => recipientsOf(role, plan, owed.unit)),
    }))
    .filter(({ day, to }) => to.length > 0 && day >= opens)
    .map(({ rung, day, to }) => ({ rung, at: atLocalTime(day, DELIVERY_TIME, plan.timeZone), to }));
}
