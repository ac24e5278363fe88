/** The page of findings waits for a comparison as long as a page may take; what comes later is there the next time. */
import { expect, it } from '@jest/globals';
import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import type { RepairResult } from '../../client/engine.ts';
import { createComparison } from '../../web/admin/repair/comparison.ts';

const FOUND: RepairResult = {
  ok: false,
  findings: [
    {
      ...{ id: 'orphan:acts', severity: 'warning', kind: 'orphan', workflowId: null },
      ...{ message: both('Dòng lạc', 'Lost rows'), remedy: both('Tìm lại', 'Look for it') },
      ...{ repairable: false, mended: false },
    },
  ],
};

/** A comparison that ends when the test says so. */
function slowEngine() {
  const ends: ((result: RepairResult | Error) => void)[] = [];
  const repair = () =>
    new Promise<RepairResult>((resolve, reject) => {
      ends.push((result) => (result instanceof Error ? reject(result) : resolve(result)));
    });
  return { repair, ends };
}

it('is shown when it is there in time, or why it is not', async () => {
  const { repair, ends } = slowEngine();
  const compare = createComparison({ repair });
  const shown = compare();
  ends[0]!(FOUND);
  expect(await shown).toEqual({ findings: FOUND.findings, hindrance: null });
  const failed = compare();
  const words = both('Không kết nối được', 'Cannot be reached');
  ends[1]!(new UserError('unreachable', words));
  expect(await failed).toEqual({ findings: [], hindrance: words });
  const broken = compare();
  ends[2]!(new TypeError('ours'));
  await expect(broken).rejects.toThrow('ours');
});

it('that takes long goes on, once, and is shown to whoever comes back, once', async () => {
  const { repair, ends } = slowEngine();
  const compare = createComparison({ repair }, 1);
  for (let n = 0; n < 3; n += 1) {
    expect(await compare()).toMatchObject({
      findings: [],
      hindrance: { en: expect.stringMatching(/running/) },
    });
  }
  expect(ends).toHaveLength(1);
  ends[0]!(FOUND);
  await new Promise(setImmediate);
  expect(await compare()).toEqual({ findings: FOUND.findings, hindrance: null });
  expect(ends).toHaveLength(1);
  void compare();
  expect(ends).toHaveLength(2);
  ends[1]!(FOUND);
});
