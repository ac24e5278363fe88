/** Traces as a collector gets them: a request, what it asked of Temporal, an activity, and nothing about a person. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import { openClient } from '../../client/payloads/open-client.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { startTracing, type Tracing } from '../../standalone/tracing.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { address, OFFICIALS, PLAN, reportOf } from '../support/workflow-plan.ts';

interface Span {
  name: string;
  traceId: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

const bodies: string[] = [];
let collector: Server;
let tracing: Tracing;
let live: TestHost;
let traced: Host;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      bodies.push(body);
      response.end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  tracing = await startTracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`, 'lien-nganh');
  live = await startLiveHost({ now: '2024-06-12T09:00:00+07:00' });
  await live.launch();
  await live.host.stop();
  traced = await startHost({
    ...{ context: live.context, nativeConnection: live.nativeConnection, namespace: 'default' },
    ...{ smtpUrl: live.smtpUrl, mailFrom: 'x@lien-nganh.example', publicUrl: 'http://127.0.0.1:1' },
    ...{ log: () => undefined, bundlePath: BUNDLE, interceptors: tracing.activity },
  });
  const { connection, options } = live.client;
  const client = openClient(connection, {
    ...{ namespace: options.namespace, keys: [], interceptors: tracing.client },
  });
  const engine = composeEngine({ ...live.context, client });
  app = fastify();
  tracing.traceRequests(app);
  app.post('/gui/:unit', async () =>
    engine.submitReport({
      ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
      ...{ text: reportOf('so-mot', 40), file: 'f.json' },
    }),
  );
  base = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await traced.stop();
  await live.stop();
  collector.close();
});

it('ties an act to the request it came with, and names nobody', async () => {
  expect((await fetch(`${base}/gui/kxq-so-mot`, { method: 'POST' })).status).toBe(200);
  await tracing.stop();
  const spans = bodies.flatMap((body) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  });
  const request = spans.find(({ name }) => name === 'POST /gui/:unit')!;
  const act = spans.find(({ name }) => /^(Start)?(Workflow)?Update/.test(name))!;
  expect(act.traceId).toBe(request.traceId);
  expect(request.attributes).toContainEqual({
    key: 'http.response.status_code',
    value: { intValue: 200 },
  });
  expect(spans.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^RunActivity:/));
  const everything = bodies.join('\n');
  expect(everything).not.toContain('kxq');
  for (const { email, name } of OFFICIALS) {
    expect(everything).not.toContain(email);
    expect(everything).not.toContain(name);
  }
});
