import { describe, expect, it } from '@jest/globals';
import { inWorkflowQueue } from '../../client/submit/workflow-queue.ts';

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Calls that wait to be let go, and how many were begun. */
function crowd(): { call: (n: number) => () => Promise<number>; begun: number[]; letGo: () => void } {
  const begun: number[] = [];
  let letGo = (): void => undefined;
  const gate = new Promise<void>((open) => (letGo = open));
  const call = (n: number) => async (): Promise<number> => {
    begun.push(n);
    await gate;
    return n;
  };
  return { call, begun, letGo };
}

describe('the turnstile before a workflow', () => {
  it('lets five calls through at once, the others in the order they came', async () => {
    const { call, begun, letGo } = crowd();
    const answers = Array.from({ length: 12 }, (_, n) => inWorkflowQueue('mot', call(n)));
    await settled();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    letGo();
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps nobody waiting for another workflow, nor for a call that failed', async () => {
    const { call, begun, letGo } = crowd();
    const busy = Array.from({ length: 6 }, (_, n) => inWorkflowQueue('hai', call(n)));
    expect(await inWorkflowQueue('ba', () => Promise.resolve('through'))).toBe('through');
    const failing = Array.from({ length: 6 }, () =>
      inWorkflowQueue('bon', () => Promise.reject(new Error('away'))),
    );
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await inWorkflowQueue('bon', () => Promise.resolve('through'))).toBe('through');
    expect(begun).toHaveLength(5);
    letGo();
    await Promise.all(busy);
  });
});
