/** Refusals reach a page as sentences: no command, no id, no bare value. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../domain/bilingual.ts';
import { problemsFrom } from '../../web/layout/problems-from.ts';
import { UserError, type ErrorDetail } from '../../domain/user-error.ts';

const t = translator('vi');
const OTHER_UNIT =
  'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị. / This address belongs to another unit.';
const one = (changes: Partial<ErrorDetail>): ErrorDetail => ({
  ...{ path: 'to', line: null, message: 'x', remedy: null },
  ...changes,
});
const told = (error: UserError, fields = ['to', 'why']) => problemsFrom(error, fields, t);

describe('a refusal on a page', () => {
  it.each([
    [
      'an address',
      one({ message: 'dau-moi.so-y-te@hau-giang.example', command: 'lien-nganh official list' }),
    ],
    ['an id', one({ message: 'so-y-te' })],
    ['a list of codes', one({ message: 'HG-1.2, 2024-h1 · 2024' })],
    ['nothing', one({ message: '' })],
    ['a code for programs', one({ message: 'past-send-date', code: 'past-send-date' })],
    [
      'the value of another field',
      one({ path: 'as', message: 'a@b.example', command: 'lien-nganh official list' }),
    ],
  ])('with %s in its detail says its sentence, once', (_name, detail) => {
    for (const code of ['invalid', 'refused'] as const) {
      expect(told(new UserError(code, OTHER_UNIT, [detail]))).toEqual([
        { field: 'to', text: 'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị.' },
      ]);
    }
  });

  it('with a sentence in its detail says that, with what to do', () => {
    const detail = one({
      message: 'Ghi họ tên. / Give a name.',
      remedy: 'Ví dụ: Lê Thị Bình. / For example.',
      command: '--name',
    });
    expect(told(new UserError('invalid', 'Có chỗ sai. / Something is wrong.', [detail]))).toEqual([
      { field: 'to', text: 'Ghi họ tên. Ví dụ: Lê Thị Bình.' },
    ]);
  });
});

/** Every module whose refusals can reach a page. */
function* modulesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.ts')) yield join(entry.parentPath, entry.name);
}

it('no remedy of the façade is a command: those are kept apart', () => {
  const REMEDY = /remedy:\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gu;
  const COMMAND =
    /lien-nganh |(?:^|\s)--[a-z]+|\b(?:plan|official|report|calendar) (?:list|import|set|show|status)\b/u;
  const found = ['client/engine', 'client/documents', 'domain', 'records'].flatMap((folder) =>
    [...modulesOf(folder)].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(REMEDY)]
        .filter(([, , remedy = '']) => COMMAND.test(remedy))
        .map(([all]) => `${file}: ${all}`),
    ),
  );
  expect(found).toEqual([]);
});
