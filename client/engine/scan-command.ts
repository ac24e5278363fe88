/** Looks for viruses with a program of the machine, e.g. `clamdscan --no-summary -`. */
import { alike, both } from '../../domain/bilingual.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../../domain/user-error.ts';
import type { ScanFile } from '../documents/check-file.ts';

/** A scanner that has not answered by then is away. */
const PATIENCE_MS = 60_000;
/** What clamscan and others like it end with when they have found something. */
const FOUND = 1;

function away(why: string): UserError {
  return new UserError(
    'unreachable',
    both(
      'Chưa kiểm tra được mã độc nên chưa nhận tệp.',
      'The file could not be scanned for viruses and was not accepted.',
    ),
    [
      {
        path: 'LIEN_NGANH_SCAN_COMMAND',
        line: null,
        message: alike(why),
        remedy: both(
          'Gửi lại sau ít phút; quản trị kiểm tra chương trình quét.',
          'Send it again in a few minutes; an administrator should check the scanner.',
        ),
      },
    ],
  );
}

/**
 * Makes the scanner that a setting names.
 * @param command program and arguments, split at spaces; it gets the file on its standard input and ends with 0 for
 *   nothing and 1 for something found
 * @returns undefined where no command is set; the scanner throws `unreachable` when the program cannot answer
 */
export function createScanner(command: string | null): ScanFile | undefined {
  if (command === null) return undefined;
  const [program = '', ...args] = command.trim().split(/\s+/);
  return async ({ bytes }) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], signal });
    // A program that ends before it has read everything has made up its mind.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    const said: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const [code] = (await once(child, 'close').catch((error: unknown) => {
      throw away((error as Error).message);
    })) as [number | null];
    if (code === 0) return null;
    const words = said.join('').trim().split('\n')[0]?.slice(0, 200) ?? '';
    if (code === FOUND) return words || program;
    throw away(`${program}: ${code}`);
  };
}
