/**
 * Traces by OpenTelemetry, for whoever has a collector: requests, what they ask of Temporal, activities. Loaded only
 * where the setting names one. Workflows themselves are not traced, so their bundle is the same with it and without.
 */
import type { FastifyInstance } from 'fastify';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { readVersion } from '../client/version.ts';

export interface Tracing {
  client: WorkflowClientInterceptor[];
  activity: ActivityInterceptorsFactory[];
  /** Has each request of a server traced, by its route's pattern: an address may hold a link. */
  traceRequests(app: FastifyInstance): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * @param endpoint of an OTLP collector over HTTP, `http://host:4318`
 * @param service name under which the process stands in traces
 */
export async function startTracing(endpoint: string, service: string): Promise<Tracing> {
  const [api, base, http, resources, hooks, temporal] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
    import('@temporalio/interceptors-opentelemetry'),
  ]);
  const url = `${endpoint.replace(/\/{1,20}$/, '')}/v1/traces`;
  const provider = new base.BasicTracerProvider({
    resource: new resources.Resource({ 'service.name': service, 'service.version': readVersion() }),
    spanProcessors: [new base.BatchSpanProcessor(new http.OTLPTraceExporter({ url }))],
  });
  provider.register({ contextManager: new hooks.AsyncLocalStorageContextManager() });
  const tracer = provider.getTracer('lien-nganh');
  return {
    client: [new temporal.OpenTelemetryWorkflowClientInterceptor({ tracer })],
    activity: [
      (context) => ({ inbound: new temporal.OpenTelemetryActivityInboundInterceptor(context, { tracer }) }),
    ],
    traceRequests(app) {
      const spans = new WeakMap<object, ReturnType<typeof tracer.startSpan>>();
      app.addHook('onRequest', (request, _reply, done) => {
        const route = request.routeOptions.url ?? 'none';
        const span = tracer.startSpan(`${request.method} ${route}`, { kind: api.SpanKind.SERVER });
        span.setAttributes({ 'http.request.method': request.method, 'http.route': route });
        spans.set(request, span);
        // What the request does from here on belongs to it.
        api.context.with(api.trace.setSpan(api.context.active(), span), done);
      });
      app.addHook('onResponse', async (request, { statusCode }) => {
        const span = spans.get(request);
        span?.setAttribute('http.response.status_code', statusCode);
        if (statusCode >= 500) span?.setStatus({ code: api.SpanStatusCode.ERROR });
        span?.end();
      });
    },
    stop: () => provider.shutdown(),
  };
}
