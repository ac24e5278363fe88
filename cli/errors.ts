import { join } from 'node:path';
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { createColors } from 'picocolors';
import { alike, both, translator, type Bilingual, type Lang, type Translate } from '../domain/bilingual.ts';
import { UserError } from '../domain/user-error.ts';
import type { ErrorCode, ErrorDetail } from '../domain/user-error.ts';
import { serverErrorInWords } from '../client/engine/server-errors.ts';
import { forPrograms } from '../words/for-programs.ts';
import type { Io } from './io.ts';
import { takesColour } from './io.ts';
import { appendToLog } from './log-file.ts';
import { lineOf, systemWords } from './system-words.ts';
import { usageWords } from './usage-errors.ts';

const EXIT: Record<ErrorCode, number> = { invalid: 2, refused: 4, unreachable: 3, failed: 1 };
/** Exit code of an interrupted run. */
export const INTERRUPTED = 130;

/** Keeps what only a developer needs; the home is made for it if need be. */
function appendErrorToLog(error: unknown, home: string): string | null {
  const file = join(home, 'error.log');
  const trace = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  return appendToLog(file, `${new Date().toISOString()} ${trace}\n`) ? file : null;
}

function asUserError(error: unknown, home: string): UserError {
  const ofServer = serverErrorInWords(error);
  if (ofServer?.cause) appendErrorToLog(ofServer.cause, home);
  if (ofServer) return ofServer;
  if (error instanceof CommanderError) return new UserError('invalid', usageWords(error));
  const log = appendErrorToLog(error, home);
  const system = systemWords(error);
  if (system) {
    const place = system.path === null ? '' : `${system.path}: `;
    const { vi, en } = system.message;
    return failed(both(`${place}${vi}`, `${place}${en}`), [system]);
  }
  const said = lineOf(error);
  return failed(log ? both(`${said} (nhật ký: ${log})`, `${said} (log: ${log})`) : alike(said));
}

function failed({ vi, en }: Bilingual, details: ErrorDetail[] = []): UserError {
  return new UserError('failed', both(`Không thực hiện được: ${vi}`, `It failed: ${en}`), details);
}

function writeDetail(detail: ErrorDetail, headline: string, io: Io, t: Translate): void {
  const { dim } = createColors(takesColour(io, io.stderr));
  const line = detail.line === null ? null : t(`dòng ${detail.line}`, `line ${detail.line}`);
  const place = [detail.path, line].filter(Boolean).join(', ');
  const message = t(detail.message);
  if (!headline.includes(message)) io.stderr.write(`  ${place ? `${place}: ` : ''}${message}\n`);
  if (detail.remedy) io.stderr.write(dim(`    → ${t(detail.remedy)}\n`));
}

/** On the command line the remedy is the command, where there is one. */
function forCommandLine({ command, ...detail }: ErrorDetail): ErrorDetail {
  return { ...detail, remedy: command ?? detail.remedy };
}

/**
 * Tells a person, or with `json` a program, why a command did not do its work.
 * @param error whatever was thrown
 * @param options streams, the home that holds the log, whether stdout gets the JSON document, and the reader's language
 * @returns the exit code
 */
export function reportError(
  error: unknown,
  options: { io: Io; home: string; json: boolean; lang: Lang },
): number {
  const { io } = options;
  const t = translator(options.lang);
  const { code, words, ...told } = asUserError(error, options.home);
  const details = told.details.map(forCommandLine);
  const message = t(words);
  const { red } = createColors(takesColour(io, io.stderr));
  io.stderr.write(`${red('✗')} ${message}\n`);
  for (const detail of details) writeDetail(detail, message, io, t);
  if (options.json) {
    const document = forPrograms({ error: { code, message: words, details } }, t);
    io.stdout.write(`${JSON.stringify(document, null, 2)}
`);
  }
  if (io.env.DEBUG && error instanceof Error && error.stack) io.stderr.write(`${error.stack}\n`);
  return EXIT[code];
}
