/** Entry of the program: ties the command line to this process's streams and signals. */
import { translator } from '../domain/bilingual.ts';
import type { Asker } from '../cli/ask.ts';
import { INTERRUPTED } from '../cli/errors.ts';
import { askedLanguage } from '../cli/language.ts';
import { openEngine } from '../cli/open-engine.ts';
import { runCli } from '../cli/run-cli.ts';
import { PROCESS_COMMANDS } from './commands/index.ts';

/** How long a command may tidy up after Ctrl-C, in milliseconds. */
const TIDY_UP_MS = 15_000;

const interruption = new AbortController();

function interrupt(): void {
  // A second Ctrl-C does not wait.
  if (interruption.signal.aborted) process.exit(INTERRUPTED);
  interruption.abort();
  setTimeout(() => process.exit(INTERRUPTED), TIDY_UP_MS).unref();
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has seen enough (`| head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Questions are drawn on stderr; the library behind them is loaded when the first one is asked. */
const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
const asker = async () => {
  const t = translator(askedLanguage(process.argv.slice(2), process.env) ?? 'vi');
  return (await import('../cli/ask.ts')).createAsker(process.stdin, process.stderr, t);
};
const ask: Asker = {
  confirm: async (...asked) => (await asker()).confirm(...asked),
  choose: async (message, choices) => (await asker()).choose(message, choices),
};

const surroundings = {
  io: {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    ...(isTerminal ? { ask } : {}),
  },
  openEngine,
  interrupted: interruption.signal,
};
const code = await runCli(process.argv.slice(2), surroundings, PROCESS_COMMANDS);
// The callback comes when the pipe has taken everything.
process.stdout.write('', () => process.exit(code));
