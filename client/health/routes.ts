import type { Lang } from '../../domain/bilingual.ts';
import type { FastifyInstance } from 'fastify';
import { inOneLine } from './problem.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { registerMetrics } from '../metrics/routes.ts';
import type { Readiness } from './readiness.ts';
import type { WorkflowProblem, Retrying } from '../../domain/workflow-problem.ts';

export interface HealthServices {
  readiness(): Promise<Readiness>;
  /** What the worker of this process is trying again; absent where it has none. */
  retrying?(): Retrying[];
  /** Workflows that do not do their work, as found last; absent where nobody looks. */
  problems?(): WorkflowProblem[];
  /** What is counted and measured in this process; absent where nobody does. */
  metrics?: Metrics;
  /** Language of the process, in which it says why it is not ready; Vietnamese unless said otherwise. */
  lang?: Lang;
}

/**
 * For whoever watches a process: `/health/live` while it runs, whatever else is away, `/health/ready` while it can
 * work, with the reasons where it cannot. Workflows with problems make no process unready: others go on.
 */
export function registerHealth(
  app: FastifyInstance,
  { readiness, retrying, problems, metrics, lang = 'vi' }: HealthServices,
): void {
  if (metrics) registerMetrics(app, metrics);
  app.get('/health/live', () => ({ ok: true }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, why } = await readiness();
    const isWell = (...parts: string[]): boolean => !why.some(({ part }) => parts.includes(part));
    return reply.code(ready ? 200 : 503).send({
      ...{ ready, why: why.map((one) => inOneLine(one, lang)), ok: ready },
      ...{ database: isWell('record', 'schema'), engine: isWell('temporal', 'worker') },
      retrying: retrying?.() ?? [],
      problems: problems?.() ?? [],
    });
  });
}
