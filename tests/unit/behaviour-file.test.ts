import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNamedBehaviour, readBehaviour } from '../../client/documents/read-behaviour.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { behaviourOf, figuresOf, namedBehaviour } from '../../domain/behaviour.ts';
import { UserError } from '../../domain/user-error.ts';
import { toldOf } from '../support/told.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);

/** Files that a behaviour file may name. */
const PLAN_TEXT = readFileSync(FILE, 'utf8');
const BESIDE: Record<string, string> = {
  'sua.yaml': PLAN_TEXT.replace('sendDay: 25', 'sendDay: 24'),
  'ke-hoach-khac.yaml': PLAN_TEXT.replace('id: hau-giang-2021-2025', 'id: can-tho-2021-2025'),
  'sap-xep.yaml': `schema: lien-nganh/reorganisation@1
basis: { number: 20/NQ-HĐND, date: 2025-02-20 }
effective: 2025-03-01
changes: [{ kind: rename, from: [so-y-te], to: [{ id: so-y-te-moi, name: Sở Y tế mới }] }]
`,
  'lich-2025.yaml': 'schema: lien-nganh/calendar@1\nyear: 2025\noff: [2025-01-01]\n',
};
function load(name: string): string {
  const text = BESIDE[name];
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
}
const play = (text: string) => readBehaviour(text, 'ung-xu.yaml', plan, load);
const read = (text: string) => play(text).behaviour;
function refusal(text: string) {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return toldOf(error as UserError, 'en');
  }
  throw new Error('was not refused');
}

describe('a behaviour file', () => {
  const behaviour = read(`
default: on-time
units:   { so-y-te: {late: 4}, cong-an-tinh: silent, so-tu-phap: returned-once, so-tai-chinh: zero }
periods: { 2024-h1: { so-y-te: on-time }, 2024: { bao-hau-giang: not-applicable } }
figures: { ubnd-huyen-long-my: { 2024-h1: { HG-T1: {numerator: 40, denominator: 75} } } }
coordinator: slow
seed: 7
`);

  it('says for each unit and period how it behaves: the period first, then the unit, then the default', () => {
    expect(behaviourOf(behaviour, 'so-y-te', '2024')).toEqual({ kind: 'late', days: 4 });
    expect(behaviourOf(behaviour, 'so-y-te', '2024-h1')).toEqual({ kind: 'on-time' });
    expect(behaviourOf(behaviour, 'so-y-te', null)).toEqual({ kind: 'late', days: 4 });
    expect(behaviourOf(behaviour, 'cong-an-tinh', '2024-h1')).toEqual({ kind: 'silent' });
    expect(behaviourOf(behaviour, 'so-tu-phap', '2024')).toEqual({ kind: 'returned-once' });
    expect(behaviourOf(behaviour, 'so-tai-chinh', '2024')).toEqual({ kind: 'zero' });
    expect(behaviourOf(behaviour, 'bao-hau-giang', '2024')).toEqual({ kind: 'not-applicable' });
    expect(behaviourOf(behaviour, 'bao-hau-giang', '2024-h1')).toEqual({ kind: 'on-time' });
  });

  it('carries figures, the coordinator’s manner and the seed', () => {
    expect(figuresOf(behaviour, 'ubnd-huyen-long-my', '2024-h1')).toEqual({
      'HG-T1': { numerator: 40, denominator: 75 },
    });
    expect(figuresOf(behaviour, 'ubnd-huyen-long-my', '2024')).toEqual({});
    expect(behaviour).toMatchObject({ coordinator: 'slow', seed: 7 });
  });

  it('has defaults for all that is left out', () => {
    expect(read('seed: 3')).toEqual({ ...namedBehaviour('all-on-time', plan), seed: 3 });
    expect(read('default: {late: 2}').default).toEqual({ kind: 'late', days: 2 });
  });

  it.each([
    ['units:\n  so-yte: silent', 'units.so-yte', 'Did you mean “so-y-te”?'],
    ['units:\n  so-y-te: slient', 'units.so-y-te', 'Did you mean “silent”?'],
    ['units:\n  so-y-te: {late: 0}', 'units.so-y-te', '{late: N}'],
    ['periods:\n  2024-h3: { so-y-te: silent }', 'periods.2024-h3', 'Did you mean “2024-h1”?'],
    ['periods:\n  2024: { so-yt: silent }', 'periods.2024.so-yt', 'Did you mean “so-y-te”?'],
    ['periods:\n  2030: { so-y-te: silent }', 'periods.2030', 'Did you mean'],
    ['figures:\n  so-y-te: { 2024: { HG-T1: zero } }', 'figures.so-y-te.2024.HG-T1', 'The unit reports: –'],
    [
      'figures:\n  cong-an-tinh: { 2024: { HG-T70: zero } }',
      'figures.cong-an-tinh.2024.HG-T70',
      'Did you mean “HG-T7”?',
    ],
    [
      'figures:\n  cong-an-tinh: { 2024-q1: { HG-T7: zero } }',
      'figures.cong-an-tinh.2024-q1',
      'Did you mean “2024-h1”?',
    ],
    [
      'figures:\n  cong-an-tinh: { 2024: { HG-T7: {numerator: 2, denominator: 1} } }',
      'figures.cong-an-tinh.2024.HG-T7',
      'Check which',
    ],
    ['figures:\n  cong-an: { 2024: { HG-T7: zero } }', 'figures.cong-an', 'Did you mean “cong-an-tinh”?'],
    ['seed: 1\ncoordinator: fast', 'coordinator', 'prompt | slow | silent'],
    ['seed: 1\nunit: {}', 'unit', 'Did you mean “units”?'],
  ])('%j is refused at line 2 with what to do', (text, path, remedy) => {
    expect(refusal(text).details).toEqual([
      { path, line: 2, message: expect.any(String), remedy: expect.stringContaining(remedy) },
    ]);
  });

  it('throws nothing but a UserError at any text', () => {
    const attempt = (text: string) => {
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    };
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), attempt));
    const keys = fc.constantFrom('default', 'units', 'periods', 'figures', 'coordinator', 'seed');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 4 })), (value) =>
        attempt(JSON.stringify(value)),
      ),
    );
  });
});

