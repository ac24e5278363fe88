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

  it('keeps what it tells people in the log of its home, too', async () => {
    const home = makeFolder();
    const { server } = createServer();
    starting = ({ log }) => {
      log('một dòng');
      return Promise.resolve({ ...server, done: Promise.resolve() });
    };
    const outcome = await runHere(['server', '--home', home]);
    expect(outcome).toMatchObject({ code: 0, stdout: '' });
    expect(outcome.stderr).toContain('một dòng');
    expect(readFileSync(`${home}/lien-nganh.log`, 'utf8')).toMatch(/^\S+Z một dòng\n$/);
  });
});
