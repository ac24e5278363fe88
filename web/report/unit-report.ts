/** A unit's report for one period as it stands: what is owed, what has been filled in, what was reported before. */
import type { FastifyRequest } from 'fastify';
import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { dutiesReportedOn } from '../../domain/figures/gaps.ts';
import { previousOf } from '../../domain/figures/previous.ts';
import { assignmentId, collectionId, reportId } from '../../domain/ids.ts';
import { isSealedIn } from '../../domain/sealed-in.ts';
import type { Instant, Duty, Target } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import { isStillNeeded } from '../../records/obligations/checkpoints.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { earlierReporters, type ReportedBefore } from '../../records/plans/earlier-reporters.ts';
import { asMade } from '../unit/as-made.ts';
import { findDraft, type DraftAnswers } from '../../records/reports/report-drafts.ts';
import { figuresOfOthers, unitSubmissions } from '../../records/reports/submissions.ts';
import { newestReturns, type Return } from '../../records/obligations/unit-returns.ts';
import type { UnitScope } from '../layout/access.ts';
import { httpError } from '../layout/http-error.ts';
import type { WebServices } from '../services.ts';
import { toAnswers } from './answers.ts';

export interface UnitReport extends UnitScope {
  period: string;
  row: ObligationRow;
  now: Instant;
  /** What is in the fields: of the draft, else of what was handed in last. */
  answers: DraftAnswers;
  /** Whether there is anything newer than what was handed in last. */
  isDrafted: boolean;
  /** When the draft was saved last, null without one. */
  savedAt: Instant | null;
  /** Newest of this period, whatever became of it. */
  submission: Submission | undefined;
  /** Newest valid one of an earlier period, to compare with. */
  previous: Submission | undefined;
  /** What some of the other units have handed in for this period. */
  peers: Pick<Submission['content'], 'figures'>[];
  returned: Return | undefined;
  /** Predecessors whose figures for the period count already. */
  reportedBefore: ReportedBefore[];
  /** A sealed report holds it, and a correction is still taken. */
  isCorrectable: boolean;
}

/** The targets a unit reports on. */
export function targetsOf({ plan, unit }: Pick<UnitReport, 'plan' | 'unit'>): Target[] {
  return plan.targets.filter(({ reportedBy }) => reportedBy.includes(unit.id));
}

/** The duties whose progress a report describes: those without a deadline of their own. */
export function dutiesToReport({ plan, unit }: Pick<UnitReport, 'plan' | 'unit'>): Duty[] {
  return dutiesReportedOn(plan, unit.id);
}

/**
 * Loads the report that `:period` names.
 * @throws HttpError 404 where the unit owes none
 */
export async function loadReport(
  services: Pick<WebServices, 'records' | 'now'>,
  request: FastifyRequest,
): Promise<UnitReport> {
  const { period } = request.params as { period: string };
  return loadReportOf(services, request.unitScope, period);
}

/**
 * A unit's report for a period.
 * @throws HttpError 404 where the unit owes none
 */
export async function loadReportOf(
  { records: { db }, now }: Pick<WebServices, 'records' | 'now'>,
  scope: UnitScope,
  period: string,
): Promise<UnitReport> {
  const row = await findObligation(db, scope.plan.id, reportId(scope.unit.id, period));
  if (row?.kind !== 'report') throw httpError('not-found');
  const { plan, unit } = await asMade(db, scope, row);
  const draft = await findDraft(db, { plan: plan.id, unit: unit.id, period });
  const submissions = await unitSubmissions(db, plan.id, unit.id);
  const returns = row.state === 'returned' ? await newestReturns(db, plan.id, unit.id) : undefined;
  const submission = submissions.find((one) => one.period === period);
  const targets = targetsOf({ plan, unit }).map(({ code }) => code);
  const isDrafted =
    draft !== undefined && (!submission || toMs(draft.updatedAt) > toMs(submission.receivedAt));
  return {
    ...scope,
    ...{ plan, unit },
    period,
    row,
    now: now(),
    answers: isDrafted ? draft.answers : submission ? toAnswers(submission.content) : {},
    isDrafted,
    savedAt: isDrafted ? draft.updatedAt : null,
    submission,
    previous: previousOf(submissions, period),
    peers: await figuresOfOthers(db, { plan: plan.id, unit: unit.id, period, targets }),
    returned: returns?.get(row.id),
    reportedBefore: (await earlierReporters(db, plan, period)).filter(({ heirs }) => heirs.includes(unit.id)),
    isCorrectable: await takesCorrection(db, row, period),
  };
}

async function takesCorrection(
  db: WebServices['records']['db'],
  row: ObligationRow,
  period: string,
): Promise<boolean> {
  if (row.state !== 'accepted') return false;
  const aggregate = await findPeriod(db, row.plan, period);
  if (!aggregate || !isSealedIn(aggregate, row)) return false;
  const ids = [collectionId(row.plan, period), assignmentId(row.plan, row.unit)];
  return (await Promise.all(ids.map((id) => isStillNeeded(db, id)))).every(Boolean);
}
