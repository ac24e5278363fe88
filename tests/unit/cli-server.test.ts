import { describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { RunningServer, ServerOptions } from '../../main/run-server.ts';

let starting: (options: ServerOptions) => Promise<RunningServer>;
jest.unstable_mockModule('../../main/run-server.ts', () => ({
  runServer: (options: ServerOptions) => starting(options),
}));
const { runHere, makeFolder } = await import('../support/command-line.ts');

const PARTS = { url: 'http://127.0.0.1:1', temporalUi: 'http://127.0.0.1:2', mailbox: null };

/** A server whose `done` comes well before its last part has stopped, as a real one's may. */
function createServer(): { server: RunningServer; isStopped: () => boolean } {
  let end: () => void = () => undefined;
  let stopped = false;
  const done = new Promise<void>((resolve) => (end = resolve));
  const stop = async (): Promise<void> => {
    end();
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    stopped = true;
  };
  return { server: { ...PARTS, done, stop }, isStopped: () => stopped };
}

describe('lien-nganh server', () => {
  it('hands over its settings, says where it is, and leaves only when every part has stopped', async () => {
    const interruption = new AbortController();
    const { server, isStopped } = createServer();
    const home = makeFolder();
    let asked: Partial<ServerOptions> = {};
    starting = (options) => {
      asked = options;
      setImmediate(() => interruption.abort());
      return Promise.resolve(server);
    };
    const argv = ['server', '--json', '--home', home, '--port', '0', '--now', '2024-06-10T07:00:00+07:00'];
    const outcome = await runHere(argv, { interrupted: interruption.signal });
    expect(asked).toMatchObject({ config: { home, port: 0 }, now: '2024-06-10T07:00:00+07:00' });
    expect(outcome.code).toBe(130);
    expect(outcome.json()).toEqual({ ...PARTS, home });
    expect(isStopped()).toBe(true);
  });

  it('exits 1 when it fails later, without a second document on stdout', async () => {
    const { server } = createServer();
    const done = new Promise<void>((_resolve, reject) => setImmediate(() => reject(new Error('disk full'))));
    starting = () => Promise.resolve({ ...server, done });
    const outcome = await runHere(['server', '--json', '--home', makeFolder()]);
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject(PARTS);
    expect(outcome.stderr).toContain('disk full');
  });

  /** What a server tells whose part of the engine names an official and a workflow; the lines in the file of its log. */
  async function tell(env: Record<string, string> = {}) {
    const home = makeFolder();
    const { server } = createServer();
    starting = ({ log }) => {
      log('một dòng');
      log('không gửi được cho lan.nguyen@so-y-te.example', { level: 'warn', workflow: 'plan/hg' });
      return Promise.resolve({ ...server, done: Promise.resolve() });
    };
    const outcome = await runHere(['server', '--home', home], { env });
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    return { stderr: outcome.stderr, kept: readFileSync(`${home}/lien-nganh.log`, 'utf8') };
  }
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z$/);
  const LINES = [
    { level: 'info', time: instant, pid: process.pid, msg: 'một dòng' },
    {
      ...{ level: 'warn', time: instant, pid: process.pid, workflow: 'plan/hg' },
      msg: 'không gửi được cho …',
    },
  ];
  const parse = (text: string): unknown[] =>
    text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  it('keeps what it tells people in the log of its home, too, a line of JSON each, without people', async () => {
    const { stderr, kept } = await tell();
    expect(stderr).toContain('một dòng\n');
    expect(stderr).toContain('không gửi được cho …\n');
    expect(parse(kept)).toEqual(LINES);
  });

  it('writes the same lines on stderr where a collector reads them', async () => {
    const { stderr, kept } = await tell({ LIEN_NGANH_LOG: 'json' });
    const written = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(parse(written.join('\n'))).toEqual(LINES);
    expect(parse(kept)).toEqual(LINES);
  });
});