describe('changes in a behaviour file', () => {
  const changes = `changes:
  - { at: 2025-03-01, reorganise: sap-xep.yaml }
  - { at: 2024-12-09, calendar: lich-2025.yaml }
  - at: 2024-03-11
    replace: { old: Focal-Point@so-y-te.example, new: nguoi-moi@so-y-te.example }
  - { at: 2024-03-11, amend: sua.yaml }
`;

  it('are read with their files, in the order of their days', () => {
    const read = play(changes).changes;
    expect(read.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '2024-03-11 replace',
      '2024-03-11 amend',
      '2024-12-09 calendar',
      '2025-03-01 reorganise',
    ]);
    expect(read[0]).toEqual({
      ...{ at: '2024-03-11', kind: 'replace' },
      ...{ old: 'focal-point@so-y-te.example', new: 'nguoi-moi@so-y-te.example' },
    });
    expect(read[1]).toMatchObject({ plan: { reporting: { sendDay: 24 } } });
    expect(read[2]).toMatchObject({ year: 2025 });
    const [, , , last] = read;
    const units = last?.kind === 'reorganise' ? last.plan.units.map(({ id }) => id) : [];
    expect(units).toContain('so-y-te-moi');
    expect(units).not.toContain('so-y-te');
  });

  it('make units known that they bring in, and no others', () => {
    expect(play(`${changes}units: { so-y-te-moi: silent }\n`).behaviour.units).toEqual({
      'so-y-te-moi': { kind: 'silent' },
    });
    expect(() => play('units: { so-y-te-moi: silent }')).toThrow();
  });

  it.each([
    ['- { at: 2024-03-11 }', 'changes[0]', 'Give exactly one of'],
    ['- { at: 2024-03-11, amend: sua.yaml, calendar: lich-2025.yaml }', 'changes[0]', 'Give exactly one of'],
    ['- { at: 2024-02-30, amend: sua.yaml }', 'changes[0].at', 'YYYY-MM-DD'],
    ['- { at: 2024-03-11, amend: thieu.yaml }', 'changes[0].amend', 'folder of this file'],
    ['- { at: 2024-03-11, amend: ke-hoach-khac.yaml }', 'changes[0].amend', 'keeps its id'],
    ['- { at: 2025-02-28, reorganise: sap-xep.yaml }', 'changes[0].at', '2025-03-01 or later'],
    ['- { at: 2024-03-11, ammend: sua.yaml }', 'changes[0].ammend', 'Did you mean “amend”?'],
    [
      '- { at: 2024-03-11, replace: { old: focal-point@so-y-te.example, new: an@gmail.com } }',
      'changes[0].replace.new',
      '.example',
    ],
    ['- { at: 2024-03-11, replace: { old: focal-point@so-y-te.example } }', 'changes[0].replace.new', ''],
  ])('%s is refused with what to do', (line, path, remedy) => {
    expect(refusal(`changes:\n  ${line}`).details).toContainEqual({
      ...{ path, line: 2, message: expect.any(String) },
      remedy: expect.stringContaining(remedy),
    });
  });

  it('tells of a mistake in a file by the file', () => {
    BESIDE['hong.yaml'] = 'schema: lien-nganh/reorganisation@1\n';
    expect(refusal('changes: [{ at: 2025-03-01, reorganise: hong.yaml }]').message).toContain('hong.yaml');
  });
});

describe('named behaviours', () => {
  it('are found by name; any other word is a file', () => {
    expect(findNamedBehaviour('all-silent', plan)?.default).toEqual({ kind: 'silent' });
    expect(findNamedBehaviour('all-on-time', plan)?.units).toEqual({});
    expect(findNamedBehaviour('ung-xu.yaml', plan)).toBeNull();
  });

  it('mix prompt, late, returned and silent units, the same way every time, around a prompt coordinator', () => {
    const mixed = namedBehaviour('mixed', plan);
    expect(namedBehaviour('mixed', structuredClone(plan))).toEqual(mixed);
    const kinds = plan.units.map((unit) => behaviourOf(mixed, unit.id, '2024').kind);
    expect(new Set(kinds)).toEqual(new Set(['on-time', 'late', 'returned-once', 'silent']));
    expect(behaviourOf(mixed, plan.coordinator, '2024')).toEqual({ kind: 'on-time' });
    const prompt = kinds.filter((kind) => kind === 'on-time');
    expect(prompt.length).toBeGreaterThan(kinds.length / 2);
  });
});
