import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { WebServices } from '../services.ts';

/** For whoever watches the server: `/health/live` while it runs, `/health/ready` while it can work. */
export function registerHealth(app: FastifyInstance, { records, isReady, retrying }: WebServices): void {
  app.get('/health/live', () => ({ ok: true }));
  app.get('/health/ready', async (_request, reply) => {
    const database = await sql`select 1`.execute(records.db).then(
      () => true,
      () => false,
    );
    const engine = await isReady();
    const ok = database && engine;
    return reply.code(ok ? 200 : 503).send({ ok, database, engine, retrying: retrying?.() ?? [] });
  });
}
