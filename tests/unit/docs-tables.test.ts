/** Tables of the documentation say what the code does. `npm run docs` draws those anew that are made from it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FLAG_OF } from '../../client/config.ts';
import { SETTINGS } from '../../client/settings.ts';
import { ACT_TABLES } from '../support/docs-acts.ts';
import { COMMANDS_TABLE } from '../support/docs-commands.ts';
import { METRICS_TABLE } from '../support/docs-metrics.ts';
import { rowsIn, rowsOf } from '../support/docs-table.ts';

const readPage = (file: string): string => readFileSync(file, 'utf8');

describe('tables made from the code', () => {
  it.each([...ACT_TABLES, COMMANDS_TABLE, METRICS_TABLE])('$file: $name', (table) => {
    expect(rowsIn(readPage(table.file), table)).toEqual(table.rows());
  });
});

describe.each(['README.md', 'README.vi.md'])('the settings in %s', (file) => {
  const rows = rowsOf(readPage(file));

  it.each(Object.entries(SETTINGS.shape))('has %s with its flag and default', (name, schema) => {
    const row = rows.find(([names, , meaning]) => `${names} ${meaning}`.includes(`\`${name}\``));
    expect(row).toBeDefined();
    const [names = '', given = ''] = row!;
    const flag = FLAG_OF[name];
    if (flag) expect(names).toContain(`\`--${flag}\``);
    const fallback = schema.safeParse(undefined).data;
    if (typeof fallback === 'string' || typeof fallback === 'number')
      expect(given).toMatch(new RegExp(`(^|[\` ])${String(fallback)}($|[\` ])`));
  });
});

describe('docs/record.md', () => {
  it('has every table of the record, once', () => {
    const schema = readPage('records/database/schema.ts');
    const [, database = ''] = /export interface Database \{([^}]*)\}/.exec(schema)!;
    const tables = [...database.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) =>
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    );
    const told = rowsOf(readPage('docs/record.md')).map(([name = '']) => name.replaceAll('`', ''));
    expect(told.toSorted()).toEqual(tables.toSorted());
  });
});
