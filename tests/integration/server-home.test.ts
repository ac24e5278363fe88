/** A server on a home that was there before, open to everybody on the machine. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { openToOthers } from '../support/open-to-others.ts';
import { address, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { startServerProcess } from '../support/workflow-server.ts';
import { waitFor } from '../support/workflow-wait.ts';

let folder: string;
let before: number;

beforeAll(() => {
  before = process.umask(0o022);
  folder = mkdtempSync(join(tmpdir(), 'lien-nganh-home-'));
});
afterAll(() => {
  process.umask(before);
  rmSync(folder, { recursive: true, force: true });
});

it('closes it, and keeps everything it writes from others', async () => {
  const home = join(folder, 'home');
  mkdirSync(join(home, 'mail'), { recursive: true });
  for (const name of ['temporal.log', 'lien-nganh.log', 'mail/cu.eml']) {
    writeFileSync(join(home, name), 'x');
    chmodSync(join(home, name), 0o644);
  }
  chmodSync(home, 0o755);
  const server = await startServerProcess(home, '2024-06-12T08:00:01+07:00');
  try {
    const officials = OFFICIALS.map(({ plan: _plan, ...official }) => official);
    const text = stringify({ schema: 'lien-nganh/officials@1', plan: PLAN, officials });
    await server.engine.importOfficials({ text, file: 'officials.yaml' });
    await server.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
    const as = address('so-mot', 'focal-point');
    const report = { text: reportOf('so-mot'), file: 'report.json' };
    await server.engine.submitReport({ plan: PLAN, period: '2024-h1', unit: 'so-mot', as, ...report });
    // The receipt.
    await waitFor('a mail', () => Promise.resolve(readdirSync(join(home, 'mail')).length > 1));
    expect(openToOthers(home)).toEqual([]);
  } finally {
    await server.stop();
  }
  expect(openToOthers(home)).toEqual([]);
  expect(readdirSync(home)).toEqual(expect.arrayContaining(['records', 'temporal.sqlite', 'temporal.json']));
});
