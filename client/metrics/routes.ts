import type { FastifyInstance } from 'fastify';
import { isForwarded } from '../api/own-machine.ts';
import type { Metrics } from './create-metrics.ts';

/**
 * `GET /metrics`, for whoever watches the processes: they ask each one directly. Through the proxy in front of the
 * pages nobody gets it, though it holds nothing about a person.
 */
export function registerMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (request, reply) => {
    if (isForwarded(request)) return reply.code(404).type('text/plain').send('');
    return reply
      .headers({ 'content-type': metrics.contentType, 'cache-control': 'no-store' })
      .send(await metrics.text());
  });
}

/** Times every request of a server by its route's pattern: an address may hold a link. */
export function timeRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(statusCode) };
    metrics.took('lien_nganh_http_request_seconds', labels, elapsedTime / 1_000);
  });
}
