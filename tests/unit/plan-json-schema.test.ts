import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { planJsonSchema } from '../../domain/schemas/plan-json-schema.ts';
import { runHere } from '../support/command-line.ts';

const PLANS = readdirSync('plans').filter((name) => /^[^.]+\.yaml$/.test(name));
const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(planJsonSchema());

function mistakesIn(plan: unknown): string[] {
  validate(plan);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function readPlanOf(name: string): Record<string, unknown> {
  return parse(readFileSync(`plans/${name}`, 'utf8')) as Record<string, unknown>;
}

describe('the JSON Schema of plan files', () => {
  it('is kept as plans/plan.schema.json; npm run docs writes it anew', () => {
    expect(JSON.parse(readFileSync('plans/plan.schema.json', 'utf8'))).toEqual(planJsonSchema());
  });

  it('is what `plan schema` prints', async () => {
    const { code, stdout } = await runHere(['plan', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(planJsonSchema());
  });

  it.each(PLANS)('accepts plans/%s, which names it', (name) => {
    expect(mistakesIn(readPlanOf(name))).toEqual([]);
    const [first] = readFileSync(`plans/${name}`, 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./plan.schema.json');
  });

  it('refuses a misspelt key, a code, a date and an id that are not spelt as such', () => {
    const plan = readPlanOf('hau-giang-2021-2025.yaml');
    const [duty] = plan['duties'] as object[];
    const wrong = {
      ...plan,
      titel: 'x',
      date: '2/3/2021',
      coordinator: 'Sở',
      duties: [{ ...duty, code: 'a' }],
    };
    const found = mistakesIn(wrong).join('\n');
    for (const place of ['additional properties', '/date', '/coordinator', '/duties/0/code'])
      expect(found).toContain(place);
  });

  it('lets only an outline leave out its duties', () => {
    const { duties: _, ...head } = readPlanOf('hau-giang-2021-2025.yaml');
    expect(mistakesIn(head).join()).toContain("required property 'duties'");
    expect(mistakesIn({ ...head, outline: true })).toEqual([]);
  });

  it('takes a figure as people in Vietnam write it', () => {
    const plan = readPlanOf('hau-giang-2021-2025.yaml');
    const [target] = plan['targets'] as object[];
    expect(mistakesIn({ ...plan, targets: [{ ...target, value: '0,125' }] })).toEqual([]);
  });
});
