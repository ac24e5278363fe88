import { appendFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../client/files.ts';

/** Bytes at which a log file is put aside, and how many of those are kept. */
const LIMIT = 10 * 1024 * 1024;
const KEPT = 5;

/**
 * Adds a line to a file that the owner alone may read. A file that is full becomes `<file>.1`, that one `.2`, and so
 * on; the oldest goes. Written by name each time, so that several processes may share it: `web` and `worker` have one
 * home, and a rotation of which only one of them knows would leave the other writing into what was put aside.
 * @param line with its line break
 * @returns false where it cannot be written: a full disk must not end who only wanted to tell of it
 */
export function appendToLog(file: string, line: string): boolean {
  try {
    makeFolder(dirname(file), 0o700);
    putAside(file);
    appendFileSync(file, line, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** Puts a file aside that is full. */
export function putAside(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LIMIT) return;
  for (let n = KEPT - 1; n >= 1; n -= 1) renameIfThere(`${file}.${n}`, `${file}.${n + 1}`);
  renameIfThere(file, `${file}.1`);
}

/** Another process may have been faster. */
function renameIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}
