/** What a plan will ask of whom, and when, before anything is launched: the very dates that will run. */
import type { PeriodLevels } from '../../domain/chain/levels.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Obligation, ObligationKind, Period, Rung } from '../../domain/obligation.ts';
import { listPeriods } from '../../domain/periods.ts';
import type {
  DutyRole,
  Instant,
  IsoDate,
  Level,
  Plan,
  ReportPart,
  Reports,
  Target,
  TargetOperator,
  UnitId,
} from '../../domain/plan.ts';
import { listForecastYears, project } from '../../domain/schedule.ts';
import { listQuestions } from '../../domain/schemas/plan-questions.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';

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

export interface PreviewPeriod extends Omit<Period, 'draftAt' | 'dailyAt'> {
  /** The parts its report must have, where the plan lays them down. */
  contents?: ReportPart[];
}

export interface PreviewObligation {
  id: string;
  unit: string;
  kind: ObligationKind;
  period?: string;
  duty?: string;
  /** Of a task: whether the unit leads, supports or directs. */
  role?: DutyRole;
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
  /** `id` is the key in an answers file, where the question comes from an import. */
  questions: { code: string; id?: string; message: Bilingual }[];
  forecastYears: number[];
  /** Of a plan that names a plan above: the due dates of each level, where the plans above are known. */
  levels?: PeriodLevels[];
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

/** A unit's part in a duty: those that merely support do so whatever the others' role is. */
function roleOf(plan: Plan, code: string, unit: UnitId): DutyRole | undefined {
  const duty = plan.duties.find((one) => one.code === code);
  return duty?.supports?.includes(unit) ? 'support' : duty?.role;
}

function toObligation(obligation: Obligation, plan: Plan): PreviewObligation {
  const { id, unit, kind, period, duty, opensAt, dueAt, dueDate, dueReason, rungs } = obligation;
  return {
    id,
    unit,
    kind,
    ...(period === null ? {} : { period }),
    ...(duty === null ? {} : { duty, role: roleOf(plan, duty, unit) }),
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
        const contents = plan.reporting.contents?.[kind];
        return {
          ...{ id, kind, from: start, to: end, cutoff, unitDue, sendDue, sendDueReason },
          ...(contents ? { contents } : {}),
        };
      }),
    obligations: project(plan, calendar, first, last).map((one) => toObligation(one, plan)),
    questions: listQuestions(plan).map(({ code, id, message }) => ({
      code,
      ...(id === undefined ? {} : { id }),
      message,
    })),
    forecastYears: listForecastYears(plan, calendar),
  };
}
