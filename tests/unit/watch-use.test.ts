import { expect, test } from '@jest/globals';
import { processorMs, residentBytes } from '../../client/documents/apart/watch-use.ts';

test('what a process uses is what it says of itself, to the clock tick', () => {
  const until = process.cpuUsage().user + 200_000;
  while (process.cpuUsage().user < until) Math.sqrt(until);
  const { user, system } = process.cpuUsage();
  const seen = processorMs(process.pid);
  expect(seen).toBeGreaterThan((user + system) / 1000 - 100);
  expect(seen).toBeLessThan((process.cpuUsage().user + process.cpuUsage().system) / 1000 + 100);
  expect(residentBytes(process.pid)).toBeGreaterThan(10_000_000);
});

test('of a process that is gone nothing is known', () => {
  expect(processorMs(2 ** 30)).toBeNull();
  expect(residentBytes(2 ** 30)).toBeNull();
});
