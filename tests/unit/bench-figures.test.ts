/** The arithmetic of the benches, and the nation that one of them generates: what they say of sizes not measured. */
import { describe, expect, test } from '@jest/globals';
import {
  COMMUNES,
  communesOf,
  countAssignments,
  PROGRAMMES,
  programmePlans,
  PROVINCES,
} from '../../bench/nation/plans.ts';
import { bytesAfterYear, yearOf } from '../../bench/nation/year.ts';
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

describe('the nation', () => {
  const provinces = Array.from({ length: PROVINCES }, (_, n) => n);

  test('has all its communes, as many in each province or one more', () => {
    expect(provinces.reduce((sum, n) => sum + communesOf(n), 0)).toBe(COMMUNES);
    expect(new Set(provinces.map(communesOf))).toEqual(new Set([97, 98]));
  });

  test('has about forty thousand assignments, those of coordinating units among them', () => {
    const plans = programmePlans(0);
    expect(plans).toHaveLength(1 + PROVINCES);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
    expect(countAssignments(plans)).toBe(PROVINCES + 1 + COMMUNES + PROVINCES);
    expect(Math.abs(countAssignments(plans) * PROGRAMMES - 40_000)).toBeLessThan(1_000);
  });

  test('has the same communes in every programme, and no coordinating unit in two provinces', () => {
    const [first, second] = [programmePlans(0, 2), programmePlans(1, 2)];
    expect(second.map(({ units }) => units)).toEqual(first.map(({ units }) => units));
    expect(first[1]!.text).toContain('coordinator: so-00\n');
    expect(first[2]!.text).toContain('coordinator: so-01\n');
    expect(first[1]!.officials).toContain('coordinator@so-00.example');
  });

  test('hands in a plan of action and two reports a year, each with the steps before it', () => {
    const year = yearOf(programmePlans(0, 1)[1]!);
    expect(year.acts).toBeGreaterThan(2);
    expect(year.steps).toBeGreaterThan(2 * year.acts);
    expect(bytesAfterYear({ launch: 10, step: 2, act: 5 }, { steps: 4, acts: 3 }, 100)).toBe(100 * 33);
  });
});
