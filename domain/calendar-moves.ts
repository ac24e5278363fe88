/** What a change of the days off does to the dates of one running plan: shown before it is saved; then those concerned are notified. */
import { projectInForce, type PlanVersion } from './amendment/in-force.ts';
import { dayInWords } from './calendar/counted-days.ts';
import { basisInWords, type EnteredDay } from './calendar/entered-days.ts';
import { addDays, earlier, later } from './calendar/dates.ts';
import { dayOf, toMs } from './clock.ts';
import { followsCalendar, moves, sameSteps } from './decide/redate.ts';
import type { ObligationRow } from './projections.ts';
import type { Obligation, Period } from './obligation.ts';
import { listPeriods } from './periods.ts';
import type { Instant, IsoDate, UnitId } from './plan.ts';
import type { WorkCalendar } from './calendar/types.ts';

/** One due date that moves. */
export interface Move {
  plan: string;
  obligation: string;
  unit: UnitId;
  from: IsoDate;
  to: IsoDate;
  /** In words; null where neither the change nor the projection says. */
  reason: string | null;
}

export interface PlanMoves {
  moves: Move[];
  /** Obligations whose due date stays while their reminders move. */
  steps: string[];
  /** Units and periods to be told, each with the reasons of what moves there. */
  units: Map<UnitId, Record<string, string>>;
  periods: Map<string, Record<string, string>>;
}

/** The calendar before and after a change, and what the change makes of which day. */
export interface CalendarStep {
  before: WorkCalendar;
  after: WorkCalendar;
  /** Days that are off before and not after, or the other way round, by date. */
  changed: { date: IsoDate; words: string }[];
}

/** The obligation as the record last saw it. */
export type KnownObligation = Pick<
  ObligationRow,
  'id' | 'unit' | 'kind' | 'period' | 'state' | 'extendedFrom' | 'dueDate' | 'opensAt'
>;

/** A set of entered days and the calendar they make. */
export interface DatedCalendar {
  days: readonly EnteredDay[];
  calendar: WorkCalendar;
}

/** From one calendar to another: the days that are off in only one of them, each in words with its decision. */
export function compareCalendars(before: DatedCalendar, after: DatedCalendar): CalendarStep {
  const worked = new Map(
    after.days.flatMap(({ date, kind, basis }) =>
      kind === 'worked' && basis ? [[date, basis] as const] : [],
    ),
  );
  const inWords = (date: IsoDate): string => {
    const basis = worked.get(date);
    return dayInWords(after.calendar, date) + (basis ? ` theo văn bản ${basisInWords(basis).vi}` : '');
  };
  const changed = [...new Set([...before.days, ...after.days].map(({ date }) => date))]
    .filter((date) => before.calendar.isWorkingDay(date) !== after.calendar.isWorkingDay(date))
    .sort()
    .map((date) => ({ date, words: inWords(date) }));
  return { before: before.calendar, after: after.calendar, changed };
}

/** The changed days that a date was counted over, then what the projection itself says. */
function explain(
  fresh: Obligation,
  { from, to }: { from: IsoDate; to: IsoDate },
  spans: { from: IsoDate; to: IsoDate }[],
  changed: CalendarStep['changed'],
): string | null {
  const within = (span: { from: IsoDate; to: IsoDate }): string[] =>
    changed.filter(({ date }) => span.from <= date && date <= span.to).map(({ words }) => words);
  const days = [{ from: earlier(from, to), to: later(from, to) }, ...spans]
    .map(within)
    .find((found) => found.length > 0);
  const unsaid = (days ?? []).filter((words) => !fresh.dueReason?.includes(words));
  return [...unsaid, ...(fresh.dueReason === null ? [] : [fresh.dueReason])].join('; ') || null;
}

/** Whether reminders still to come go out at other times. */
function stepsMove(o: KnownObligation, before: Obligation, after: Obligation, now: Instant): boolean {
  const ahead = ({ at }: { at: Instant }): boolean => toMs(at) > toMs(now);
  const opened = o.state === 'open' || toMs(o.opensAt) <= toMs(now);
  const unsaid = new Set(before.rungs.filter(ahead).map(({ rung }) => rung));
  const toCome = after.rungs.filter((rung) => ahead(rung) && (!opened || unsaid.has(rung.rung)));
  return !sameSteps(before.rungs.filter(ahead), toCome) || (!opened && before.opensAt !== after.opensAt);
}

/** Whether a period's own instants move: the units' date, the draft, the daily lists still to come. */
function periodMoves(before: Period, after: Period, now: Instant): boolean {
  if (before.unitDue !== after.unitDue && after.unitDue < dayOf(now)) return false;
  const instants = ({ draftAt, dailyAt }: Period): string =>
    [draftAt, ...dailyAt.filter((at) => toMs(at) > toMs(now))].join();
  return before.unitDue !== after.unitDue || instants(before) !== instants(after);
}

/**
 * The obligations of a plan whose dates another calendar moves, and whom that concerns.
 *
 * @param versions of the plan, in the order in which they came to govern
 * @param known the plan's obligations as the record has them
 * @param now instant by which a date is past
 */
export function findMoves(
  versions: readonly PlanVersion[],
  known: readonly KnownObligation[],
  { before, after, changed }: CalendarStep,
  now: Instant,
): PlanMoves {
  const { plan } = versions.at(-1)!;
  const [old, fresh] = [before, after].map(
    (c) => new Map(projectInForce(versions, c).map((o) => [o.id, o])),
  ) as [Map<string, Obligation>, Map<string, Obligation>];
  const [oldPeriods, newPeriods] = [before, after].map(
    (c) => new Map(listPeriods(plan, c).map((period) => [period.id, period])),
  ) as [Map<string, Period>, Map<string, Period>];
  const found: PlanMoves = { moves: [], steps: [], units: new Map(), periods: new Map() };
  const concern = <K>(
    concerned: Map<K, Record<string, string>>,
    key: K,
    id: string,
    reason: string | null,
  ): void => {
    concerned.set(key, { ...concerned.get(key), ...(reason === null ? {} : { [id]: reason }) });
  };

  for (const o of known) {
    const [was, is] = [old.get(o.id), fresh.get(o.id)];
    if (!was || !is || !followsCalendar(o)) continue;
    const period = newPeriods.get(o.period ?? '');
    const spans =
      o.kind === 'task' || !period
        ? []
        : [period.unitDue, period.sendDue].map((to) => ({ from: addDays(period.cutoff, 1), to }));
    const moved = moves(o, is, now);
    const differs = moved || (o.dueDate === is.dueDate && stepsMove(o, was, is, now));
    const whole = oldPeriods.get(o.period ?? '');
    const collects = o.kind === 'send' && period && whole ? periodMoves(whole, period, now) : false;
    if (!differs && !collects) continue;
    const reason = explain(is, { from: o.dueDate, to: is.dueDate }, spans, changed);
    if (moved) {
      const { id: obligation, unit, dueDate: from } = o;
      found.moves.push({ plan: plan.id, obligation, unit, from, to: is.dueDate, reason });
    } else if (differs) found.steps.push(o.id);
    if (o.kind === 'send') concern(found.periods, o.period ?? '', o.id, reason);
    else concern(found.units, o.unit, o.id, moved ? reason : null);
  }
  return found;
}
