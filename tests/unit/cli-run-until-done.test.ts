import { describe, expect, it } from '@jest/globals';
import { runUntilDone } from '../../cli/run-until-done.ts';
import type { Session } from '../../cli/session.ts';

function startSession(): {
  session: Session;
  tidyUps: (() => Promise<unknown>)[];
  interruption: AbortController;
} {
  const tidyUps: (() => Promise<unknown>)[] = [];
  const interruption = new AbortController();
  const session = {
    interrupted: interruption.signal,
    note: () => undefined,
    t: (vi: string) => vi,
    onInterrupt: (tidyUp: () => Promise<unknown>) => void tidyUps.push(tidyUp),
  } as unknown as Session;
  return { session, tidyUps, interruption };
}

function createRunning(): { done: Promise<void>; stop: () => Promise<void>; stopped: () => boolean } {
  let end: () => void = () => undefined;
  let stopped = false;
  const done = new Promise<void>((resolve) => (end = resolve));
  const stop = async (): Promise<void> => {
    stopped = true;
    end();
    await done;
  };
  return { done, stop, stopped: () => stopped };
}

describe('runUntilDone', () => {
  it('says once that it is ready and stops it on Ctrl-C', async () => {
    const { session, tidyUps } = startSession();
    const running = createRunning();
    let ready = 0;
    const waiting = runUntilDone(session, Promise.resolve(running), () => (ready += 1));
    await Promise.all(tidyUps.map((tidyUp) => tidyUp()));
    await waiting;
    expect(ready).toBe(1);
    expect(running.stopped()).toBe(true);
  });

  it('stops what was still starting when Ctrl-C came, and never calls it ready', async () => {
    const { session, tidyUps, interruption } = startSession();
    const running = createRunning();
    let start: (value: typeof running) => void = () => undefined;
    const starting = new Promise<typeof running>((resolve) => (start = resolve));
    const waiting = runUntilDone(session, starting, () => {
      throw new Error('called ready');
    });
    interruption.abort();
    const tidied = Promise.all(tidyUps.map((tidyUp) => tidyUp()));
    start(running);
    await Promise.all([tidied, waiting]);
    expect(running.stopped()).toBe(true);
  });

  it('fails when it failed', async () => {
    const { session } = startSession();
    const broken = { done: Promise.reject(new Error('port taken')), stop: () => Promise.resolve() };
    await expect(runUntilDone(session, Promise.resolve(broken), () => undefined)).rejects.toThrow(
      'port taken',
    );
  });
});
