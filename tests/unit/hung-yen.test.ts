import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOfficials } from '../../client/documents/read-officials.ts';
import { readPlan } from '../../client/documents/read-plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { launchPlan } from '../../client/launch/launch-plan.ts';
import { runHere } from '../support/command-line.ts';

// Commands run in a folder of their own.
const FILE = resolve('plans/hung-yen-2021-2025.yaml');
const OFFICIALS = 'plans/hung-yen-2021-2025.officials.yaml';
const TEXT = readFileSync(FILE, 'utf8');
const MISSING = [
  'targets',
  'duties',
  'units',
  'headings',
  'coordinator',
  'addressees',
  'reporting',
  'letterhead',
];

describe('the Hưng Yên outline', () => {
  it('passes the check as an outline and says what it lacks', async () => {
    const outcome = await runHere(['plan', 'check', FILE, '--json']);
    expect(outcome.code).toBe(0);
    expect(outcome.json()).toMatchObject({ ok: true, outline: true, missing: MISSING });
    const { stdout } = await runHere(['plan', 'check', FILE]);
    expect(stdout).toMatch(/đề cương.*targets, duties/);
  });

  it('keeps the contradiction of its source before people’s eyes', () => {
    const { warnings } = readPlan(TEXT);
    expect(warnings.map(({ code }) => code)).toEqual(['open-point', 'open-point']);
    expect(warnings[1]?.message.vi).toContain('đến năm 2020');
  });

  it.each([
    ['preview', ['plan', 'preview', FILE, '--json']],
    ['rehearse', ['rehearse', FILE, '--from', '2022-01-01', '--to', '2022-12-31', '--json']],
  ])('is refused by %s, with what is missing and what to do', async (_name, argv) => {
    const outcome = await runHere(argv);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({
      error: {
        code: 'invalid',
        message: expect.stringContaining(MISSING.join(', ')),
        details: [{ path: 'outline', remedy: expect.stringContaining('outline: true') }],
      },
    });
  });

  it('is refused by launch before anything is written', async () => {
    const untouched = new Proxy({} as EngineContext, {
      get: (_target, part) => {
        throw new Error(`${String(part)} was used`);
      },
    });
    await expect(launchPlan(untouched, { text: TEXT, file: 'hy.yaml' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('targets'),
    });
  });

  it('has a directory of the issuer and the administrator only', () => {
    const officials = readOfficials(readFileSync(OFFICIALS, 'utf8'), OFFICIALS);
    expect(officials.map(({ roles }) => roles)).toEqual([['addressee'], ['administrator']]);
    expect(officials.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });
});
