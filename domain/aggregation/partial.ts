/**
 * The incremental form of the aggregate. Partials are joined by taking the submission of each unit that came first
 * and the one said last, so the order, the grouping and the repetition of submissions make no difference.
 */
import type { Submission } from '../submission.ts';
import type { PartialAggregate, Received } from './types.ts';

/** A partial that has seen nothing. */
export const emptyPartial: PartialAggregate = {};

/**
 * Adds one submission; one said later replaces the earlier one of the same unit.
 * Withdrawn submissions are not valid ones: leave them out.
 */
export function addSubmission(partial: PartialAggregate, submission: Submission): PartialAggregate {
  const { id, unit, period, version, receivedAt, saidAt, onTime, state, content } = submission;
  const onBehalf = content.onBehalf ? { onBehalf: true as const } : {};
  const received = {
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
  return mergePartials(partial, { [unit]: { first: received, newest: received } });
}

/** Joins what two parts have seen. */
export function mergePartials(a: PartialAggregate, b: PartialAggregate): PartialAggregate {
  const merged = { ...a };
  for (const [unit, theirs] of Object.entries(b)) {
    const ours = merged[unit];
    merged[unit] = ours
      ? { first: earlier(ours.first, theirs.first), newest: newer(ours.newest, theirs.newest) }
      : theirs;
  }
  return merged;
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
