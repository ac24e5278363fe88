import { both, type Bilingual } from '../domain/bilingual.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../domain/user-error.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const SERVER_INFO = z.object({
  pid: z.number().int().positive(),
  // The token goes to this address, so it must be on this machine.
  url: z.string().refine((url) => URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname)),
  token: z.string().min(1),
  temporalAddress: z.string().min(1).optional(),
});

/** What `server.json` says of the running server; only what the command line needs. */
export type ServerInfo = z.infer<typeof SERVER_INFO>;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function notRunning(home: string, { vi, en }: Bilingual): UserError {
  const message = both(`${vi} (${home})`, `${en} (${home})`);
  const remedy = both(
    'Khởi động bằng `lien-nganh server` hoặc `npm start`, hoặc chỉ đúng thư mục bằng --home',
    'Start it with `lien-nganh server` or `npm start`, or name the right folder with --home',
  );
  return new UserError('unreachable', message, [{ path: null, line: null, message, remedy }]);
}

/**
 * Finds the server that runs on a home.
 * @param home absolute folder of the data
 * @throws UserError `unreachable` when none runs there, saying how to start it
 */
export async function findServer(home: string): Promise<ServerInfo> {
  const text = await readFile(join(home, 'server.json'), 'utf8').catch(() => null);
  if (text === null) throw notRunning(home, both('Máy chủ chưa chạy', 'No server is running'));
  let info: ServerInfo;
  try {
    info = SERVER_INFO.parse(JSON.parse(text));
  } catch {
    throw notRunning(home, both('Tệp server.json không đọc được', 'server.json is damaged'));
  }
  if (!isAlive(info.pid)) throw notRunning(home, both('Máy chủ đã dừng', 'The server has stopped'));
  return info;
}

/**
 * Where the Temporal server is that works for a home.
 * @throws UserError `unreachable` when no server runs there
 */
export async function findTemporalAddress(home: string): Promise<string> {
  const { temporalAddress } = await findServer(home);
  if (temporalAddress === undefined)
    throw notRunning(home, both('Tệp server.json không đọc được', 'server.json is damaged'));
  return temporalAddress;
}
