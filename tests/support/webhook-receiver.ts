/** Another system that waits for messages: it checks their signatures as it would in the field. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url: string;
  /** Messages whose signature held, in the order they came. */
  received: Received[];
  /** What it does with the next ones: answers with a status, stays silent, or breaks the connection off. */
  behave(how: number | 'silent' | 'break'): void;
  /** With which signatures are checked. */
  trust(secret: string): void;
  stop(): Promise<void>;
  /** Listens again at the same address. */
  start(): Promise<void>;
}

/** Starts it at any free port. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let secret = '';
  let how: number | 'silent' | 'break' = 200;
  let port = 0;
  let server: Server;

  const create = (): Server =>
    createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts).toString();
        const headers = request.headers;
        // Throws where somebody else has signed, or nobody.
        const payload = new Webhook(secret).verify(body, headers as Record<string, string>);
        const { id, type } = payload as { id: string; type: string };
        received.push({ id, type, payload: payload as Record<string, unknown>, headers, body });
        if (how === 'silent') return;
        if (how === 'break') return request.socket.destroy();
        response.writeHead(how, how === 302 ? { location: `http://127.0.0.1:${port}/elsewhere` } : {});
        response.end();
      });
    });

  const receiver: Receiver = {
    url: '',
    received,
    behave: (next) => (how = next),
    trust: (next) => (secret = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      server = create();
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      ({ port } = server.address() as AddressInfo);
    },
  };
  await receiver.start();
  return { ...receiver, url: `http://127.0.0.1:${port}/tin` };
}
