import { both, type Log } from '../../domain/bilingual.ts';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../records/database/make-folder.ts';
import type { UserError } from '../../domain/user-error.ts';
import { invalid } from '../../domain/user-error.ts';
import { lockDirectory } from '../../records/database/directory-lock.ts';
import { commandLine } from '../../standalone/process.ts';
import { endLiveServer } from './live-server.ts';

/** One of these is in every home that a server was started on. */
const MARKS = ['server.log', 'clock.json'];

/**
 * Makes the live home empty. A server that an earlier demonstration left running on it is ended first.
 * @param home absolute
 * @param log told when something was ended
 * @throws UserError `refused` when something else holds the home, `invalid` when the folder is no live home
 */
export async function clearLiveHome(home: string, log: Log): Promise<void> {
  const names = await readdir(home).catch((): string[] => []);
  if (names.length > 0 && !MARKS.some((mark) => names.includes(mark))) throw foreign(home);
  const pid = await endLive(home);
  if (pid !== null)
    log(
      both(`Đã dừng máy chủ của lần trước (pid ${pid})`, `Ended the server of an earlier run (pid ${pid})`),
    );
  if (names.length > 0) lockDirectory(join(home, 'server')).release();
  await rm(home, { recursive: true, force: true });
  makeFolder(home, 0o700);
}

/**
 * Ends the demonstration's own server on a home, and the Temporal server of a killed one.
 * @param home absolute
 * @returns the server's process, null when none ran
 */
export async function endLive(home: string): Promise<number | null> {
  const text = await readFile(join(home, 'server.lock'), 'utf8').catch(() => '');
  const pid = Number(/"pid":\s*(\d+)/.exec(text)?.[1] ?? 0);
  // The number alone may by now be somebody else's.
  const isOurs = pid > 0 && commandLine(pid).includes(`server --home ${home} `);
  await endLiveServer(home, isOurs ? pid : null);
  return isOurs ? pid : null;
}

function foreign(home: string): UserError {
  return invalid(
    '--out',
    both(`Thư mục ${home} chứa dữ liệu khác.`, `${home} holds other data.`),
    both('Chọn thư mục khác với --out.', 'Take another folder with --out.'),
  );
}
