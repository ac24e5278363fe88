/** Refusals reach a page as sentences: no command, no id, no bare value. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { alike, both, translator } from '../../domain/bilingual.ts';
import { problemsFrom } from '../../web/layout/problems-from.ts';
import { UserError, invalid, refused } from '../../domain/user-error.ts';

const t = translator('vi');
const OTHER_UNIT = both(
  'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị.',
  'This address belongs to another unit.',
);
const LIST = { command: alike('lien-nganh official list') };
const told = (error: UserError, fields = ['to', 'why']) => problemsFrom(error, fields, t);

describe('a refusal on a page', () => {
  it.each([
    ['a command', 'to', LIST],
    ['a code for programs', 'to', { code: 'past-send-date' }],
    ['nothing more', 'to', {}],
    ['the name of another field', 'as', LIST],
    ['no field', null, LIST],
  ])('with %s in its detail says its sentence, once', (_name, path, more) => {
    for (const make of [invalid, refused]) {
      expect(told(make(path, OTHER_UNIT, null, more))).toEqual([
        { field: 'to', text: 'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị.' },
      ]);
    }
  });

  it('with a sentence in its detail says that, with what to do', () => {
    const detail = {
      ...{ path: 'to', line: null, command: alike('--name') },
      message: both('Ghi họ tên.', 'Give a name.'),
      remedy: both('Ví dụ: Lê Thị Bình.', 'For example.'),
    };
    const error = new UserError('invalid', both('Có chỗ sai.', 'Something is wrong.'), [detail]);
    expect(told(error)).toEqual([{ field: 'to', text: 'Ghi họ tên. Ví dụ: Lê Thị Bình.' }]);
    expect(problemsFrom(error, ['to'], translator('en'))).toEqual([
      { field: 'to', text: 'Give a name. For example.' },
    ]);
  });
});

/** Every module whose refusals can reach a page. */
function* modulesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.ts')) yield join(entry.parentPath, entry.name);
}

/** What a module gives as `message` or `remedy`, by name or as an argument of `invalid` and `refused`. */
function* givenIn(file: string, name: 'message' | 'remedy'): Generator<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const position = { message: 1, remedy: 2 }[name];
  const pending: ts.Node[] = [source];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isPropertyAssignment(node) && node.name.getText() === name) yield node.initializer.getText();
    const called = ts.isCallExpression(node) && /^(invalid|refused)$/.test(node.expression.getText());
    const argument = called ? (node as ts.CallExpression).arguments[position] : undefined;
    if (argument) yield argument.getText();
    pending.push(...node.getChildren());
  }
}
const given = (name: 'message' | 'remedy') =>
  ['client', 'domain', 'records'].flatMap((folder) =>
    [...modulesOf(folder)].flatMap((file) => [...givenIn(file, name)].map((text) => `${file}: ${text}`)),
  );

it('no remedy of the façade is a command: those are kept apart', () => {
  const COMMAND =
    /lien-nganh [a-z]|(?:^|\s)--[a-z]+|\b(?:plan|official|report|calendar) (?:list|import|set|show|status)\b/u;
  const remedies = given('remedy');
  expect(remedies.length).toBeGreaterThan(100);
  expect(remedies.filter((text) => COMMAND.test(text))).toEqual([]);
});
