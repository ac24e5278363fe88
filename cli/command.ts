import type { Command } from 'commander';
import type { ConfigFlags } from '../client/config.ts';
import type { Session, Surroundings } from './session.ts';

/** Options that every command takes. */
export interface CommonOptions extends ConfigFlags {
  json?: boolean;
}

/** Does a command's work; a number returned is the exit code, nothing is 0. */
export type Handler<O> = (session: Session, args: string[], options: O) => Promise<number | void>;

/** Hands commands what they need and remembers the exit code they ask for. */
export interface Run {
  surroundings: Surroundings;
  /** Words of the help: Vietnamese with English beside it, or the one language that was asked for. */
  t(vi: string, en: string): string;
  exitCode: number;
  /** What to do after Ctrl-C before the process ends. */
  tidyUps: (() => Promise<unknown>)[];
}

/** Adds a command, or a group of them, to the one above it. */
export type AddCommand = (parent: Command, run: Run) => void;

/**
 * Ties a command to its work: settings are checked first, then the handler runs in a session.
 * @param command a leaf command with its arguments and options
 * @param run the run that it is part of
 * @param handler what it does
 */
export function onRun<O extends object>(command: Command, run: Run, handler: Handler<O>): Command {
  return command.action(async () => {
    const options = command.optsWithGlobals<O & CommonOptions>();
    const { io } = run.surroundings;
    // Loaded only now, so that help and usage errors come at once.
    const [{ readConfig }, { createSession }] = await Promise.all([
      import('../client/config.ts'),
      import('./session.ts'),
    ]);
    const config = readConfig(io.env, options, io.cwd);
    const session = createSession(run.surroundings, config, {
      json: options.json === true,
      onInterrupt: (tidyUp) => void run.tidyUps.push(tidyUp),
    });
    run.exitCode = (await handler(session, command.processedArgs as string[], options)) ?? 0;
  });
}

/**
 * Examples below a command's help.
 * @param command the command
 * @param run the run that it is part of
 * @param lines one call per line
 */
export function withExamples(command: Command, run: Run, ...lines: string[]): Command {
  const shown = lines.map((line) => `  $ lien-nganh ${line}`).join('\n');
  return command.addHelpText('after', `\n${run.t('Ví dụ', 'Examples')}:\n${shown}`);
}
