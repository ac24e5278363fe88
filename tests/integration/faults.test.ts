/** The faults of `npm run faults` in their short form. */
import { beforeAll, expect, it } from '@jest/globals';
import { TRIALS } from '../faults/trials/index.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';

beforeAll(quietRuntime);

it.each(TRIALS.map(({ name, play }) => [name, play] as const))(
  '%s: nothing is lost, nothing twice, nothing stuck',
  async (_name, play) => {
    const outcomes = await play('short');
    expect(outcomes.flatMap(({ trial, wrong }) => wrong.map((line) => `${trial}: ${line}`))).toEqual([]);
  },
  600_000,
);
