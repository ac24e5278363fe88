/** What people do in a rehearsal, and when: one list, sorted by time. */
import { behaviourOf, type Behaviour, type UnitBehaviour } from '../../domain/behaviour.ts';
import { atLocalTime, localDate } from '../../domain/instants.ts';
import { toMs } from '../../domain/clock.ts';
import type { Obligation, Period } from '../../domain/obligation.ts';
import { keyOf } from '../../domain/ids.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';

export type Step = { at: Instant } & (
  | { act: 'submit' | 'return' | 'accept'; unit: string; period: string; attempt: number }
  | { act: 'done'; unit: string; duty: string; period: string | null }
  | { act: 'propose' | 'approve' | 'issue' | 'send'; period: string; number: number }
);

/** By `keyOf` unit and period: the day on which a plan below sends the report; null where it does not. */
export type SentUpDates = ReadonlyMap<string, IsoDate | null>;

export interface ScriptInput {
  plan: Plan;
  calendar: WorkCalendar;
  behaviour: Behaviour;
  /** Obligations due within the rehearsal. */
  obligations: Owed[];
  periods: Period[];
  /** Reports that come from plans below: nobody hands them in. */
  sentUp?: SentUpDates;
  until: Instant;
  /** Day before which nobody hands anything in: whatever was to be handed in earlier is then. */
  notBefore?: IsoDate;
}

/** What of an obligation says when somebody sees to it. */
export type Owed = Pick<Obligation, 'unit' | 'kind' | 'period' | 'duty' | 'dueDate'>;

/** Working days after which a slow coordinator does what a prompt one does at once. */
const SLOW_DAYS = 3;

/** Every act of every person, oldest first, up to the end of the rehearsal. */
export function writeScript(input: ScriptInput): Step[] {
  const steps = [
    ...input.obligations.flatMap((o, index) =>
      o.kind === 'report'
        ? reportSteps(input, o, index)
        : o.kind === 'task'
          ? taskSteps(input, o, index)
          : [],
    ),
    ...input.periods.flatMap((period, index) => upwardSteps(input, period, index)),
  ];
  return inOrder(steps.filter((step) => toMs(step.at) <= toMs(input.until)));
}

/** Oldest first; what happens at one instant in the order in which it stands. */
export function inOrder(steps: Step[]): Step[] {
  return steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => toMs(a.step.at) - toMs(b.step.at) || a.index - b.index)
    .map(({ step }) => step);
}

/** Two people never act in the same second: unit after unit, a minute apart, from nine o'clock on. */
function clockTime(hour: number, index: number): string {
  const minutes = index % 50;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function on({ plan }: ScriptInput, date: IsoDate, time: string): Instant {
  return atLocalTime(date, time, plan.timeZone);
}

/** When a unit hands in: the working day before the due date, or some working days after it. */
function handInDate({ calendar, notBefore = '' }: ScriptInput, o: Owed, behaviour: UnitBehaviour): IsoDate {
  const date = calendar.addWorkingDays(o.dueDate, behaviour.kind === 'late' ? behaviour.days : -1);
  return date < notBefore ? notBefore : date;
}

function reportSteps(input: ScriptInput, o: Owed, index: number): Step[] {
  const { calendar, behaviour } = input;
  const period = o.period ?? '';
  const how = behaviourOf(behaviour, o.unit, period);
  const sent = input.sentUp?.get(keyOf(o.unit, period));
  if (sent === null || (how.kind === 'silent' && sent === undefined)) return [];
  const step = (act: 'submit' | 'return' | 'accept', date: IsoDate, hour: number, attempt: number): Step => ({
    at: on(input, date, clockTime(hour, index)),
    act,
    unit: o.unit,
    period,
    attempt,
  });
  const handedIn = sent ?? handInDate(input, o, how);
  const steps = sent === undefined ? [step('submit', handedIn, 10, 1)] : [];
  const { coordinator } = behaviour;
  if (coordinator === 'silent') return steps;
  const reviewed = calendar.addWorkingDays(handedIn, coordinator === 'slow' ? SLOW_DAYS : 1);
  if (how.kind !== 'returned-once' || sent !== undefined) return [...steps, step('accept', reviewed, 9, 1)];
  const corrected = calendar.addWorkingDays(reviewed, 1);
  const again = calendar.addWorkingDays(corrected, coordinator === 'slow' ? SLOW_DAYS : 1);
  return [
    ...steps,
    step('return', reviewed, 9, 1),
    step('submit', corrected, 10, 2),
    step('accept', again, 9, 2),
  ];
}

function taskSteps(input: ScriptInput, o: Owed, index: number): Step[] {
  const how = behaviourOf(input.behaviour, o.unit, o.period);
  if (how.kind === 'silent') return [];
  const at = on(input, handInDate(input, o, how), clockTime(15, index));
  return [{ at, act: 'done', unit: o.unit, duty: o.duty ?? '', period: o.period }];
}

function upwardSteps(input: ScriptInput, period: Period, index: number): Step[] {
  const { calendar, behaviour, plan } = input;
  if (behaviour.coordinator === 'silent') return [];
  const slow = behaviour.coordinator === 'slow' ? SLOW_DAYS : 0;
  const day = calendar.addWorkingDays(calendar.previousWorkingDay(period.sendDue), slow);
  const eve = calendar.addWorkingDays(day, -1);
  const number = index + 1;
  // The draft exists from `draftAt` on; with few working days between due and sending it may be the same day.
  const drafted = localDate(period.draftAt, plan.timeZone);
  const last = drafted > day ? drafted : day;
  const proposed = eve > drafted ? on(input, eve, '13:30') : on(input, last, '08:15');
  const approved = eve > drafted ? on(input, eve, '14:00') : on(input, last, '08:30');
  const sent = on(input, last, '09:00');
  return [
    { at: proposed, act: 'propose', period: period.id, number },
    { at: approved, act: 'approve', period: period.id, number },
    { at: sent, act: 'issue', period: period.id, number },
    { at: sent, act: 'send', period: period.id, number },
  ];
}
