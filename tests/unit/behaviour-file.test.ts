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

function read(text: string) {
  return readBehaviour(text, 'ung-xu.yaml', plan);
}
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
