import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EngineContext } from '../../client/engine/context.ts';
import { warnOfGaps } from '../../client/engine/launch-warnings.ts';
import { openRecords, type Records } from '../../records/database.ts';
import { importOfficials } from '../../records/directory.ts';
import { samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan();
let records: Records;

beforeAll(async () => {
  records = await openRecords({ memory: true });
});
afterAll(() => records.close());

const gaps = (): Promise<string[]> => warnOfGaps({ records } as EngineContext, plan);
const official = (unit: string, ...roles: ('focal-point' | 'coordinator' | 'approver')[]) => ({
  email: `${unit}@mau.example`,
  name: null,
  unit,
  plan: plan.id,
  roles,
  language: 'vi',
});

describe('what the directory lacks at launch', () => {
  it('is one line for each unit without a focal point, and for the coordinating unit without its roles', async () => {
    const all = await gaps();
    expect(all).toHaveLength(plan.units.length + 2);
    expect(all.slice(0, 2).join(' ')).toMatch(/no coordinator.*no approver/);
    await importOfficials(records.db, [
      ...plan.units.slice(1).map(({ id }) => official(id, 'focal-point')),
      official(plan.coordinator, 'coordinator', 'approver'),
    ]);
    expect(await gaps()).toEqual([expect.stringContaining(plan.units[0]!.name)]);
    await importOfficials(records.db, [official(plan.coordinator, 'coordinator', 'approver', 'focal-point')]);
    expect(await gaps()).toEqual([]);
  });

  it('does not count an official of another plan', async () => {
    const elsewhere = { ...plan, id: 'mot-ke-hoach-khac' };
    expect(await warnOfGaps({ records } as EngineContext, elsewhere)).toHaveLength(plan.units.length + 2);
  });
});
