/**
 * Copies of the embedded record in files that are on the disk when they are said to be: the database itself outlives a
 * killed process and, since it does not wait for the disk, not a power failure.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportToFile } from '../client/operate/record-file.ts';
import { both, type Log } from '../domain/bilingual.ts';
import type { Instant } from '../domain/plan.ts';
import type { Records } from '../records/database/database.ts';

const HOUR_MS = 3_600_000;
/** A day of them. */
const KEPT = 24;
const NAME = /^ho-so-\d{8}T\d{9}Z\.gz$/;

export interface Dumps {
  /** Writes one now. @returns the file's path */
  once(): Promise<string>;
  /** Writes the last one. */
  stop(): Promise<void>;
}

export interface DumpsOptions {
  records: Records;
  now(): Instant;
  /** Made where it is missing; closed to other accounts. */
  folder: string;
  log: Log;
  /** From one to the next, in milliseconds. */
  everyMs?: number;
  /** How many stay. */
  kept?: number;
}

/** Writes a dump every hour and when it is stopped; the oldest go. */
export function startDumps(options: DumpsOptions): Dumps {
  const { records, now, folder, log, everyMs = HOUR_MS, kept = KEPT } = options;
  let turn: Promise<unknown> = Promise.resolve();

  async function write(): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // By the machine's clock, so that names never come twice, whatever clock the home has.
    const path = join(folder, `ho-so-${new Date().toISOString().replaceAll(/[-:.]/g, '')}.gz`);
    await exportToFile(records, { at: now(), withSecrets: true }, path);
    const all = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
    for (const name of all.slice(0, -kept)) await rm(join(folder, name), { force: true });
    return path;
  }

  /** One after the other. */
  const once = (): Promise<string> => {
    const mine = turn.then(write);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const tryOnce = (): Promise<unknown> =>
    once().catch((error: unknown) =>
      log(
        both(`Không ghi được bản sao hồ sơ: ${String(error)}`, `The record was not copied: ${String(error)}`),
      ),
    );
  const timer = setInterval(() => void tryOnce(), everyMs);
  timer.unref();
  return {
    once,
    async stop() {
      clearInterval(timer);
      await tryOnce();
    },
  };
}
