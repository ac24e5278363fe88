import { aggregate } from '../../domain/aggregation/aggregate.ts';
import { compareReports } from '../../domain/aggregation/compare.ts';
import { combineBaselines, type BaselineFigure } from '../../domain/aggregation/baseline.ts';
import { accumulate } from '../../domain/aggregation/over-time.ts';
import type { Aggregate, TargetFigure } from '../../domain/aggregation/types.ts';
import { periodKind } from '../../domain/ids.ts';
import type { Period } from '../../domain/obligation.ts';
import type { IsoDate, Plan, Target, UnitId } from '../../domain/plan.ts';
import { compareStamps, type ActStamp } from '../../domain/decide/act-order.ts';
import type { Submission } from '../../domain/submission.ts';
import { collectDuties, collectNarrative, collectOutline, type RaisedObstacle } from './narrative.ts';
import type {
  IssuedDocument,
  Snapshot,
  SnapshotTarget,
  UpcomingTask,
} from '../../domain/aggregation/snapshot.ts';

export interface SnapshotInput {
  plan: Plan;
  period: Period;
  /** Any versions of the period's submissions, withdrawn ones left out. */
  submissions: readonly Submission[];
  /**
   * Submissions whose content is in the report, as it was approved. Earlier versions of them only tell when a unit
   * first reported; what came in later stays out. Absent: the newest of each unit that has not been returned.
   */
  counting?: readonly string[];
  /** Ordered units that need not report this period. */
  exempt?: readonly UnitId[];
  /** Ordered units that are suspended: exempt, and named as such, unless they have sent something all the same. */
  suspended?: readonly UnitId[];
  /** Raised by units within the period's window, oldest first. */
  obstacles?: readonly RaisedObstacle[];
  /** What the record itself can tell of the period and of the next. */
  documents?: readonly IssuedDocument[];
  amendedBy?: Snapshot['amendedBy'];
  upcoming?: readonly UpcomingTask[];
  /** The sealed version that this one supplements. */
  superseded?: {
    number: string | null;
    issuedOn: IsoDate | null;
    snapshot: Pick<Snapshot, 'version' | 'aggregate'>;
  };
  /** The coordinator's own words, by section or number of a part. */
  own?: Readonly<Record<string, string>>;
  /** The day up to which figures could come, where the data window had not ended. */
  dataUntil?: IsoDate;
  /** 1 for the first report of a period. */
  version: number;
  /** Figures of the plan's other periods, as sealed: they give the cumulative column and the same period last year. */
  earlier?: readonly { period: Pick<Period, 'id' | 'from' | 'to'>; figures: readonly TargetFigure[] }[];
  /** Figures of the same period last year that were entered with their source: they stand where `earlier` has none. */
  baselines?: readonly BaselineFigure[];
}

/** Gathers what the report of a period says. Pure: the same input gives the same snapshot. */
export function buildSnapshot(input: SnapshotInput): Snapshot {
  const { plan, period, version } = input;
  const submissions = input.counting ? upTo(input.submissions, input.counting) : input.submissions;
  const result = aggregate(plan, period, submissions, input.exempt, input.suspended);
  const named = new Set(result.reporters.map((reporter) => reporter.unit));
  const coordinator = plan.units.find((unit) => unit.id === plan.coordinator);
  const counting = countingSubmissions(result, submissions);
  const narrative = collectNarrative(plan, counting, input.obstacles);
  const outline = collectOutline(plan, period.kind, counting, narrative);
  // A requested unit that sent nothing is named nowhere, whatever it owes next.
  const silent = plan.units.filter(({ id, reports }) => reports === 'requested' && !named.has(id));
  const upcoming = withoutUnits(
    input.upcoming ?? [],
    silent.map(({ name }) => name),
  );
  return {
    schema: 'lien-nganh/report@1',
    version,
    plan: {
      ...pick(plan, ['id', 'number', 'date', 'title', 'level', 'place', 'years', 'timeZone']),
      issuer: plan.issuer.name,
    },
    letterhead: plan.letterhead,
    addressees: plan.addressees.map((addressee) => addressee.name),
    coordinator: { unit: plan.coordinator, name: coordinator?.name ?? plan.letterhead.body },
    period: pick(period, ['id', 'kind', 'from', 'to', 'cutoff', 'unitDue', 'sendDue']),
    ...(input.own && Object.keys(input.own).length > 0 ? { own: { ...input.own } } : {}),
    ...(input.superseded ? { supersedes: supersedes(input.superseded, result) } : {}),
    ...(input.dataUntil ? { dataUntil: input.dataUntil } : {}),
    units: plan.units
      .filter((unit) => unit.reports === 'ordered' || named.has(unit.id))
      .map((unit) => pick(unit, ['id', 'name', 'heading', 'reports'])),
    // A heading names its units: with a silent one below it, the others stand by their own names.
    headings: plan.headings
      .filter(({ number }) => !silent.some(({ heading }) => heading === number))
      .map((heading) => pick(heading, ['number', 'title'])),
    targets: plan.targets.map((target, index) => describeTarget(target, result.figures[index]!, input)),
    aggregate: result,
    narrative,
    ...(outline ? { outline } : {}),
    duties: collectDuties(plan, counting),
    ...(input.documents?.length ? { documents: [...input.documents] } : {}),
    ...(input.amendedBy?.length ? { amendedBy: input.amendedBy } : {}),
    ...(upcoming.length > 0 ? { upcoming } : {}),
  };
}

