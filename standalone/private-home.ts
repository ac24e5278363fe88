/**
 * The home holds everybody's mail, addresses and reports: its owner alone may read it. New files are made so by the
 * process's umask; what an earlier version, a copy or another hand left open is closed at start.
 */
import { both } from '../domain/bilingual.ts';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../records/database/make-folder.ts';
import { UserError } from '../domain/user-error.ts';

/** What anybody but the owner may do with a file. */
const OTHERS = 0o077;
const STICKY = 0o1000;
/** One of these is in every home that a process has worked in; in a folder of other things nothing is changed. */
const MARKS = [
  'clock.json',
  'server.json',
  'server.lock',
  'temporal.json',
  'temporal.sqlite',
  'lien-nganh.log',
];

/**
 * Makes a home where there is none, keeps what this process writes from others, and closes what was left open.
 * @param home absolute folder
 * @throws UserError `invalid` where others can read it and it cannot be closed, or is used for other things
 */
export function makePrivate(home: string): void {
  process.umask(OTHERS);
  makeFolder(home);
  const { mode } = statSync(home);
  const names = readdirSync(home);
  const isHome = names.length === 0 || MARKS.some((mark) => names.includes(mark));
  // A folder that everybody writes to, `/tmp` say, is nobody's home, empty or not.
  if (mode & OTHERS && (!isHome || mode & STICKY)) throw openHome(home);
  try {
    closeAll(home);
  } catch (error) {
    throw openHome(home, error);
  }
}

/** Takes from a folder and all that lies in it whatever others may do with it; links are not followed. */
function closeAll(folder: string): void {
  close(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) closeAll(path);
    else if (entry.isFile()) close(path);
  }
}

function close(path: string): void {
  const { mode } = statSync(path);
  if (mode & OTHERS) chmodSync(path, mode & 0o700);
}

function openHome(home: string, cause?: unknown): UserError {
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  return new UserError(
    'invalid',
    both(
      `Thư mục dữ liệu ${home} mở cho người khác trên máy.`,
      `The home ${home} is open to others on this machine.`,
    ),
    [
      {
        path: '--home',
        line: null,
        message: both(`Không tự đóng lại được${reason}.`, `It cannot be closed from here${reason}.`),
        remedy: both(
          `Chọn một thư mục riêng với --home, ví dụ ${join(home, 'lien-nganh')}; hoặc cho tài khoản này làm chủ và chạy: chmod -R go-rwx ${home}.`,
          'Take a folder of its own with --home, or let this account own it and run the same command.',
        ),
      },
    ],
  );
}
