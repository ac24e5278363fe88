/** The arithmetic of the benches: what they say of sizes that were not measured. */
import { describe, expect, test } from '@jest/globals';
import { eachAdds, onPaper } from '../../bench/support/on-paper.ts';

describe('on paper', () => {
  const points = [
    { count: 4_000, value: 500 },
    { count: 8_000, value: 900 },
  ];

  test('each one more adds what lies between the fewest and the most', () => {
    expect(eachAdds(points)).toBe(0.1);
    expect(eachAdds(points.slice(0, 1))).toBeNaN();
  });

  test('a larger size goes on from the largest measured', () => {
    expect(onPaper(points, 40_000)).toBe(900 + 32_000 * 0.1);
    expect(onPaper(points, 8_000)).toBe(900);
    expect(onPaper([], 40_000)).toBeNaN();
  });
});
