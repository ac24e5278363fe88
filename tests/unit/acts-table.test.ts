import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actsTable } from '../support/acts-table.ts';

describe('docs/acts.md', () => {
  it('prints the table of who may do what as the code has it', () => {
    const text = readFileSync(join(process.cwd(), 'docs/acts.md'), 'utf8');
    const printed = text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(printed).toEqual(actsTable());
  });
});
