/**
 * Twenty incompatible changes, each put into a copy of the sources: the histories that are kept have to fail on every
 * one of them, or keeping them would be of no use.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { temporal } from '@temporalio/proto';
import { readVersion } from '../../client/version.ts';
import { PLANTED_EDITS } from '../support/planted-edits.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';

type History = temporal.api.history.v1.IHistory;

const KEPT = join(process.cwd(), 'tests/replay/histories', readVersion());
const HISTORIES = readdirSync(KEPT).map((name) => {
  const { workflowId, history } = JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as {
    workflowId: string;
    history: History;
  };
  return { name, workflowId, history };
});

let copy: string;

beforeAll(() => {
  quietRuntime();
  copy = mkdtempSync(join(tmpdir(), 'lien-nganh-edits-'));
  for (const folder of ['workflows', 'domain', 'words', 'activities', 'package.json', 'tsconfig.json'])
    cpSync(join(process.cwd(), folder), join(copy, folder), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Which of the kept histories a bundle does not survive; it is enough to know of the first. */
async function firstFailed(workflowBundle: { code: string } | { codePath: string }): Promise<string | null> {
  const results = Worker.runReplayHistories({ workflowBundle }, HISTORIES);
  for await (const { workflowId, error } of results) if (error) return `${workflowId}: ${error.message}`;
  return null;
}

async function bundleOf(file: string, from: string, to: string): Promise<{ code: string }> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  // Where the code has changed, the edit is to be written anew.
  expect([file, text.split(from).length]).toEqual([file, 2]);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    return await bundleWorkflowCode({
      workflowsPath: join(copy, 'workflows/index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
  } finally {
    writeFileSync(path, text);
  }
}

describe('the kept histories', () => {
  it('replay on the workflows as they are', async () => {
    expect(await firstFailed({ codePath: BUNDLE })).toBeNull();
  });

  it('are held against twenty edits or more', () => {
    expect(PLANTED_EDITS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(PLANTED_EDITS.map(({ what }) => what)).size).toBe(PLANTED_EDITS.length);
  });

  it.each(PLANTED_EDITS)('fail where $what', async ({ file, from, to }) => {
    expect(await firstFailed(await bundleOf(file, from, to))).toMatch(/Replay failed/);
  });
});
