import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';

/** One thing the demonstration claims, and whether it was seen. */
export interface Check {
  /** Short name, the same in every run. */
  name: string;
  ok: boolean;
  vi: string;
  en: string;
  /** What was counted. */
  seen: string;
}

/** Notes a check. */
export type Note = (check: Check) => void;

/**
 * Fails when something claimed was not seen.
 * @throws UserError `failed`, one detail per check that did not hold
 */
export function requireAll(checks: Check[]): void {
  const broken = checks.filter(({ ok }) => !ok);
  if (broken.length === 0) return;
  throw new UserError(
    'failed',
    both(
      `Trình diễn có ${broken.length} điểm không đúng.`,
      `${broken.length} checks of the demonstration failed.`,
    ),
    broken.map(({ name, vi, en, seen }) => ({
      path: name,
      line: null,
      message: both(`${vi}: ${seen}`, `${en}: ${seen}`),
      remedy: null,
    })),
  );
}
