import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan, requirePlan } from '../../client/documents/read-plan.ts';
import { toldIn } from '../support/told.ts';

const HUNG_YEN = readFileSync('plans/hung-yen-2021-2025.yaml', 'utf8');
const HAU_GIANG = readFileSync('plans/hau-giang-2021-2025.yaml', 'utf8');

function read(text: string) {
  const reading = readPlan(text);
  if (reading.ok) throw new Error('not an outline');
  return { ...reading, ...toldIn({ errors: reading.errors, warnings: reading.warnings }, 'en') };
}

describe('an outline', () => {
  it('lacks less the more is entered', () => {
    const more = `${HUNG_YEN}\nheadings:\n  - { number: V.1, title: Công an tỉnh }\ncoordinator: so-y-te\n`;
    expect(read(more).missing).toEqual([
      'targets',
      'duties',
      'units',
      'addressees',
      'reporting',
      'letterhead',
    ]);
    expect(read(`${HUNG_YEN}\ntargets: []\n`).missing).toContain('targets');
  });

  it('is checked in what it has', () => {
    const wrong = read(HUNG_YEN.replace('level: province', 'level: provinz').replace('title:', 'titel:'));
    expect(wrong.missing).toBeUndefined();
    const line = HUNG_YEN.split('\n').indexOf('level: province') + 1;
    expect(wrong.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'level', line, remedy: expect.stringContaining('province') }),
        expect.objectContaining({ path: 'titel', remedy: 'Did you mean “title”?' }),
      ]),
    );
  });

  it('says its missing parts to whoever wants to use it', () => {
    expect(() => requirePlan(HUNG_YEN, 'hy.yaml')).toThrow(/mới là đề cương.*targets/);
  });

  it('is an outline even when complete: the mark has to go first', () => {
    const marked = HAU_GIANG.replace('id: hau-giang-2021-2025\n', 'id: hau-giang-2021-2025\noutline: true\n');
    expect(read(marked)).toMatchObject({ errors: [], missing: [] });
    expect(() => requirePlan(marked, 'hg.yaml')).toThrow(/mới là đề cương/);
  });
});
