import type { FastifyInstance } from 'fastify';
import type { Retrying } from '../../activities/engine-state.ts';
import { inOneLine } from './problem.ts';
import type { Readiness } from './readiness.ts';

export interface HealthServices {
  readiness(): Promise<Readiness>;
  /** What the worker of this process is trying again; absent where it has none. */
  retrying?(): Retrying[];
}

/**
 * For whoever watches a process: `/health/live` while it runs, whatever else is away, `/health/ready` while it can
 * work, with the reasons where it cannot.
 */
export function registerHealth(app: FastifyInstance, { readiness, retrying }: HealthServices): void {
  app.get('/health/live', () => ({ ok: true }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, why } = await readiness();
    const isWell = (...parts: string[]): boolean => !why.some(({ part }) => parts.includes(part));
    return reply.code(ready ? 200 : 503).send({
      ...{ ready, why: why.map(inOneLine), ok: ready },
      ...{ database: isWell('record', 'schema'), engine: isWell('temporal', 'worker') },
      retrying: retrying?.() ?? [],
    });
  });
}
