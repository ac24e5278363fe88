/** `plan launch` and the person at the terminal. */
import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asker } from '../../cli/ask.ts';
import type { LaunchPreview } from '../../client/engine.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';

const cwd = makeFolder();
writeFileSync(join(cwd, 'plan.yaml'), 'id: x\n');
writeFileSync(join(cwd, 'people.yaml'), 'officials: []\n');
const FILE = { text: 'id: x\n', file: 'plan.yaml' };

const PREVIEW: LaunchPreview = {
  plan: 'x',
  title: 'Kế hoạch thử',
  titleEn: 'Trial plan',
  running: false,
  at: '2024-06-01T08:00:00+07:00',
  ...{ units: 26, ordered: 18, requested: 8, obligations: 302 },
  past: { count: 14, first: '2022-06-17', last: '2024-01-05' },
  next: [
    {
      ...{ dueDate: '2024-06-19', dueReason: null, kind: 'report', period: '2024-h1', duty: null },
      units: ['so-y-te', 'so-tu-phap'],
    },
  ],
  forecastYears: [2027],
  warnings: [{ vi: 'Sở Hai chưa có đầu mối', en: 'Sở Hai has no focal point' }],
};
const LAUNCHED = {
  ...{ plan: 'x', workflowId: 'plan/x', launched: true, units: 26, obligations: 288 },
  past: { count: 14, choice: 'skip' },
  warnings: [],
};

/** Answers as told, and remembers what was asked. */
function person(past: 'skip' | 'open' | null, goOn: boolean | null): { ask: Asker; asked: string[] } {
  const asked: string[] = [];
  const ask: Asker = {
    confirm(message) {
      asked.push(message);
      return Promise.resolve(goOn);
    },
    choose<V extends string>(message: string) {
      asked.push(message);
      return Promise.resolve(past as V | null);
    },
  };
  return { ask, asked };
}

async function launch(flags: string[], ask?: Asker, preview: Partial<LaunchPreview> = {}) {
  const { engine, calls } = createFakeEngine((method) =>
    method === 'previewLaunch' ? { ...PREVIEW, ...preview } : LAUNCHED,
  );
  const outcome = await runHere(['plan', 'launch', 'plan.yaml', ...flags], {
    engine,
    cwd,
    ...(ask ? { ask } : {}),
  });
  return { ...outcome, calls, launched: calls.filter(({ method }) => method === 'launchPlan') };
}

it('who reads English is shown the title in English', async () => {
  const { stderr } = await launch(['--yes', '--lang', 'en']);
  expect(stderr).toContain('About to launch: Trial plan');
});

describe('at a terminal', () => {
  it('the preview comes first, then what becomes of past dates, then whether to go on', async () => {
    const { ask, asked } = person('open', true);
    const { calls, stderr, stdout, code } = await launch([], ask);
    expect(calls.map(({ method }) => method)).toEqual(['previewLaunch', 'launchPlan']);
    expect(calls[1]?.input).toEqual({ ...FILE, past: 'open' });
    expect(asked).toEqual([expect.stringContaining('14 hạn đã qua'), expect.stringContaining('Khởi động')]);
    for (const shown of ['26 (phải báo cáo 18, đề nghị 8)', '302', '2024-06-19', '2 đơn vị', '2027']) {
      expect(stderr).toContain(shown);
    }
    expect(stderr).toContain('Sở Hai chưa có đầu mối');
    expect(stderr).toContain('Sẽ khởi động: Kế hoạch thử');
    expect(stdout).toContain('Đã khởi động x');
    expect(code).toBe(0);
  });

  it('a no launches nothing and is no failure', async () => {
    const { launched, code, stdout } = await launch([], person('skip', false).ask);
    expect({ launched, code, stdout }).toEqual({ launched: [], code: 0, stdout: '' });
  });

  it.each([
    [null, true],
    ['skip', null],
  ] as const)('breaking off launches nothing and exits 130', async (past, goOn) => {
    const { launched, code } = await launch([], person(past, goOn).ask);
    expect({ launched, code }).toEqual({ launched: [], code: 130 });
  });

  it('past dates are not asked about where there are none, or where --past says it', async () => {
    const none = person('open', true);
    const past = { count: 0, first: null, last: null };
    expect((await launch([], none.ask, { past })).launched[0]?.input).toEqual({ ...FILE, past: undefined });
    const told = person('open', true);
    expect((await launch(['--past', 'skip'], told.ask)).launched[0]?.input).toMatchObject({ past: 'skip' });
    expect([none.asked.length, told.asked.length]).toEqual([1, 1]);
  });

  it('where everything is past, it is asked whether to open it, and a no launches nothing', async () => {
    const preview = { obligations: 14, next: [] };
    const willing = person(null, true);
    expect((await launch([], willing.ask, preview)).launched[0]?.input).toEqual({ ...FILE, past: 'open' });
    expect(willing.asked).toEqual([expect.stringContaining('Mọi hạn (14) đã qua')]);
    expect((await launch([], person(null, false).ask, preview)).launched).toEqual([]);
  });

  it('nothing is asked with --yes, nor of a plan that runs', async () => {
    const { ask, asked } = person(null, null);
    expect((await launch(['--yes'], ask)).launched).toHaveLength(1);
    expect((await launch([], ask, { running: true })).launched).toHaveLength(1);
    expect((await launch(['--json'], ask)).launched).toHaveLength(1);
    expect(asked).toEqual([]);
  });
});

describe('without a terminal', () => {
  it('it goes on with the default and says what became of past dates', async () => {
    const { launched, stderr, stdout, code } = await launch([]);
    expect(launched[0]?.input).toEqual({ ...FILE, past: undefined });
    expect(stderr).toContain('14 hạn đã qua được bỏ qua vì không có --past');
    expect(stdout).toContain('14 hạn đã qua: bỏ qua');
    expect(code).toBe(0);
  });

  it('JSON is the answer alone, in one call', async () => {
    const { calls, stdout, stderr } = await launch(['--json', '--past', 'skip']);
    expect(calls).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual(LAUNCHED);
    expect(stderr).toBe('');
  });

  it('a directory goes along, and one that cannot be read is refused by name', async () => {
    const { launched } = await launch(['--officials', 'people.yaml', '--json']);
    expect(launched[0]?.input).toEqual({
      ...FILE,
      past: undefined,
      officials: { text: 'officials: []\n', file: 'people.yaml' },
    });
    const { code, calls } = await launch(['--officials', 'nobody.yaml', '--json']);
    expect({ code, calls }).toEqual({ code: 2, calls: [] });
  });
});
