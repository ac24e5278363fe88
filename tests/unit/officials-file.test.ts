import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { UserError } from '../../domain/user-error.ts';
import { toldOf } from '../support/told.ts';

const HEAD = 'schema: lien-nganh/officials@1\nplan: ke-hoach\nofficials:\n';

function refusal(entries: string) {
  try {
    readOfficials(HEAD + entries, 'danh-ba.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return toldOf(error as UserError, 'en');
  }
  throw new Error('was not refused');
}

describe('a directory of officials', () => {
  it('fills in the plan, the language and the missing name', () => {
    const text = `${HEAD}
  - { email: Mot@So.example, name: Nguyễn Thử, unit: so-mot, roles: [focal-point, head] }
  - { email: van-phong@so.example, unit: so-hai, plan: ke-hoach-khac, roles: [focal-point] }
  - { email: quan-tri@so.example, name: Trần Thử, unit: so-mot, plan: null, roles: [administrator], language: en }`;
    expect(readOfficials(text, 'danh-ba.yaml')).toEqual([
      {
        email: 'mot@so.example',
        name: 'Nguyễn Thử',
        unit: 'so-mot',
        plan: 'ke-hoach',
        roles: ['focal-point', 'head'],
        language: 'vi',
      },
      {
        email: 'van-phong@so.example',
        name: null,
        unit: 'so-hai',
        plan: 'ke-hoach-khac',
        roles: ['focal-point'],
        language: 'vi',
      },
      {
        email: 'quan-tri@so.example',
        name: 'Trần Thử',
        unit: 'so-mot',
        plan: null,
        roles: ['administrator'],
        language: 'en',
      },
    ]);
  });

  it.each([
    ['  - { email: mot.so.example, unit: so-mot, roles: [head] }', 'officials[0].email', 'e-mail'],
    [
      '  - { email: a@so.example, unit: so-mot, roles: [focalpoint] }',
      'officials[0].roles[0]',
      'cannot stand here',
    ],
    ['  - { email: a@so.example, unit: so-mot, roles: [] }', 'officials[0].roles', 'empty'],
    ['  - { email: a@so.example, roles: [head] }', 'officials[0].unit', 'missing'],
    [
      '  - { mail: a@so.example, email: b@so.example, unit: so-mot, roles: [head] }',
      'officials[0].mail',
      'no key',
    ],
  ])('refuses %s', (entry, path, message) => {
    expect(refusal(entry).details).toEqual([
      { path, line: 4, message: expect.stringContaining(message), remedy: expect.any(String) },
    ]);
  });

  it('refuses the same person twice for one unit of one plan, but not for two units', () => {
    const twice = `  - { email: a@so.example, unit: so-mot, roles: [head] }
  - { email: A@so.example, unit: so-mot, roles: [approver] }`;
    expect(refusal(twice).details).toEqual([expect.objectContaining({ path: 'officials[1]', line: 5 })]);
    expect(
      readOfficials(HEAD + twice.replace('A@so.example, unit: so-mot', 'a@so.example, unit: so-hai'), 'f'),
    ).toHaveLength(2);
  });

  it('throws nothing but a UserError at any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const one of [text, HEAD + text]) {
          try {
            readOfficials(one, 'f');
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
