/** Whether a process can do its work, looked at anew and answered within two seconds whatever is away. */
import { answerWithin } from '../engine/answer-within.ts';
import type { Problem } from './problem.ts';

export interface Readiness {
  ready: boolean;
  why: Problem[];
}

/** One thing looked at; it need not end by itself. */
export interface Check {
  look(withinMs: number): Promise<Problem[]>;
  /** What is said where it has not ended in time. */
  silent: Problem;
}

/** What each check may take; the answer follows at once. */
const WITHIN_MS = 1_500;
/** Whoever asks more often gets the same answer: anybody may ask, and each look writes. */
const FRESH_MS = 1_000;

/**
 * A question that anybody may ask as often as they like. One look runs at a time: where it hangs, those who ask
 * meanwhile are told so and start no second one.
 */
export function createReadiness(checks: Check[]): () => Promise<Readiness> {
  const looks = checks.map(({ look, silent }) => lookInTime(look, silent));
  let last: { answer: Promise<Readiness>; at: number } | null = null;
  return () => {
    if (last && performance.now() - last.at < FRESH_MS) return last.answer;
    const answer = Promise.all(looks.map((look) => look())).then((found) => {
      const why = found.flat();
      return { ready: why.length === 0, why };
    });
    last = { answer, at: performance.now() };
    return answer;
  };
}

function lookInTime(look: Check['look'], silent: Problem): () => Promise<Problem[]> {
  let running: Promise<Problem[]> | null = null;
  return async () => {
    running ??= look(WITHIN_MS)
      .catch(() => [silent])
      .finally(() => {
        running = null;
      });
    return answerWithin(running, WITHIN_MS + 200, [silent]);
  };
}
