/** Another system, whose client is made from the OpenAPI document alone: from a plan's launch to its report sent upward. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OpenAPIClientAxios, type OpenAPIV3_1 } from 'openapi-client-axios';
import { registerApi } from '../../client/api/server.ts';
import { useApiToken } from '../../records/directory/api-tokens.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { startReceiver, type Receiver } from '../support/webhook-receiver.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const REPORTERS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
const OFFICIALS_TEXT = JSON.stringify({ schema: 'lien-nganh/officials@1', officials: OFFICIALS });

let host: TestHost;
let app: FastifyInstance;
let receiver: Receiver;
let call: (operation: string, input: object) => Promise<unknown>;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW });
  receiver = await startReceiver();
  const { db } = host.records;
  app = fastify();
  registerApi(app, {
    ...{ engine: host.engine, localToken: null, db, log: (line) => void process.stderr.write(line) },
    findToken: (token) => useApiToken(db, token, host.context.now()),
    version: '0',
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const scopes = ['read', 'acts', 'admin'] as const;
  const { token } = await host.engine.createToken({ name: 'Hệ thống khác', scopes: [...scopes], days: 1 });
  const definition = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenAPIV3_1.Document;
  // Answers are as the document says.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(definition, 'api');
  const [server] = definition.servers!;
  const api = new OpenAPIClientAxios({
    definition,
    withServer: { url: `${url}${server!.url}` },
    axiosConfigDefaults: { headers: { authorization: `Bearer ${token}` } },
  });
  const client = await api.init();
  call = async (operation, input) => {
    const method = client[operation];
    if (!method) throw new Error(`the document has no operation ${operation}`);
    const { data } = (await method(undefined, { input })) as { data: { result: unknown } };
    const path = `api#/paths/~1${operation}/post/responses/200/content/application~1json/schema`;
    if (!ajv.validate({ $ref: path }, data)) throw new Error(`${operation}: ${ajv.errorsText()}`);
    return data.result;
  };
});
afterAll(async () => {
  await receiver.stop();
  await app.close();
  await host.stop();
});

it('goes from launch to send, and is told of each step', async () => {
  const { secret } = (await call('addWebhook', { url: receiver.url, events: ['submit', 'send'] })) as {
    secret: string;
  };
  receiver.trust(secret);
  await call('importOfficials', { text: OFFICIALS_TEXT, file: 'danh-ba.yaml' });
  const plan = { plan: PLAN };
  expect(await call('launchPlan', { text: PLAN_TEXT, file: 'ke-hoach.yaml' })).toMatchObject({
    ...{ plan: PLAN, launched: true, units: 5 },
  });
  for (const unit of REPORTERS) {
    const report = { ...plan, period: PERIOD, unit, text: reportOf(unit), file: 'bao-cao.json' };
    expect(await call('submitReport', { ...report, as: address(unit, 'focal-point') })).toMatchObject({
      ...{ version: 1, onTime: true },
    });
  }
  const coordinator = { ...plan, period: PERIOD, as: address(COORDINATOR, 'coordinator') };
  await call('proposeReport', { ...coordinator, beforeCutOff: 'ok', missing: 'ok' });
  await call('approveReport', { ...coordinator, as: address(COORDINATOR, 'approver') });
  await call('issueReport', { ...coordinator, number: '12/BC-SĐM', date: '2024-06-17' });
  expect(await call('sendReport', coordinator)).toMatchObject({ period: PERIOD, state: 'sent', version: 1 });
  expect(await call('reportFigures', { ...plan, period: PERIOD, version: 1 })).toMatchObject({
    figures: [{ target: 'KT-T1', numerator: 120, denominator: 150, value: 80 }],
  });
  const told = await waitFor('the messages', () => receiver.received.length >= 6 && receiver.received);
  expect(told.map(({ type }) => type).toSorted()).toEqual(['send', ...Array<string>(5).fill('submit')]);
  expect(told.find(({ type }) => type === 'send')!.payload).toMatchObject({
    ...{ plan: PLAN, obligation: `${COORDINATOR}/send@${PERIOD}` },
  });
});

it('is told what it did wrong as everybody else is', async () => {
  const refused = { response: { status: 409, data: { error: { code: 'refused' } } } };
  const stranger = { plan: PLAN, period: PERIOD, as: 'nobody@so-mot.example' };
  await expect(call('approveReport', stranger)).rejects.toMatchObject(refused);
  const invalid = { response: { status: 400, data: { error: { code: 'invalid' } } } };
  await expect(call('planStatus', { plan: 'khong-co' })).rejects.toMatchObject(invalid);
});
