import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fieldInWords } from '../../words/plan-changes.ts';

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/** What is about the file, not the plan: never among the changes. */
const OF_THE_FILE = ['schema', 'id', 'notes', 'questions', 'amends', 'classes'];

/** Compared item by item; and what an item is known by. */
const ITEMS = [
  'coordinator',
  'letterhead',
  'addressees',
  'reporting',
  'headings',
  'units',
  'duties',
  'targets',
  'id',
];

/** Names of all fields of a plan file, at any depth. */
function fieldNames(
  schema: Schema,
  root: Schema & { [more: string]: unknown },
  into = new Set<string>(),
): Set<string> {
  if (schema.$ref !== undefined) {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((found, step) => (found as Record<string, unknown>)[step], root);
    return fieldNames(target as Schema, root, into);
  }
  for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    fieldNames(inner, root, into);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    into.add(name);
    fieldNames(inner, root, into);
  }
  if (schema.items) fieldNames(schema.items, root, into);
  if (typeof schema.additionalProperties === 'object') fieldNames(schema.additionalProperties, root, into);
  return into;
}

describe('a change in words', () => {
  it('has a name in both languages for every field of the plan file', async () => {
    const schema = JSON.parse(await readFile('plans/plan.schema.json', 'utf8')) as Schema &
      Record<string, unknown>;
    const unnamed = [...fieldNames({ ...schema, properties: withoutFile(schema) }, schema)].filter(
      (name) => !ITEMS.includes(name) && fieldInWords(name).vi === name,
    );
    expect(unnamed).toEqual([]);
  });

  it('names a field from the outer to the inner, and leaves years and periods as they are', () => {
    expect(fieldInWords('due.monthDay')).toEqual({
      vi: 'hạn, ngày hằng năm',
      en: 'due date, day of each year',
    });
    expect(fieldInWords('frozenDenominators.2024').vi).toBe('mẫu số cố định, 2024');
    expect(fieldInWords('overrides.2024-h1.unitDue').vi).toBe('ngày riêng của kỳ, 2024-h1, hạn các đơn vị');
  });
});

function withoutFile({ properties = {} }: Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !OF_THE_FILE.includes(name)));
}
