/** A plan written as a file is the same plan when it is read. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { comparePlans } from '../../domain/amendment/compare-plans.ts';
import { readPlan } from '../../client/documents/read-plan.ts';
import { writePlanFile } from '../../client/documents/write-plan-file.ts';
import { PLAN_TEXT } from '../support/workflow-plan.ts';

const SHIPPED = readdirSync('plans').filter((name) => name.endsWith('.yaml'));
const texts = [
  ['the small plan', PLAN_TEXT],
  ...SHIPPED.map((name) => [name, readFileSync(`plans/${name}`, 'utf8')]),
] as [string, string][];
const sound = texts.flatMap(([name, text]) => {
  const reading = readPlan(text);
  return reading.ok ? [[name, reading.plan] as const] : [];
});

describe('a plan written as a file', () => {
  it('is tried with more than one plan', () => {
    expect(sound.length).toBeGreaterThan(2);
  });

  it.each(sound)('%s is the same plan when it is read', (_name, plan) => {
    const again = readPlan(writePlanFile(plan));
    expect(again).toMatchObject({ ok: true });
    if (!again.ok) throw new Error('unreachable');
    expect(comparePlans(plan, again.plan)).toEqual([]);
    expect({ ...again.plan, notes: plan.notes }).toEqual({ ...plan });
  });
});
