/** A plan's matrix across a reorganisation: who has left stands below the others, with whoever took over. */
import { describe, expect, it } from '@jest/globals';
import { translator } from '../../domain/bilingual.ts';
import { matrixOf } from '../../web/plan-page/matrix.ts';
import type { PlanAsItStands } from '../../web/plan-page/read-plan.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan();
const [{ id: heir, name }] = plan.units as [(typeof plan.units)[number]];
const OLD = { ...plan.units[0]!, id: 'hoi-cu', name: 'Hội Cũ', nameEn: 'Old Association' };
const report = (unit: string, more: object) =>
  sampleObligation(plan.id, { id: `${unit}/2024-h1`, unit, period: '2024-h1', ...more });

const standing: PlanAsItStands = {
  ...{ plan, state: 'running', at: '2024-06-17T09:00:00+07:00', periods: [], obstacles: [], requests: [] },
  obligations: [
    report(OLD.id, { state: 'accepted', onTime: true, version: 1 }),
    report(heir, { state: 'open' }),
    sampleObligation(plan.id, { id: `${OLD.id}/M-2.1`, unit: OLD.id, kind: 'task', state: 'succeeded' }),
  ],
  former: [{ unit: OLD, until: '2024-05-31', heirs: [heir] }],
  lineage: { successors: new Map([[OLD.id, [heir]]]), predecessors: new Map([[heir, [OLD.id]]]) },
  unreachable: [],
};
const rowsOf = (query: Record<string, string>) =>
  matrixOf(standing, query, translator('vi')).rows.map(({ unit, note, cells }) => [
    unit,
    note,
    cells.map(({ tag }) => tag.text),
  ]);

describe('a unit that has left the plan', () => {
  it('stands below the others with what it handed in, until when it was there, and who took over', () => {
    expect(rowsOf({})).toEqual([
      [name, 'kế thừa Hội Cũ', [expect.any(String), 'Không có']],
      ['Hội Cũ', `đến 31/5/2024; kế thừa: ${name}`, ['Đã tiếp nhận', 'Không có']],
    ]);
  });

  it('can be asked for alone', () => {
    expect(rowsOf({ 'tinh-trang': 'da-roi' }).map(([unit]) => unit)).toEqual(['Hội Cũ']);
  });
});
