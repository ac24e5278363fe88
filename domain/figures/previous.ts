import type { Submission } from '../submission.ts';

/** `2024-h1` before `2024`: a year ends after its parts. */
function sortKey(period: string): string {
  return /^\d{4}$/.test(period) ? `${period}-~` : period;
}

/**
 * The unit's newest valid report of an earlier period, to compare with.
 *
 * @param submissions - a unit's, newest first
 * @param period - the one to compare
 */
export function previousOf(submissions: readonly Submission[], period: string): Submission | undefined {
  return submissions.find(
    ({ period: other, state }) =>
      (state === 'submitted' || state === 'accepted') && sortKey(other) < sortKey(period),
  );
}
