import { join } from 'node:path';
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { createColors } from 'picocolors';
import { UserError } from '../domain/user-error.ts';
import type { ErrorCode, ErrorDetail } from '../domain/user-error.ts';
import { serverErrorInWords } from '../client/engine/server-errors.ts';
import type { Io } from './io.ts';
import { takesColour } from './io.ts';
import { appendToLog } from './log-file.ts';
import { lineOf, systemWords } from './system-words.ts';
import { inVietnamese } from './usage-errors.ts';

const EXIT: Record<ErrorCode, number> = { invalid: 2, refused: 4, unreachable: 3, failed: 1 };
/** Exit code of an interrupted run. */
export const INTERRUPTED = 130;

/** Keeps what only a developer needs; the home is made for it if need be. */
function appendErrorToLog(error: unknown, home: string): string | null {
  const file = join(home, 'error.log');
  const trace = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  return appendToLog(file, trace) ? file : null;
}

function asUserError(error: unknown, home: string): UserError {
  const ofServer = serverErrorInWords(error);
  if (ofServer?.cause) appendErrorToLog(ofServer.cause, home);
  if (ofServer) return ofServer;
  if (error instanceof CommanderError) return new UserError('invalid', inVietnamese(error));
  const log = appendErrorToLog(error, home);
  const system = systemWords(error);
  if (system) {
    const place = system.path === null ? '' : `${system.path}: `;
    return new UserError('failed', `Không thực hiện được · It failed: ${place}${system.message}`, [system]);
  }
  const said = lineOf(error);
  const where = log ? ` (nhật ký · log: ${log})` : '';
  return new UserError('failed', `Không thực hiện được · It failed: ${said}${where}`);
}

function writeDetail(detail: ErrorDetail, headline: string, io: Io): void {
  const { dim } = createColors(takesColour(io, io.stderr));
  const place = [detail.path, detail.line === null ? null : `dòng · line ${detail.line}`]
    .filter(Boolean)
    .join(', ');
  if (!headline.includes(detail.message))
    io.stderr.write(`  ${place ? `${place}: ` : ''}${detail.message}\n`);
  if (detail.remedy) io.stderr.write(dim(`    → ${detail.remedy}\n`));
}

/** On the command line the remedy is the command, where there is one. */
function forCommandLine({ command, ...detail }: ErrorDetail): ErrorDetail {
  return { ...detail, remedy: command ?? detail.remedy };
}

/**
 * Tells a person, or with `json` a program, why a command did not do its work.
 * @param error whatever was thrown
 * @param options streams, the home that holds the log, and whether stdout gets the JSON document
 * @returns the exit code
 */
export function reportError(error: unknown, options: { io: Io; home: string; json: boolean }): number {
  const { io } = options;
  const { code, message, ...told } = asUserError(error, options.home);
  const details = told.details.map(forCommandLine);
  const { red } = createColors(takesColour(io, io.stderr));
  io.stderr.write(`${red('✗')} ${message}\n`);
  for (const detail of details) writeDetail(detail, message, io);
  if (options.json) io.stdout.write(`${JSON.stringify({ error: { code, message, details } }, null, 2)}\n`);
  if (io.env.DEBUG && error instanceof Error && error.stack) io.stderr.write(`${error.stack}\n`);
  return EXIT[code];
}
