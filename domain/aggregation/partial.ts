/**
 * The incremental form of the aggregate. Partials are joined by taking the submission of each unit that came first
 * and the one said last, so the order, the grouping and the repetition of submissions make no difference.
 */
import type { UnitId } from '../plan.ts';
import type { Submission } from '../submission.ts';
import type { PartialAggregate, Received } from './types.ts';

/** A partial that has seen nothing. */
export const emptyPartial: PartialAggregate = {};

/**
 * Adds submissions; one said later replaces the earlier one of the same unit.
 * Withdrawn submissions are not valid ones: leave them out.
 */
export function addSubmissions(
  partial: PartialAggregate,
  submissions: readonly Submission[],
): PartialAggregate {
  // In one pass: a copy for each would cost the square of how many there are.
  const added = { ...partial };
  for (const submission of submissions) {
    const received = receivedOf(submission);
    join(added, submission.unit, { first: received, newest: received });
  }
  return added;
}

function receivedOf(submission: Submission): Received {
  const { id, unit, period, version, receivedAt, saidAt, onTime, state, content } = submission;
  const onBehalf = content.onBehalf ? { onBehalf: true as const } : {};
  return {
    id,
    unit,
    period,
    version,
    receivedAt,
    saidAt,
    onTime,
    state,
    figures: content.figures,
    ...onBehalf,
  };
}

/** Joins what two parts have seen. */
export function mergePartials(a: PartialAggregate, b: PartialAggregate): PartialAggregate {
  const merged = { ...a };
  for (const [unit, theirs] of Object.entries(b)) join(merged, unit, theirs);
  return merged;
}

type OfUnit = PartialAggregate[UnitId];

function join(into: Record<UnitId, OfUnit>, unit: UnitId, theirs: OfUnit): void {
  const ours = into[unit];
  into[unit] = ours
    ? { first: earlier(ours.first, theirs.first), newest: newer(ours.newest, theirs.newest) }
    : theirs;
}

// The same submission seen in two states: the later state holds.
const STATES: readonly Received['state'][] = ['submitted', 'accepted', 'returned', 'replaced', 'withdrawn'];

/** What came first decides timeliness; paper entered later may have come before what was filed electronically. */
function earlier(a: Received, b: Received): Received {
  return (Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || order(a, b)) <= 0 ? a : b;
}

function newer(a: Received, b: Received): Received {
  return order(a, b) >= 0 ? a : b;
}

function order(a: Received, b: Received): number {
  return (
    Date.parse(a.saidAt) - Date.parse(b.saidAt) ||
    compareText(a.id, b.id) ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
