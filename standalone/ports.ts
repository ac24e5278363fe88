import { both } from '../domain/bilingual.ts';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { UserError } from '../domain/user-error.ts';

const HOST = '127.0.0.1';

async function listenOn(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, HOST);
  await once(server, 'listening');
  return server;
}

/**
 * Chooses ports on 127.0.0.1, all different.
 * @param preferred each is taken when free, since an address that people have noted down should stay the
 *   same; undefined asks for any
 * @returns as many free ports, in the same order
 */
export async function choosePorts(preferred: (number | undefined)[]): Promise<number[]> {
  const held: Server[] = [];
  try {
    for (const port of preferred) {
      // Held until all are chosen, so that no port is given out twice.
      held.push(await listenOn(port ?? 0).catch(() => listenOn(0)));
    }
    return held.map((server) => (server.address() as AddressInfo).port);
  } finally {
    await Promise.all(held.map((server) => once(server.close(), 'close')));
  }
}

/** Why nobody can be answered on a port of the pages. */
export function portTaken(port: number, cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException;
  const message =
    code === 'EADDRINUSE'
      ? both(`Cổng ${port} đang có chương trình khác dùng.`, `Another program uses port ${port}.`)
      : both(`Không mở được cổng ${port} (${code ?? String(cause)}).`, `Cannot listen on port ${port}.`);
  const remedy = both('Chọn cổng khác với --port, hoặc --port 0.', 'Take another with --port, or --port 0.');
  return new UserError('failed', message, [{ path: 'LIEN_NGANH_PORT', line: null, message, remedy }]);
}

/**
 * Makes sure that a port can be had, before anything else is started.
 * @throws UserError `failed` where something listens on it, or it may not be used
 */
export async function requireFreePort(port: number): Promise<void> {
  const server = await listenOn(port).catch((error: unknown) => {
    throw portTaken(port, error);
  });
  await once(server.close(), 'close');
}

/** How long an unreachable host may cost. */
const PATIENCE_MS = 3_000;

/**
 * Says within three seconds whether something listens at an address.
 * @param host name or address
 * @param port TCP port
 */
export async function canConnect(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    // The socket's own timeout would not cover a name look-up that hangs.
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
