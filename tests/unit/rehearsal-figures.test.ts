/** What a rehearsal and the demonstration invent is what units of that size could report. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { namedBehaviour } from '../../domain/behaviour.ts';
import { outliersOf } from '../../domain/figures/outliers.ts';
import { checkFigureFits } from '../../domain/figures/check-figure-fits.ts';
import type { Plan } from '../../domain/plan.ts';
import { rehearsedContent } from '../../standalone/rehearsal/figures.ts';

function planOf(name: string): Plan {
  const file = `plans/${name}.yaml`;
  return requirePlan(readFileSync(file, 'utf8'), file).plan;
}

const contentOf = (plan: Plan, unit: string, period: string) =>
  rehearsedContent(plan, namedBehaviour('all-on-time', plan), unit, period);

/** Over all units that report a target: how much of how many. */
function sumOf(plan: Plan, code: string, period: string): { done: number; all: number } {
  const { reportedBy } = plan.targets.find((one) => one.code === code)!;
  const figures = reportedBy.map((unit) => contentOf(plan, unit, period).figures[code]);
  const counted = figures.filter((one) => typeof one === 'object' && 'numerator' in one);
  return {
    done: counted.reduce((sum, { numerator }) => sum + numerator, 0),
    all: counted.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

describe('invented figures', () => {
  it.each([
    ['hau-giang-2021-2025', '2024-h1', '2024'],
    ['tuyen-quang-2016-2020', '2018-h1', '2018'],
    ['hong-phong-2023', '2023-h1', '2023'],
    ['bo-ldtbxh-tong-ket-2020', '2020-h1', '2020'],
  ])('of %s fit their targets and do not leap', (name, half, year) => {
    const plan = planOf(name);
    for (const { id } of plan.units) {
      const [before, after] = [contentOf(plan, id, half), contentOf(plan, id, year)];
      for (const { code, reportedBy, ...target } of plan.targets) {
        if (!reportedBy.includes(id)) continue;
        const found = [before, after].map(({ figures }) =>
          checkFigureFits(figures[code]!, { code, reportedBy, ...target }, id),
        );
        expect(found).toEqual([null, null]);
      }
      expect(outliersOf(after, plan, id, before)).toEqual([]);
    }
  });

  it('count eight districts in a province of eight, and its communes', () => {
    const plan = planOf('hau-giang-2021-2025');
    expect([sumOf(plan, 'HG-T5', '2024-h1').all, sumOf(plan, 'HG-T6', '2024').all]).toEqual([8, 8]);
    const { all } = sumOf(plan, 'HG-T1', '2024-h1');
    expect(all).toBeGreaterThan(50);
    expect(all).toBeLessThan(120);
  });

  it('count the same premises for both targets about them, and never fewer inspected since the beginning', () => {
    const plan = planOf('hau-giang-2021-2025');
    const [half, year] = ['2024-h1', '2024'].map((period) => sumOf(plan, 'HG-T10', period));
    expect(half?.all).toBe(sumOf(plan, 'HG-T9', '2024-h1').all);
    expect(year!.done).toBeGreaterThanOrEqual(half!.done);
    expect(half!.done).toBeGreaterThanOrEqual(sumOf(plan, 'HG-T9', '2024-h1').done);
  });

  it('are the same each time for the same seed', () => {
    const plan = planOf('hau-giang-2021-2025');
    expect(contentOf(plan, 'cong-an-tinh', '2024')).toEqual(contentOf(plan, 'cong-an-tinh', '2024'));
  });
});
