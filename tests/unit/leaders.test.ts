import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { findLeaders } from '../../domain/leaders.ts';
import type { Duty, Plan } from '../../domain/plan.ts';

const file = 'plans/tuyen-quang-2016-2020.yaml';
const { plan } = requirePlan(readFileSync(file, 'utf8'), file);

function withDuties(...changes: Partial<Duty>[]): Plan {
  const [sample] = plan.duties;
  return { ...plan, duties: changes.map((change, n) => ({ ...sample!, code: `D-${n}`, ...change })) };
}

describe('whom a unit supports', () => {
  it('is nobody where it leads, and those who do not merely support where it does', () => {
    const one = withDuties({ role: 'lead', units: ['so-a', 'so-b', 'so-c'], supports: ['so-c'] });
    expect(findLeaders(one, one.duties[0]!, 'so-a')).toEqual([]);
    expect(findLeaders(one, one.duties[0]!, 'so-c')).toEqual(['so-a', 'so-b']);
  });

  it('is whoever owes the joint duty of another heading', () => {
    const two = withDuties(
      { role: 'lead', units: ['so-a'], supports: undefined, jointWith: undefined },
      { role: 'support', units: ['so-b'], supports: undefined, jointWith: 'D-0' },
    );
    expect(findLeaders(two, two.duties[1]!, 'so-b')).toEqual(['so-a']);
  });

  it('is nobody where the plan names no leader', () => {
    const none = withDuties({
      role: 'support',
      units: ['so-a', 'so-b'],
      supports: undefined,
      jointWith: undefined,
    });
    expect(findLeaders(none, none.duties[0]!, 'so-a')).toEqual([]);
  });
});
