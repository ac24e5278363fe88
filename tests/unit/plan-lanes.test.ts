import { describe, expect, it } from '@jest/globals';
import { createPlanLanes } from '../../activities/plan-lanes.ts';
import { RecordAway } from '../../records/database/record-away.ts';

/** A write that ends when the test says so. */
function openWrite() {
  let end: { resolve(): void; reject(error: Error): void } | undefined;
  const write = (): Promise<void> =>
    new Promise((resolve, reject) => {
      end = { resolve, reject };
    });
  return {
    write,
    hasBegun: () => end !== undefined,
    succeed: () => end!.resolve(),
    isHeldUp: () =>
      end!.reject(new RecordAway(Object.assign(new Error('canceling statement'), { code: '55P03' }))),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the writes of plans', () => {
  it('of one plan wait for each other beyond its share, those of another do not', async () => {
    const lanes = createPlanLanes(2);
    const [first, second, third, other] = [openWrite(), openWrite(), openWrite(), openWrite()];
    const writes = [first, second, third].map(({ write }) => lanes.write('a', write));
    const apart = lanes.write('b', other.write);
    await settled();
    expect([first, second, third, other].map((one) => one.hasBegun())).toEqual([true, true, false, true]);
    first.succeed();
    await settled();
    expect(third.hasBegun()).toBe(true);
    for (const one of [second, third, other]) one.succeed();
    await Promise.all([...writes, apart]);
  });

  it('are refused at once while one tries whether the rows are still held, and go on when they are not', async () => {
    const lanes = createPlanLanes(2);
    const [held, tries, after] = [openWrite(), openWrite(), openWrite()];
    const failing = lanes.write('a', held.write);
    await settled();
    held.isHeldUp();
    await expect(failing).rejects.toBeInstanceOf(RecordAway);

    const trying = lanes.write('a', tries.write);
    await settled();
    await expect(lanes.write('a', after.write)).rejects.toThrow('held by somebody');
    expect(after.hasBegun()).toBe(false);
    await expect(lanes.write('b', () => Promise.resolve('written'))).resolves.toBe('written');

    tries.succeed();
    await trying;
    await expect(lanes.write('a', () => Promise.resolve('written'))).resolves.toBe('written');
  });
});
