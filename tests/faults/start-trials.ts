import pLimit from 'p-limit';
import type { Outcome, Size, Trial } from './trial.ts';

/** How many trials are played at a time: in full each has the machine to itself; in short two of them mostly wait. */
const AT_ONCE: Record<Size, number> = { short: 2, full: 1 };

export interface Played {
  outcomes: Outcome[];
  seconds: number;
}

/** Starts trials, each in its turn. One that breaks off has that as its outcome. */
export function startTrials(trials: Trial[], size: Size): { trial: Trial; played: Promise<Played> }[] {
  const turn = pLimit(AT_ONCE[size]);
  return trials.map((trial) => ({ trial, played: turn(() => playOne(trial, size)) }));
}

async function playOne(trial: Trial, size: Size): Promise<Played> {
  const started = Date.now();
  const outcomes = await trial.play(size).catch((error: unknown) => {
    const none = { lost: 0, twice: 0, stuck: 0, copies: 0, cutOff: 0, recoveryMs: null, seen: [] };
    return [{ trial: trial.name, ...none, wrong: [`it failed: ${String(error)}`] }];
  });
  return { outcomes, seconds: Math.round((Date.now() - started) / 1000) };
}
