/**
 * One writer for one PGlite directory. PGlite itself would let two processes open the same files and spoil them.
 * The lock is a file beside the directory with the holder's pid and start time; a dead holder's lock is taken over.
 */
import { both } from '../../domain/bilingual.ts';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { UserError } from '../../domain/user-error.ts';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity.ts';

export interface DirectoryLock {
  path: string;
  /** Gives the directory free; calling it again does nothing. */
  release(): void;
}

function readHolder(path: string): { text: string; holder: ProcessIdentity | null } | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const value = JSON.parse(text) as Partial<ProcessIdentity>;
    return {
      text,
      holder: typeof value.pid === 'number' ? { pid: value.pid, started: value.started ?? null } : null,
    };
  } catch {
    return { text, holder: null };
  }
}

/** Creates the file with its content in one step, so that nobody ever reads half of it. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead holder's lock, unless another process replaced it in the meantime. */
function removeStale(path: string, seen: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== seen) createWhole(path, readFileSync(aside, 'utf8'));
  rmSync(aside, { force: true });
}

/**
 * Takes the lock of `directory` (the file is `<directory>.lock`).
 *
 * @throws UserError `refused` when a living process holds it, saying which one and how to correct it
 */
export function lockDirectory(directory: string): DirectoryLock {
  const path = `${resolve(directory)}.lock`;
  const own = JSON.stringify(identifyProcess(process.pid));
  makeFolder(dirname(path));
  while (!createWhole(path, own)) {
    const found = readHolder(path);
    if (found === null) continue;
    if (found.holder !== null && isAlive(found.holder)) throw heldBy(found.holder.pid, directory, path);
    removeStale(path, found.text);
  }
  return {
    path,
    release: () => {
      if (readHolder(path)?.text === own) rmSync(path, { force: true });
    },
  };
}

function heldBy(pid: number, directory: string, path: string): UserError {
  const words = both(`Tiến trình ${pid} đang dùng dữ liệu này.`, `Process ${pid} is using this data.`);
  return new UserError('refused', words, [
    {
      path: directory,
      line: null,
      message: both(
        `Mỗi thư mục dữ liệu chỉ mở bởi một tiến trình (khóa: ${path})`,
        `A data directory is open in one process at a time (lock: ${path})`,
      ),
      remedy: both(
        `Dừng tiến trình ${pid}, hoặc chọn LIEN_NGANH_HOME khác`,
        `Stop process ${pid}, or choose another LIEN_NGANH_HOME`,
      ),
    },
  ]);
}
