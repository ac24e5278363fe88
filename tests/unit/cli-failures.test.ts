import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../domain/user-error.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';
import { both } from '../../domain/bilingual.ts';
import { WRONG_USES } from '../support/wrong-uses.ts';

const EXAMPLE = join(process.cwd(), 'plans/hau-giang-2021-2025.yaml');
const cwd = makeFolder();
mkdirSync(join(cwd, 'folder'));
writeFileSync(join(cwd, 'binary.yaml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]));
writeFileSync(join(cwd, 'latin1.yaml'), Buffer.from('id: k\xe9 ho\xe0ch', 'latin1'));
writeFileSync(join(cwd, 'zeros.yaml'), 'id: a\0b');
writeFileSync(join(cwd, 'empty.yaml'), '');
writeFileSync(join(cwd, 'broken.yaml'), 'figures: {HG-T1: [1, 2\n');
writeFileSync(join(cwd, 'list.yaml'), '- 1\n- 2\n');
writeFileSync(join(cwd, 'big.yaml'), 'a'.repeat(4 * 1024 * 1024 + 1));
symlinkSync('loop.yaml', join(cwd, 'loop.yaml'));

const ERROR_SHAPE = {
  error: {
    code: expect.any(String),
    message: expect.any(String),
    messages: { vi: expect.any(String), en: expect.any(String) },
    details: expect.any(Array),
  },
};

describe('wrong use', () => {
  it.each([
    ...WRONG_USES,
    [['plan', 'preview', EXAMPLE, '--from', '2024-02-30']],
    [['plan', 'preview', EXAMPLE, '--from', '2024-12-31', '--to', '2024-01-01']],
    [['rehearse', EXAMPLE, '--from', '2024-12-31', '--to', '2024-01-01']],
    [['rehearse', EXAMPLE, '--from', '2024-01-01']],
    [['rehearse', EXAMPLE, '--from', '2024-01-01', '--to', '2024-12-31', '--behaviour', 'no-such-file']],
    [['report', 'accept', 'p', '2024', '--unit', 'u']],
    [['report', 'issue', 'p', '2024', '--as', 'a@b.example', '--number', '1', '--date', '31/12/2024']],
    [['unit', 'list', '--lang', 'fr']],
    [['report', 'render', 'p', '2024', '--version', 'first', '--out', 'x']],
    [['report', 'render', 'p', '2024', '--version', '1']],
  ])('%j exits 2 with the published error', async (argv) => {
    const { engine, calls } = createFakeEngine(() => ({}));
    const outcome = await runHere([...argv, '--json'], { engine, cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toEqual(ERROR_SHAPE);
    expect(outcome.json()).toMatchObject({ error: { code: 'invalid' } });
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
    expect(calls).toEqual([]);
  });

  it('shows the commands when none was chosen', async () => {
    for (const argv of [[], ['plan'], ['report']]) {
      const outcome = await runHere(argv);
      expect(outcome.code).toBe(2);
      expect(outcome.stdout).toBe('');
      expect(outcome.stderr).toContain('Lệnh · Commands:');
    }
  });

  it('suggests the command that was meant', async () => {
    expect((await runHere(['doctr'])).stderr).toContain('doctor');
  });
});

describe('files that are none', () => {
  it.each([
    'missing.yaml',
    'folder',
    'binary.yaml',
    'latin1.yaml',
    'zeros.yaml',
    'big.yaml',
    'loop.yaml',
    'empty.yaml/inside',
    '/dev/zero',
    'name\u0000with-zero',
  ])('%j is refused by name, with a remedy', async (file) => {
    for (const argv of [
      ['plan', 'check', file],
      ['plan', 'preview', file],
      ['plan', 'launch', file],
      ['official', 'import', file],
      ['report', 'submit', 'p', '2024', file, '--unit', 'u', '--as', 'a@b.example'],
    ]) {
      const outcome = await runHere([...argv, '--json'], { cwd });
      expect(outcome.code).toBe(2);
      expect(outcome.json()).toMatchObject({
        error: { code: 'invalid', details: [{ path: file, remedy: expect.any(String) }] },
      });
    }
  });
});

describe('a rehearsal of files with mistakes', () => {
  it('tells them in the reader’s language, before anything is started', async () => {
    writeFileSync(join(cwd, 'ways.yaml'), 'units: {no-such-unit: silent}\n');
    const span = ['--from', '2024-01-01', '--to', '2024-12-31'];
    const rehearse = (lang: string) =>
      runHere(['rehearse', EXAMPLE, ...span, '--behaviour', 'ways.yaml', '--lang', lang], { cwd });
    const [vi, en] = [await rehearse('vi'), await rehearse('en')];
    expect([vi.code, en.code]).toEqual([2, 2]);
    expect(vi.stderr).toContain('Không có đơn vị “no-such-unit”');
    expect(en.stderr).toContain('There is no unit “no-such-unit”');
    expect(en.stderr).not.toContain('Không có');
  });
});

describe('plan check and preview', () => {
  it('check says what the plan is and exits 0', async () => {
    const outcome = await runHere(['plan', 'check', EXAMPLE, '--json'], { cwd });
    expect(outcome.json()).toEqual({
      ok: true,
      plan: 'hau-giang-2021-2025',
      errors: [],
      warnings: expect.any(Array),
    });
    expect(outcome.code).toBe(0);
  });

  it.each(['empty.yaml', 'broken.yaml', 'list.yaml'])(
    'check of %s lists the errors and exits 2',
    async (file) => {
      const outcome = await runHere(['plan', 'check', file, '--json'], { cwd });
      expect(outcome.code).toBe(2);
      const report = outcome.json() as { errors: unknown[] };
      const shape = { line: expect.any(Number), message: expect.any(String), remedy: expect.any(String) };
      expect(report).toMatchObject({ ok: false, plan: null, errors: report.errors.map(() => shape) });
      expect(report.errors.length).toBeGreaterThan(0);
    },
  );

  it('preview of a plan that does not check out says the same as the published error', async () => {
    const outcome = await runHere(['plan', 'preview', 'list.yaml', '--json'], { cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toEqual(ERROR_SHAPE);
  });

  it('preview writes the calendar, or says why it cannot', async () => {
    const span = ['--from', '2024-01-01', '--to', '2024-12-31', '--json'];
    const written = await runHere(['plan', 'preview', EXAMPLE, ...span, '--ics', 'due.ics'], { cwd });
    const { obligations } = written.json() as { obligations: unknown[] };
    const entries = readFileSync(join(cwd, 'due.ics'), 'utf8').match(/BEGIN:VEVENT/g);
    expect(entries).toHaveLength(obligations.length);
    const refused = await runHere(['plan', 'preview', EXAMPLE, ...span, '--ics', 'no/such/folder.ics'], {
      cwd,
    });
    expect(refused.code).toBe(2);
    expect(refused.json()).toMatchObject({ error: { code: 'invalid', details: [{ path: '--ics' }] } });
  });

  it('preview for people shows periods, units, targets and dates', async () => {
    const { stdout } = await runHere([
      'plan',
      'preview',
      EXAMPLE,
      '--from',
      '2024-01-01',
      '--to',
      '2024-12-31',
    ]);
    for (const words of ['2024-06-19', 'Sở Y tế', 'HG-T14', 'Các hạn đầu tiên'])
      expect(stdout).toContain(words);
  });
});

describe('what the engine refuses or fails at', () => {
  it.each([
    ['invalid', 2],
    ['refused', 4],
    ['unreachable', 3],
    ['failed', 1],
  ] as const)('%s exits %i and repeats the details', async (code, exit) => {
    const [message, remedy] = [both('không hợp lệ', 'not valid'), both('sửa', 'correct it')];
    const words = both('Không nhận', 'Not taken');
    const details = [{ path: 'figures.HG-T1', line: null, message, remedy }];
    const { engine } = createFakeEngine(() => {
      throw new UserError(code, words, details);
    });
    const outcome = await runHere(['plan', 'list', '--json'], { engine });
    expect(outcome.code).toBe(exit);
    const beside = { messages: message, remedies: remedy };
    const told = { path: 'figures.HG-T1', line: null, message: 'không hợp lệ', remedy: 'sửa' };
    expect(outcome.json()).toEqual({
      error: { code, message: 'Không nhận', messages: words, details: [{ ...told, ...beside }] },
    });
    expect(outcome.stderr).toContain('sửa');
    const english = await runHere(['plan', 'list', '--json', '--lang', 'en'], { engine });
    const inEnglish = { ...told, message: 'not valid', remedy: 'correct it', ...beside };
    expect(english.json()).toEqual({
      error: { code, message: 'Not taken', messages: words, details: [inEnglish] },
    });
    expect(english.stderr).toBe('✗ Not taken\n  figures.HG-T1: not valid\n    → correct it\n');
  });

  it('takes a refused connection and a silent gRPC server for a server out of reach', async () => {
    for (const cause of [{ code: 'ECONNREFUSED' }, { code: 14 }, { errors: [{ code: 'ENOTFOUND' }] }]) {
      const { engine } = createFakeEngine(() => {
        throw new Error('outer', { cause: Object.assign(new Error('inner'), cause) });
      });
      expect((await runHere(['plan', 'list'], { engine })).code).toBe(3);
    }
  });

  it('tells of anything unexpected in one line, the rest is in the log', async () => {
    const home = join(makeFolder(), 'home');
    const { engine } = createFakeEngine(() => {
      throw new TypeError('something broke\nsecond line');
    });
    const outcome = await runHere(['plan', 'list', '--json', '--home', home], { engine });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toContain(join(home, 'error.log'));
    expect(readFileSync(join(home, 'error.log'), 'utf8')).toContain('TypeError: something broke');
    const debugged = await runHere(['plan', 'list'], { engine, env: { DEBUG: '1' } });
    expect(debugged.stderr).toMatch(/\n\s+at /);
  });

  it('makes no home for mistakes of the user', async () => {
    const folder = makeFolder();
    await runHere(['plan', 'check', 'missing.yaml'], { cwd: folder });
    expect(existsSync(join(folder, '.lien-nganh'))).toBe(false);
  });
});

describe('no server', () => {
  const write = (info: unknown): string => {
    const home = makeFolder();
    writeFileSync(join(home, 'server.json'), typeof info === 'string' ? info : JSON.stringify(info));
    return home;
  };

  it.each([
    ['an empty home', () => makeFolder()],
    ['a home that is not there', () => join(makeFolder(), 'nowhere')],
    ['a damaged server.json', () => write('{"pid":')],
    ['a server.json without a token', () => write({ pid: process.pid, url: 'http://127.0.0.1:1' })],
    [
      'a server.json that points elsewhere',
      () => write({ pid: process.pid, url: 'http://192.0.2.1/', token: 't' }),
    ],
    ['a server that has died', () => write({ pid: 2 ** 30, url: 'http://127.0.0.1:1', token: 't' })],
    [
      'a server that does not listen',
      () => write({ pid: process.pid, url: 'http://127.0.0.1:1', token: 't' }),
    ],
  ])('%s exits 3 and says how to start it', async (_name, home) => {
    const outcome = await runHere(['plan', 'list', '--json', '--home', home()]);
    expect(outcome.code).toBe(3);
    expect(outcome.json()).toMatchObject({ error: { code: 'unreachable' } });
    expect(outcome.stderr).toContain('lien-nganh server');
  });
});

describe('Ctrl-C', () => {
  it('exits 130 without waiting for the answer', async () => {
    const interruption = new AbortController();
    const { engine } = createFakeEngine(() => {
      interruption.abort();
      return new Promise(() => undefined);
    });
    const outcome = await runHere(['plan', 'list', '--json'], { engine, interrupted: interruption.signal });
    expect(outcome).toMatchObject({ code: 130, stdout: '' });
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['help', 'plan']],
    [['plan', 'preview', '--help']],
    [['report', 'submit', '-h']],
    [['rehearse', '--help']],
    [['server', '--help']],
  ])('%j is Vietnamese first, on stdout, exit 0', async (argv) => {
    const outcome = await runHere(argv);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('Cách dùng · Usage: lien-nganh');
  });

  it('ends every command with examples', async () => {
    const leaves = ['plan check', 'plan preview', 'plan launch', 'plan list', 'plan status', 'task done'];
    const looks = ['show', 'figures', 'submissions', 'render'];
    const reports = ['submit', 'return', 'accept', ...looks, 'approve', 'issue', 'send'].map(
      (act) => `report ${act}`,
    );
    const others = [
      'doctor',
      'server',
      'worker',
      'history',
      'workflows',
      'mail list',
      'official list',
      'official import',
    ];
    for (const leaf of [...leaves, ...reports, ...others, 'unit list', 'rehearse', 'demo']) {
      const { stdout } = await runHere([...leaf.split(' '), '--help']);
      expect(stdout).toContain(`$ lien-nganh ${leaf}`);
    }
  });
});
