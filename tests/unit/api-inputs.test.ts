/** What the local API says of itself, and what it does with a body that is not what it says. */
import { describe, expect, it } from '@jest/globals';
import { ENGINE_METHODS } from '../../client/api/methods.ts';
import { ACTS } from '../../client/acts/index.ts';
import { describeApi } from '../../client/api/openapi.ts';
import { validateInput, withValidInput } from '../../client/api/validate-input.ts';
import { MOST_TOLD } from '../../client/documents/reported-findings.ts';
import type { Engine } from '../../client/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { createFakeEngine } from '../support/command-line.ts';

const EXTENSION = {
  plan: 'mau',
  unit: 'so-y-te',
  about: '2024-h1',
  to: '2024-06-21',
  why: 'Chờ số liệu',
  as: 'a@b.example',
};

function problems(method: keyof Engine, input: unknown): (string | null)[] {
  try {
    validateInput(method, input);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { code, details } = error as UserError;
    expect(code).toBe('invalid');
    return details.map(({ path }) => path);
  }
}

interface Described {
  openapi: string;
  paths: Record<
    string,
    {
      post: {
        operationId: string;
        requestBody: {
          content: Record<
            string,
            {
              schema: {
                properties: {
                  input: { properties: object; required?: string[]; additionalProperties: boolean };
                };
              };
            }
          >;
        };
      };
    }
  >;
}

describe('the description of the local API', () => {
  const api = JSON.parse(JSON.stringify(describeApi('1.2.3'))) as Described;
  const inputOf = (method: string) =>
    api.paths[`/${method}`]!.post.requestBody.content['application/json']!.schema.properties.input;

  it('is OpenAPI 3.1 and names every method once', () => {
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toEqual(ENGINE_METHODS.map((method) => `/${method}`));
    expect(Object.values(api.paths).map(({ post }) => post.operationId)).toEqual(ENGINE_METHODS);
  });

  it('says what an act takes, what of it is needed, and that nothing else may stand there', () => {
    const { properties, required, additionalProperties } = inputOf('askExtension');
    expect(Object.keys(properties)).toEqual(['plan', 'unit', 'about', 'period', 'to', 'why', 'as', 'id']);
    expect(required).toEqual(['plan', 'unit', 'about', 'to', 'why', 'as']);
    expect(additionalProperties).toBe(false);
  });
});

describe('the description of results', () => {
  const api = JSON.parse(JSON.stringify(describeApi('1.2.3'))) as {
    paths: Record<string, { post: { responses: Record<string, unknown> } }>;
    components: { schemas: Record<string, { type: string; required: string[] }> };
  };

  it.each([
    ['acceptReport', 'Obligation'],
    ['askQuestion', 'Thread'],
    ['pausePlan', 'Status'],
    ['sendReport', 'Report'],
    ['raiseObstacle', 'Obstacle'],
    ['submitReport', 'Receipt'],
    ['launchPlan', 'Launch'],
  ])('says what %s answers with', (method, name) => {
    expect(JSON.stringify(api.paths[`/${method}`]!.post.responses['200'])).toContain(
      `"result":{"$ref":"#/components/schemas/${name}"}`,
    );
    expect(api.components.schemas[name]).toMatchObject({ type: 'object' });
    expect(api.components.schemas[name]!.required.length).toBeGreaterThan(1);
  });

  it('is there for every act', () => {
    for (const method of Object.keys(ACTS))
      expect(JSON.stringify(api.paths[`/${method}`]!.post.responses['200'])).toContain('"$ref"');
  });
});

describe('an input', () => {
  it('that is as described passes as it is', () => {
    expect(validateInput('askExtension', EXTENSION)).toBe(EXTENSION);
    expect(validateInput('listPlans', undefined)).toBeUndefined();
    expect(problems('askExtension', { ...EXTENSION, period: undefined, id: undefined })).toEqual([]);
  });

  it.each([
    ['a missing name', 'askExtension', { ...EXTENSION, unit: undefined }, ['unit']],
    ['a name of another kind', 'planStatus', { plan: { $ne: '' } }, ['plan']],
    ['a date that does not exist', 'askExtension', { ...EXTENSION, to: '2024-02-30' }, ['to']],
    [
      'a needed text that says nothing',
      'refuseExtension',
      { plan: 'p', unit: 'u', about: 'a', as: 'b', why: ' ' },
      ['why'],
    ],
    ['a key that nobody knows', 'closePlan', { plan: 'p', as: 'b', force: true }, ['force']],
    ['a document that is a text', 'closePlan', { plan: 'p', as: 'b', basis: '12/QĐ' }, ['basis']],
    [
      'a role that there is not',
      'addOfficial',
      { plan: 'p', unit: 'u', email: 'e', name: null, roles: ['king'], language: 'vi', as: 'b' },
      ['roles[0]'],
    ],
    ['a year of which no days can be told', 'listCalendar', { year: 0 }, ['year']],
    ['no object at all', 'planStatus', 'mau', [null]],
  ] as const)('with %s is refused, and says where', (_what, method, input, paths) => {
    expect(problems(method, input)).toEqual(paths);
  });

  it('with very many mistakes is told the first of them, and how many more there are', () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${n}`, n]));
    const told = problems('planStatus', { plan: 'mau', ...unknown });
    expect(told).toHaveLength(MOST_TOLD + 1);
    expect(told.slice(0, 2)).toEqual(['key0', 'key1']);
    expect(told.at(-1)).toBeNull();
  });

  it('reaches the façade only when it is right', async () => {
    const fake = createFakeEngine(() => 'done');
    const real = { planStatus: fake.engine.planStatus } as Engine;
    const engine = withValidInput(real);
    await expect(engine.planStatus({} as { plan: string })).rejects.toMatchObject({ code: 'invalid' });
    expect(fake.calls).toEqual([]);
    expect(await engine.planStatus({ plan: 'mau' })).toBe('done');
  });
});
