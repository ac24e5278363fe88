/** What the importer knows is reviewed data: every file has its shape, its source and one entry a line. */
import { describe, expect, test } from '@jest/globals';
import { PROVINCES } from '../../importer/registry/provinces.ts';
import { existsOn, REGISTRY } from '../../importer/registry/registry.ts';
import { knowledgeFiles, onePerLine } from '../support/knowledge-files.ts';

const FILES = knowledgeFiles();
const AREAS = ['tỉnh', 'thành phố'];

interface Sourced {
  source?: string;
  entries?: { source?: string }[];
}

test.each(FILES)('$path has the shape that its reader expects', ({ text, shape }) => {
  expect(shape).not.toBeNull();
  expect(shape?.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
});

test.each(FILES)('$path has a line for each entry', ({ text }) => {
  expect(text).toBe(onePerLine(JSON.parse(text) as object));
});

test('every source that a file names is described', () => {
  const sources = FILES.find(({ path }) => path === 'sources.json');
  const { entries } = JSON.parse(sources?.text ?? '') as { entries: { id: string }[] };
  const known = entries.map(({ id }) => id);
  const named = FILES.filter((file) => file !== sources).flatMap(({ text }) => {
    const file = JSON.parse(text) as Sourced;
    return [file.source, ...(file.entries ?? []).map(({ source }) => source)];
  });
  expect([...new Set(named)].filter((id) => id !== undefined && !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !named.includes(id))).toEqual([]);
});

describe('provinces', () => {
  const on = (day: string) => PROVINCES.filter((each) => existsOn(each, day));

  test('there were 63 until 30 June 2025, and 34 the day after', () => {
    expect(on('2020-06-01')).toHaveLength(63);
    expect(on('2025-06-30')).toHaveLength(63);
    expect(on('2025-07-01')).toHaveLength(34);
  });

  test('what is gone has a successor that is there', () => {
    const there = on('2025-07-01').map(({ area, name }) => `${area} ${name}`);
    const gone = PROVINCES.filter(({ validTo }) => validTo !== undefined);
    expect(gone.filter(({ successor = '' }) => !there.includes(successor))).toEqual([]);
  });
});

describe('bodies', () => {
  test('none is entered twice at one tier', () => {
    const keys = REGISTRY.flatMap(({ id, tier }) => tier.map((each) => `${id} ${each}`));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('none ends before it begins', () => {
    expect(REGISTRY.filter(({ validFrom, validTo }) => (validFrom ?? '') > (validTo ?? '9999'))).toEqual([]);
  });

  test('a body that is gone names successors that the registry has, and that were there the day after', () => {
    const names = (day: string) =>
      REGISTRY.filter(({ validFrom }) => (validFrom ?? '') <= day).flatMap(({ name, suffixed }) =>
        suffixed ? AREAS.map((area) => `${name} ${area}`) : [name],
      );
    const missing = REGISTRY.flatMap(({ name, validTo = '', successors = [] }) => {
      const dayAfter = new Date(Date.parse(validTo) + 86_400_000);
      const there = successors.length === 0 ? [] : names(dayAfter.toISOString().slice(0, 10));
      return successors.filter((each) => !there.includes(each.name)).map((each) => `${name} → ${each.name}`);
    });
    expect(missing).toEqual([]);
  });
});
