/** A ministry and its two provinces rehearsed on one clock: what the communes report arrives, level by level. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RehearsalSummary } from '../../standalone/rehearsal/rehearse.ts';
import { rehearseTogether } from '../../standalone/rehearsal/rehearse-together.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';
import { makeFolder } from '../support/command-line.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';

const NAMES = ['doc-sach-2026-2027', 'doc-sach-an-lam-2026-2027', 'doc-sach-binh-khe-2026-2027'];
const FILES = NAMES.map((name) => ({
  text: readFileSync(`plans/${name}.yaml`, 'utf8'),
  file: `${name}.yaml`,
}));

/** Who behaves how, in units of any of the plans. */
const BEHAVIOUR = `
units: { ubnd-xa-suoi-nhum: silent }
figures:
  ubnd-xa-dong-phu: { 2026-h1: { AL-T1: { numerator: 4, denominator: 9 }, QG-T2: { value: 30 } } }
  ubnd-xa-tay-loc: { 2026-h1: { AL-T1: { numerator: 5, denominator: 6 }, QG-T2: { value: 12 } } }
`;

const settings = {
  ...{ locate: locateTestServer, from: '2026-05-25', to: '2026-06-30', bundlePath: BUNDLE },
  ...{ behaviour: { text: BEHAVIOUR, file: 'cach-lam.yaml' }, log: () => undefined },
};

let out: string;
let summaries: RehearsalSummary[];
beforeAll(async () => {
  out = join(makeFolder(), 'ra');
  summaries = await rehearseTogether(FILES, { ...settings, out });
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe('several plans on one clock', () => {
  it('have a summary each, and the ministry has the figures of both provinces', () => {
    expect(summaries.map(({ plan }) => plan)).toEqual(NAMES);
    const [ministry, anLam, binhKhe] = summaries.map(({ periods }) => periods[0]!);
    expect(ministry).toMatchObject({ id: '2026-h1', expected: 2, received: 2, onTime: 2, missing: [] });
    expect(anLam).toMatchObject({ expected: 3, received: 2, missing: ['ubnd-xa-suoi-nhum'] });
    expect(binhKhe).toMatchObject({ expected: 3, received: 3, missing: [] });
    const sum = (target: number, key: 'numerator' | 'denominator'): number =>
      (anLam!.figures[target]![key] ?? 0) + (binhKhe!.figures[target]![key] ?? 0);
    expect(anLam!.figures[0]).toMatchObject({ numerator: 9, denominator: 15 });
    expect(ministry!.figures[0]).toMatchObject({
      numerator: sum(0, 'numerator'),
      denominator: sum(0, 'denominator'),
    });
    expect(anLam!.figures[1]).toMatchObject({ numerator: 42 });
    expect(ministry!.figures[1]).toMatchObject({ numerator: sum(1, 'numerator') });
  });

  it('hand in above what is sent below, and nothing by hand', async () => {
    const lines = (await readFile(join(out, NAMES[0]!, 'timeline.txt'), 'utf8')).split('\n');
    const acts = lines.map((line) => line.split('\t')).filter(([, kind]) => kind === 'act');
    const of = (act: string): string[] =>
      acts.filter(([, , what]) => what === act).map(([at, , , obligation]) => `${at} ${obligation}`);
    const sent = summaries.slice(1).map(({ periods }) => periods[0]!.sentAt);
    expect(of('submit')).toEqual([
      `${sent[0]} ubnd-tinh-an-lam/2026-h1`,
      `${sent[1]} ubnd-tinh-binh-khe/2026-h1`,
    ]);
    expect(of('accept')).toHaveLength(2);
    expect(summaries[0]!.periods[0]!.sentAt! > sent[1]!).toBe(true);
  });

  it('leave a folder each, and all mails in one', async () => {
    expect((await readdir(out)).sort()).toEqual([...NAMES, 'mail', 'summary.json'].sort());
    expect(JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'))).toEqual({ plans: summaries });
    for (const [n, name] of NAMES.entries()) {
      const written: unknown = JSON.parse(await readFile(join(out, name, 'summary.json'), 'utf8'));
      expect(written).toEqual(summaries[n]);
      expect(await readdir(join(out, name, 'reports'))).toContain('2026-h1-v1.docx');
    }
    const mails = (await readdir(join(out, 'mail'))).length;
    const told = summaries.reduce((sum, one) => sum + one.mails, 0);
    expect(mails).toBeGreaterThan(0);
    expect(mails).toBeLessThanOrEqual(told);
  });

  it('refuse a unit that is in none of them, changes, and a plan that is there twice', async () => {
    const odd = {
      text: 'units: { ubnd-xa-khong-co: silent }\nchanges: [{ at: 2026-06-01, amend: khac.yaml }]',
      file: 'cach-lam.yaml',
    };
    await expect(rehearseTogether(FILES, { ...settings, out: null, behaviour: odd })).rejects.toMatchObject({
      code: 'invalid',
      details: [
        expect.objectContaining({ path: 'changes' }),
        expect.objectContaining({ path: 'units.ubnd-xa-khong-co' }),
      ],
    });
    await expect(
      rehearseTogether([FILES[1]!, FILES[1]!], { ...settings, out: null, behaviour: 'all-on-time' }),
    ).rejects.toMatchObject({ code: 'invalid', details: [expect.objectContaining({ path: 'FILE' })] });
  });
});
