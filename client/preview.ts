/** What a plan will ask of whom, and when, before anything is launched: the very dates that will run. */
import type { Obligation, ObligationKind, Rung } from '../domain/obligation.ts';
import { listPeriods } from '../domain/periods.ts';
import type {
  Instant,
  IsoDate,
  Level,
  PeriodKind,
  Plan,
  Reports,
  Target,
  TargetOperator,
} from '../domain/plan.ts';
import { listForecastYears, project } from '../domain/schedule.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';

export interface PreviewUnit {
  id: string;
  name: string;
  heading: string;
  reports: Reports;
  class: string | null;
  /** How many duties name it. */
  duties: number;
}

export interface PreviewTarget {
  code: string;
  statement: string;
  operator: TargetOperator;
  value: number;
  unit: string;
  by?: string;
  frequency?: string;
  reportedBy: string[];
}

export interface PreviewPeriod {
  id: string;
  kind: PeriodKind;
  from: IsoDate;
  to: IsoDate;
  cutoff: IsoDate;
  unitDue: IsoDate;
  sendDue: IsoDate;
  sendDueReason: string | null;
}

export interface PreviewObligation {
  id: string;
  unit: string;
  kind: ObligationKind;
  period?: string;
  duty?: string;
  opensAt: Instant;
  dueAt: Instant;
  dueDate: IsoDate;
  dueReason: string | null;
  rungs: Rung[];
}

/** The published JSON of `plan preview`. */
export interface Preview {
  plan: string;
  title: string;
  issuer: string;
  level: Level;
  timeZone: string;
  units: PreviewUnit[];
  targets: PreviewTarget[];
  periods: PreviewPeriod[];
  obligations: PreviewObligation[];
  questions: { code: string; message: string }[];
  forecastYears: number[];
}

/** The plan's whole span: its last reports and tasks may fall due in the January after. */
function spanOf(plan: Plan): { first: IsoDate; last: IsoDate } {
  return { first: `${plan.years.from}-01-01`, last: `${plan.years.to + 1}-01-31` };
}

function toTarget({
  code,
  statement,
  operator,
  value,
  unit,
  by,
  frequency,
  reportedBy,
}: Target): PreviewTarget {
  return {
    code,
    statement,
    operator,
    value,
    unit,
    ...(by === null ? {} : { by }),
    ...(frequency === null ? {} : { frequency }),
    reportedBy,
  };
}

function toObligation(obligation: Obligation): PreviewObligation {
  const { id, unit, kind, period, duty, opensAt, dueAt, dueDate, dueReason, rungs } = obligation;
  return {
    id,
    unit,
    kind,
    ...(period === null ? {} : { period }),
    ...(duty === null ? {} : { duty }),
    opensAt,
    dueAt,
    dueDate,
    dueReason,
    rungs: rungs.map(({ rung, at, to }) => ({
      rung,
      at,
      to: to.map(({ role, unit: of }) => ({ role, unit: of })),
    })),
  };
}

/**
 * Works out a plan's preview.
 * @param plan checked plan
 * @param calendar working days of the years in question
 * @param from first due date shown, `YYYY-MM-DD`; default 1 January of the plan's first year
 * @param to last due date shown; default 31 January after its last year
 * @returns the published JSON; a period is shown when the units' or the sending's due date lies in the span
 * @throws UserError `invalid` when the plan's due rules cannot be dated
 */
export function buildPreview(plan: Plan, calendar: WorkCalendar, from?: IsoDate, to?: IsoDate): Preview {
  const span = spanOf(plan);
  const first = from ?? span.first;
  const last = to ?? span.last;
  const isShown = (date: IsoDate): boolean => first <= date && date <= last;
  return {
    plan: plan.id,
    title: plan.title,
    issuer: plan.issuer.name,
    level: plan.level,
    timeZone: plan.timeZone,
    units: plan.units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      heading: unit.heading,
      reports: unit.reports,
      class: unit.class,
      duties: plan.duties.filter((duty) => duty.units.includes(unit.id)).length,
    })),
    targets: plan.targets.map(toTarget),
    periods: listPeriods(plan, calendar)
      .filter(({ unitDue, sendDue }) => isShown(unitDue) || isShown(sendDue))
      .map(({ id, kind, from: start, to: end, cutoff, unitDue, sendDue, sendDueReason }) => {
        return { id, kind, from: start, to: end, cutoff, unitDue, sendDue, sendDueReason };
      }),
    obligations: project(plan, calendar, first, last).map(toObligation),
    questions: [],
    forecastYears: listForecastYears(plan, calendar),
  };
}