/** What falls due of others than these. */
function withoutUnits(upcoming: readonly UpcomingTask[], names: readonly string[]): UpcomingTask[] {
  return upcoming
    .map((task) => ({ ...task, units: task.units.filter((unit) => !names.includes(unit)) }))
    .filter(({ units }) => units.length > 0);
}

function supersedes(
  { snapshot, number, issuedOn }: NonNullable<SnapshotInput['superseded']>,
  after: Aggregate,
): NonNullable<Snapshot['supersedes']> {
  return { version: snapshot.version, number, issuedOn, ...compareReports(snapshot.aggregate, after) };
}

/** These of its fields: nothing else enters the snapshot, which is hashed. */
function pick<T, K extends keyof T>(of: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<T, K>;
}

const stampOfSubmission = ({ id, saidAt }: Submission): ActStamp => ({ act: id, at: saidAt });

/**
 * Counted submissions, those said before them, and returned ones that nothing has replaced yet. What happened to
 * a counted one after the approval changes nothing.
 */
function upTo(submissions: readonly Submission[], counting: readonly string[]): Submission[] {
  const counted = submissions.filter((submission) => counting.includes(submission.id));
  const last = new Map(counted.map((submission) => [submission.unit, stampOfSubmission(submission)]));
  return submissions
    .filter((submission) => {
      const counts = last.get(submission.unit);
      return counts === undefined
        ? submission.state === 'returned'
        : compareStamps(stampOfSubmission(submission), counts) <= 0;
    })
    .map((submission) =>
      counting.includes(submission.id) ? { ...submission, state: 'accepted' } : submission,
    );
}

/** The submissions whose content is in the report, in the order of the plan. */
function countingSubmissions(result: Aggregate, submissions: readonly Submission[]): Submission[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return result.reporters.flatMap(({ submission, beingCorrected }) => {
    const found = byId.get(submission);
    return found && !beingCorrected ? [found] : [];
  });
}

function describeTarget(
  target: Target,
  figure: TargetFigure,
  { period, earlier = [], baselines = [] }: SnapshotInput,
): SnapshotTarget {
  const before = earlier.flatMap((other) => {
    const found = other.figures.find((each) => each.target === target.code);
    return found && isUpTo(other.period, period) ? [{ period: other.period, figure: found }] : [];
  });
  const lastYear = before.find((other) => other.period.id === yearBefore(period.id))?.figure;
  // A review looks back on what other reports have said, and so adds nothing to them.
  const past = before.filter((other) => periodKind(other.period.id) !== 'review');
  const looksBack = period.kind === 'review' && figure.value !== null;
  return {
    ...pick(target, [
      'code',
      'statement',
      'operator',
      'value',
      'unit',
      'by',
      'frequency',
      'overUnits',
      'overTime',
    ]),
    cumulative: accumulate(target, [...(looksBack ? [] : past), { period, figure }]),
    lastYear: lastYear
      ? pick(lastYear, ['numerator', 'denominator', 'value', 'met'])
      : combineBaselines(target, baselines),
  };
}

/** Whether an earlier period's figures enter a later one's: a review takes the year in which it ends as well. */
function isUpTo({ to }: Pick<Period, 'to'>, later: Period): boolean {
  return later.kind === 'review' ? to <= later.to : to < later.to;
}

/** `2024-h1` → `2023-h1`. */
export function yearBefore(periodId: string): string {
  return periodId.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}
