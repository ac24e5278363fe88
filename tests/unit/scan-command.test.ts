import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner } from '../../client/engine/scan-command.ts';
import type { UserError } from '../../domain/user-error.ts';
import { makeFolder } from '../support/command-line.ts';

const script = join(makeFolder(), 'scan.mjs');
writeFileSync(
  script,
  `let text = '';
for await (const part of process.stdin) text += part;
if (text.includes('EICAR')) { console.log('stream: Eicar-Test FOUND'); process.exitCode = 1; }
if (text.includes('broken')) process.exitCode = 2;`,
);
const scan = createScanner(`${process.execPath} ${script}`)!;
const file = (text: string) => ({ name: 'a.pdf', bytes: Buffer.from(text) });

describe('the scanner that a setting names', () => {
  it('gets the whole file and says what was found in it', async () => {
    expect(await scan(file('x'.repeat(3_000_000)))).toBeNull();
    expect(await scan(file(`${'x'.repeat(3_000_000)}EICAR`))).toBe('stream: Eicar-Test FOUND');
  });

  it('lets nothing through where it cannot answer', async () => {
    for (const away of [scan, createScanner('/nowhere/clamdscan -')!]) {
      const error = await away(file('broken')).catch((thrown: unknown) => thrown as UserError);
      expect(error).toMatchObject({ code: 'unreachable' });
    }
  });

  it('is not there without the setting', () => {
    expect(createScanner(null)).toBeUndefined();
  });
});
