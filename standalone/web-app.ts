import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { registerApi } from '../client/api-server.ts';
import type { Engine } from '../client/engine.ts';
import { registerLinkPage } from '../client/web/link-page.ts';
import { registerMailbox } from '../client/web/mailbox.ts';
import type { Records } from '../records/database.ts';

export interface WebAppOptions {
  engine: Engine;
  records: Records;
  token: string;
  /** Folder of the catcher's mails; null when mail goes to a real server. */
  mailDirectory: string | null;
  /** Whether the engine takes work. */
  isReady(): boolean;
}

/** Everything the server answers over HTTP: health, the local API, the link's page, the catcher's inbox. */
export async function createWebApp(options: WebAppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, trustProxy: false });
  app.get('/health/live', () => ({ ok: true }));
  app.get('/health/ready', async (_request, reply) => {
    const database = await sql`select 1`.execute(options.records.db).then(
      () => true,
      () => false,
    );
    const engine = options.isReady();
    return reply.code(database && engine ? 200 : 503).send({ ok: database && engine, database, engine });
  });
  registerApi(app, options.engine, options.token);
  registerLinkPage(app);
  if (options.mailDirectory) registerMailbox(app, options.mailDirectory);
  await app.ready();
  return app;
}
