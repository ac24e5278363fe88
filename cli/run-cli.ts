import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import { translator, type Lang } from '../domain/bilingual.ts';
import type { AddCommand, Run } from './command.ts';
import { INTERRUPTED, reportError } from './errors.ts';
import type { Io } from './io.ts';
import { askedLanguage } from './language.ts';
import { createProgram } from './program.ts';
import type { Surroundings } from './session.ts';

/** Where an unexpected error is logged, known even when the settings are wrong. */
function homeOf(argv: string[], io: Io): string {
  const flag = argv.indexOf('--home');
  const named = flag >= 0 ? argv[flag + 1] : argv.find((word) => word.startsWith('--home='))?.slice(7);
  return resolve(io.cwd, named || io.env.LIEN_NGANH_HOME || '.lien-nganh');
}

/** Help is in the language that was asked for, else in Vietnamese with English beside it. */
function helpWords(lang: Lang | null): Run['t'] {
  return lang === null ? (vi, en) => `${vi} · ${en}` : translator(lang);
}

/** Ends when Ctrl-C was pressed and everything was tidied up; never without it. */
function tidyUpAfter(interrupted: AbortSignal, run: Run): Promise<unknown> {
  return new Promise((resolve) => {
    const tidyUp = (): void => resolve(Promise.allSettled(run.tidyUps.map((one) => one())));
    if (interrupted.aborted) tidyUp();
    else interrupted.addEventListener('abort', tidyUp, { once: true });
  });
}

/**
 * Runs one command line from its words to its exit code; nothing is thrown.
 * @param argv words after the program's name
 * @param surroundings streams, engine opener, Ctrl-C
 * @param processCommands the commands that start processes
 * @returns 0 done, 1 failed, 2 wrong use, 3 no server, 4 refused, 130 interrupted
 */
export async function runCli(
  argv: string[],
  surroundings: Surroundings,
  processCommands: AddCommand[],
): Promise<number> {
  const { io, interrupted } = surroundings;
  const asked = askedLanguage(argv, io.env);
  const lang = asked ?? 'vi';
  let answered = false;
  const stdout = {
    isTTY: io.stdout.isTTY,
    write: (text: string) => {
      answered = true;
      return io.stdout.write(text);
    },
  };
  const run: Run = {
    surroundings: { ...surroundings, io: { ...io, stdout } },
    t: helpWords(asked),
    exitCode: 0,
    tidyUps: [],
  };
  const words = argv[0] === '--version' ? ['-V', ...argv.slice(1)] : argv;
  const work = createProgram(run, processCommands).parseAsync(words, { from: 'user' });
  const tidied = tidyUpAfter(interrupted, run);
  const failure = await Promise.race([work, tidied]).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (interrupted.aborted) {
    // The command may have ended first; what it started must have, too, before the process goes.
    await tidied;
    io.stderr.write(`${translator(lang)('Đã dừng theo yêu cầu.', 'Stopped as asked.')}\n`);
    return INTERRUPTED;
  }
  if (failure === null) return run.exitCode;
  const { error } = failure;
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // A server that fails after it said it was ready has given its one document already.
  const json = argv.includes('--json') && !answered;
  return reportError(error, { io, home: homeOf(argv, io), json, lang });
}
