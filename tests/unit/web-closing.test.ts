/** A server that stops does not wait for clients that want nothing of it. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { useClosing } from '../../web/layout/closing.ts';

const LENGTH = 100_000;
const HEAD = `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${LENGTH}\r\n\r\n`;

let app: FastifyInstance;
let client: Socket;

async function start(patienceMs?: number): Promise<void> {
  useClosing(app, patienceMs);
  app.post('/', { onRequest: (_request, reply) => void reply.code(403).send('refused') }, () => 'read');
  await app.listen({ host: '127.0.0.1', port: 0 });
  // What the server does not close itself would stay open for ever.
  app.server.keepAliveTimeout = 0;
  client = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(app.server, 'connection');
}

/** Sends the beginning of a form, and waits until it is refused. */
async function beRefused(): Promise<void> {
  client.write(`${HEAD}beginning`);
  const [answer] = (await once(client, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /);
}

beforeEach(() => {
  app = fastify();
});
afterEach(() => void client.destroy());

it('closes a connection as soon as the rest of a refused form has come', async () => {
  await start(2 ** 31 - 1);
  await beRefused();
  const closed = app.close();
  client.write('a'.repeat(LENGTH - 'beginning'.length));
  await closed;
});

it('closes in the end on a form whose rest does not come', async () => {
  await start(1);
  await beRefused();
  await app.close();
});

it('closes in the end on a client that has asked nothing', async () => {
  await start(1);
  await app.close();
});
