/** What cannot be undone is asked about on a terminal, and needs `--yes` elsewhere. */
import { describe, expect, it } from '@jest/globals';
import type { Asker } from '../../cli/ask.ts';
import { createFakeEngine, runHere } from '../support/command-line.ts';

const AS = ['--as', 'dieu-phoi@so-dau-moi.example'];
const OF = ['hau-giang-2021-2025', '2024-h1'];
const CALLS: [line: string[], method: string, shown: RegExp[]][] = [
  [
    ['report', 'approve', ...OF, ...AS],
    'approveReport',
    [/16\/18 đơn vị.*thiếu 2: so-tai-chinh, cong-an-tinh/u, /bản 1, được chốt/u],
  ],
  [
    ['report', 'issue', ...OF, ...AS, '--number', '123', '--date', '2024-06-24'],
    'issueReport',
    [/mang số 123, ngày 24\/06\/2024/u],
  ],
  [['report', 'send', ...OF, ...AS], 'sendReport', [/thiếu 2/u, /số 123.*gửi tới: UBND tỉnh; Bộ LĐTBXH/u]],
  [['plan', 'close', 'hau-giang-2021-2025', ...AS], 'closePlan', [/2 việc còn phải chờ của 1 đơn vị/u]],
];
const REPORT = {
  ...{ period: '2024-h1', state: 'draft', version: 1, sha256: null, number: '123', docx: null, xlsx: null },
  ...{ signed: null, addressees: ['UBND tỉnh', 'Bộ LĐTBXH'] },
};
const FIGURES = {
  completeness: { expected: 18, received: 16, rate: 0.89 },
  missing: ['so-tai-chinh', 'cong-an-tinh'],
};
const STATUS = {
  plan: 'hau-giang-2021-2025',
  state: 'running',
  obligations: ['open', 'returned', 'accepted', 'done', 'waived'].map((state) => ({
    unit: 'so-y-te',
    state,
  })),
};

function answer(method: string): unknown {
  if (method === 'reportFigures') return FIGURES;
  if (method === 'planStatus') return STATUS;
  return method === 'closePlan' ? { plan: 'hau-giang-2021-2025', state: 'closed' } : REPORT;
}

async function run(line: string[], method: string, said?: boolean | null) {
  const { engine, calls } = createFakeEngine(answer);
  const usual: (boolean | undefined)[] = [];
  const ask: Asker = {
    confirm(_message, isYesUsual) {
      usual.push(isYesUsual);
      return Promise.resolve(said ?? null);
    },
    choose: () => Promise.reject(new Error('nothing to choose')),
  };
  const outcome = await runHere(line, { engine, ...(said === undefined ? {} : { ask }) });
  return { ...outcome, calls, usual, acted: calls.filter((call) => call.method === method).length };
}

describe.each(CALLS)('%j', (line, method, shown) => {
  it('without a terminal is refused before anything is opened, and done with --yes', async () => {
    for (const json of [[], ['--json']]) {
      const refused = await run([...line, ...json], method);
      expect({ code: refused.code, calls: refused.calls }).toEqual({ code: 2, calls: [] });
      expect(refused.stderr).toContain('--yes');
      const done = await run([...line, ...json, '--yes'], method);
      expect({ code: done.code, methods: done.calls.map((call) => call.method) }).toEqual({
        code: 0,
        methods: [method],
      });
    }
  });

  it('on a terminal says what it brings and asks, no being what Enter means', async () => {
    const done = await run(line, method, true);
    for (const words of shown) expect(done.stderr).toMatch(words);
    expect({ code: done.code, acted: done.acted, usual: done.usual }).toEqual({
      code: 0,
      acted: 1,
      usual: [false],
    });
  });

  it.each([
    [false, 0],
    [null, 130],
  ] as const)('does nothing where the person says %j', async (said, code) => {
    expect(await run(line, method, said)).toMatchObject({ code, acted: 0, stdout: '' });
  });

  it('asks nothing with --yes', async () => {
    expect(await run([...line, '--yes'], method, false)).toMatchObject({ code: 0, acted: 1, usual: [] });
  });
});
