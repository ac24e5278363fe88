/** YAML texts that would cost a careless parser its time: told in few words, at little cost. */
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { refuseLongTexts } from '../../client/submit/refuse-long-texts.ts';
import { LONGEST_TEXT } from '../../domain/text-limits.ts';
import { YAML_BOMBS } from '../support/bombs.ts';
import { PLAN_TEXT } from '../support/workflow-plan.ts';
import { toldIn, toldOf } from '../support/told.ts';

/** Seconds of processor; what others do on the machine does not count. */
function costOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('a text without measure', () => {
  it.each(YAML_BOMBS.map(({ name, make }) => [name, make] as const))('%s', (_name, make) => {
    const text = new TextDecoder().decode(make());
    let errors: unknown[] = [];
    const seconds = costOf(() => {
      const reading = readPlan(text);
      if (!reading.ok) ({ errors } = reading);
    });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(51);
    expect(JSON.stringify(errors).length).toBeLessThan(40_000);
    expect(seconds).toBeLessThan(3);
  });

  it('is told how many mistakes it has beyond those that are told', () => {
    const rows = Array.from({ length: 120 }, (_, i) => `  - { email: x${i}, unit: so-mot, roles: [head] }`);
    const text = `schema: lien-nganh/officials@1\nofficials:\n${rows.join('\n')}\n`;
    const attempt = (): unknown => readOfficials(text, 'danh-ba.yaml');
    expect(attempt).toThrow(UserError);
    try {
      attempt();
    } catch (error) {
      const { message, details } = toldOf(error as UserError, 'en');
      expect(message).toBe('danh-ba.yaml: more than 50 errors to fix');
      expect(details).toHaveLength(51);
      expect(details.at(-1)?.message).toBe('And 70 more.');
    }
  });
});

describe('a plan with one text too long', () => {
  const withTitle = (letters: number) =>
    toldIn(readPlan(PLAN_TEXT.replace('Kế hoạch thử', 'x'.repeat(letters))), 'en');

  it('is read up to the limit, and refused above it at its line', () => {
    expect(withTitle(LONGEST_TEXT).ok).toBe(true);
    expect(withTitle(LONGEST_TEXT + 1)).toMatchObject({
      ok: false,
      errors: [{ line: 5, message: 'This text is longer than 20,000 characters.' }],
    });
  });
});

describe('a key that stands twice', () => {
  it('is refused where it stands again, however deep', () => {
    const reading = toldIn(readPlan(PLAN_TEXT.replace('{ from: 2024,', '{ from: 2024, from: 2024,')), 'en');
    expect(reading).toMatchObject({
      ok: false,
      errors: [{ line: 8, message: 'This key stands above already in the same entry.' }],
    });
  });
});

describe('what comes with an act', () => {
  it('has no text longer than people write, wherever it stands', () => {
    const long = 'x'.repeat(LONGEST_TEXT + 1);
    expect(() =>
      refuseLongTexts({ why: long.slice(1), figures: { 'HG-T1': { numerator: 1 } } }),
    ).not.toThrow();
    for (const [content, path] of [
      [{ why: long }, 'why'],
      [{ narrative: { results: long } }, 'narrative.results'],
      [{ document: null, list: ['a', long] }, 'list.1'],
    ] as const) {
      expect(() => refuseLongTexts(content)).toThrow(
        expect.objectContaining({ code: 'invalid', details: [expect.objectContaining({ path })] }),
      );
    }
  });
});
