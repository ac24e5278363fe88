/** Names of units that several plans know. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { saveUnitsOf } from '../../client/launch/launch-units.ts';
import type { Records } from '../../records/database/database.ts';
import { listUnits } from '../../records/directory/directory.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { openEmptyRecords } from '../support/records.ts';
import { samplePlan } from '../support/sample-plan.ts';

const AT = '2024-06-17T09:00:00+07:00';
let records: Records;
beforeEach(async () => {
  records = await openEmptyRecords();
});
afterEach(() => records.close());

const launched = async (plan: ReturnType<typeof samplePlan>): Promise<string[]> => {
  const lines = await saveUnitsOf(records.db, plan, AT);
  await savePlanVersion(records.db, plan, 'text', AT);
  return lines.map(({ vi }) => vi);
};
const nameOf = async (id: string): Promise<string | undefined> =>
  (await listUnits(records.db)).find((unit) => unit.id === id)?.name;

it('stay as the plan that came first calls them, and whoever launches the other is told', async () => {
  const first = samplePlan();
  expect(await launched(first)).toEqual([]);
  const [unit] = first.units;
  const named = (name: string) =>
    samplePlan({
      id: 'ke-hoach-khac',
      units: first.units.map((one) => (one === unit ? { ...one, name } : one)),
    });
  const lines = await launched(named('Công an huyện'));
  expect(lines).toEqual([expect.stringContaining('“Công an huyện”')]);
  expect(lines[0]).toContain(`“${unit!.name}”`);
  expect(await nameOf(unit!.id)).toBe(unit!.name);
  expect(await launched(named(unit!.name))).toEqual([]);
});

it('follow the text of the one plan that has them', async () => {
  const first = samplePlan();
  await launched(first);
  const [unit] = first.units;
  const corrected = {
    ...first,
    units: first.units.map((one) => (one === unit ? { ...one, name: 'Tên mới' } : one)),
  };
  expect(await saveUnitsOf(records.db, corrected, AT)).toEqual([]);
  expect(await nameOf(unit!.id)).toBe('Tên mới');
});
