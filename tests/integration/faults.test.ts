/** The faults of `npm run faults` in their short form. */
import { beforeAll, expect, it } from '@jest/globals';
import { startTrials, type Played } from '../faults/start-trials.ts';
import { TRIALS } from '../faults/trials/index.ts';

let started: Map<string, Promise<Played>>;
beforeAll(() => {
  started = new Map(startTrials(TRIALS, 'short').map(({ trial, played }) => [trial.name, played]));
});

it.each(TRIALS.map(({ name }) => name))('%s: nothing is lost, nothing twice, nothing stuck', async (name) => {
  const { outcomes } = await started.get(name)!;
  expect(
    outcomes.flatMap(({ trial, wrong, seen }) =>
      wrong.map((line) => `${trial}: ${line} (${seen.join('; ')})`),
    ),
  ).toEqual([]);
});
