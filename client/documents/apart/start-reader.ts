/** Starts a reader with its limits laid on by the system, and speaks with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromReader, Job } from './jobs.ts';
import { DATA_KB, HEAP_MB, IDLE_MS, PROCESSOR_S, READING_MS, STARTING_MS } from './limits.ts';
import { watchUse } from './watch-use.ts';

/** Why a reader gave no answer: it was ended for what it took, or broke down; or it had left before it was asked. */
export type Stopped = { stopped: 'memory' | 'time' | 'broken' | 'left' };

export interface Reader {
  pid: number;
  /** Ends without an error when it is there; a reader that does not start counts as stopped at its first job. */
  isReady: Promise<void>;
  /** Answers once; a reader that was stopped is gone. */
  run(job: Job): Promise<{ answer: unknown } | { failed: string } | Stopped>;
  end(): void;
}

/** Before a build there is TypeScript only, and Node is told how to read it, as in all tests. */
function programArguments(): string[] {
  const isBuilt = import.meta.url.endsWith('.js');
  const program = fileURLToPath(new URL(isBuilt ? './reader.js' : './reader.ts', import.meta.url));
  if (isBuilt) return [program];
  return ['--import', new URL('../../../tests/support/run-typescript.mjs', import.meta.url).href, program];
}

/** Sets what the system refuses beyond (no dump of memory either), then becomes the program. */
const LIMIT = `ulimit -c 0; ulimit -t ${PROCESSOR_S}; ulimit -d ${DATA_KB}; exec "$0" "$@"`;

function launch(isKept: boolean): ChildProcess {
  const node = [
    `--max-old-space-size=${HEAP_MB}`,
    '--max-semi-space-size=8',
    // One thread for everything: less memory, and no more than one processor.
    '--single-threaded',
    ...programArguments(),
    String(isKept ? 0 : IDLE_MS),
  ];
  const options = {
    // Nothing of the server's settings: what is read is not to be trusted with them.
    env: { UV_THREADPOOL_SIZE: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as ('ignore' | 'ipc')[],
    serialization: 'advanced' as const,
  };
  return process.platform === 'win32'
    ? spawn(process.execPath, node, { ...options, windowsHide: true })
    : spawn('/bin/sh', ['-c', LIMIT, process.execPath, ...node], options);
}

/**
 * Starts a reader.
 * @param isKept whether it waits for work without end; else it leaves when nothing comes for a while
 */
export function startReader(isKept: boolean): Reader {
  const child = launch(isKept);
  const pid = child.pid ?? 0;
  let stopped: Stopped['stopped'] | null = null;
  let settle: (told: Exclude<FromReader, { ready: true }> | Stopped) => void = () => undefined;
  let tellReady: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const kill = (why: Stopped['stopped']): void => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  const over = (why: Stopped['stopped']): void => {
    stopped ??= why;
    tellReady();
    settle({ stopped });
  };
  child.on('message', (said: FromReader) => ('ready' in said ? tellReady() : settle(said)));
  child.on('exit', (code) => over(code === 0 ? 'left' : 'broken'));
  child.on('error', () => over('broken'));
  // A reader that waits keeps no program from ending.
  const hold = (how: 'ref' | 'unref'): void => {
    child[how]();
    child.channel?.[how]();
  };
  hold('unref');

  return {
    pid,
    isReady,
    async run(job) {
      hold('ref');
      const slow = setTimeout(() => kill('time'), STARTING_MS);
      await isReady;
      clearTimeout(slow);
      if (stopped) return { stopped };
      const endWatch = watchUse(pid, kill);
      const late = setTimeout(() => kill('time'), READING_MS);
      try {
        return await new Promise((resolve) => {
          settle = resolve;
          // One that is about to leave does not take it any more; its exit is told as well.
          child.send(job, (error) => error && kill('left'));
        });
      } finally {
        endWatch();
        clearTimeout(late);
        hold('unref');
      }
    },
    end: () => kill('left'),
  };
}
