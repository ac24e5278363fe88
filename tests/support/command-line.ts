import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../cli/ask.ts';
import { runCli } from '../../cli/run-cli.ts';
import { PROCESS_COMMANDS } from '../../main/commands/index.ts';
import { openEngine } from '../../cli/open-engine.ts';
import type { Surroundings } from '../../cli/session.ts';
import type { Engine } from '../../client/engine.ts';
import { validateInput } from '../../client/api/validate-input.ts';

/** What a run of the command line left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  /** stdout as the one JSON document it must be; throws when it is none. */
  json(): unknown;
}

/** A fresh folder to run in. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lien-nganh-test-'));
}

/** An engine that remembers what it was asked and answers what it is told to. */
export function createFakeEngine(answer: (method: string, input: unknown) => unknown): {
  engine: Engine;
  calls: { method: string; input: unknown }[];
} {
  const calls: { method: string; input: unknown }[] = [];
  const engine = new Proxy({} as Engine, {
    get: (_target, method: string) => async (input: unknown) => {
      calls.push({ method, input });
      return await answer(method, input);
    },
  });
  return { engine, calls };
}

/** Commands that give what the façade would refuse are found here, not in the field. */
function validating(engine: Engine): Engine {
  return new Proxy(engine, {
    get: (target, method: string) => async (input: unknown) => {
      const call = target[method as keyof Engine] as (input: unknown) => Promise<unknown>;
      return call(validateInput(method as keyof Engine, input));
    },
  });
}

/** Runs a command line in this process, with an engine of the test's own where one is given. */
export async function runHere(
  argv: string[],
  given: {
    engine?: Engine;
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    tty?: boolean;
    interrupted?: AbortSignal;
    /** Whoever sits at the terminal. */
    ask?: Asker;
  } = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => ({
    isTTY: given.tty ?? false,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const { engine } = given;
  const surroundings: Surroundings = {
    io: {
      stdout: into('stdout'),
      stderr: into('stderr'),
      env: given.env ?? {},
      cwd: given.cwd ?? makeFolder(),
      ...(given.ask ? { ask: given.ask } : {}),
    },
    openEngine: engine
      ? () => Promise.resolve({ engine: validating(engine), close: () => Promise.resolve() })
      : openEngine,
    interrupted: given.interrupted ?? new AbortController().signal,
  };
  const code = await runCli(argv, surroundings, PROCESS_COMMANDS);
  return { code, ...written, json: () => JSON.parse(written.stdout) as unknown };
}
