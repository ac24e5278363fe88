import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { ENGINE_METHODS } from '../../client/api/methods.ts';
import { registerApi } from '../../client/api/server.ts';
import { createRemoteEngine } from '../../client/api/remote-engine.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Records } from '../../records/database/database.ts';
import { openEmptyRecords } from '../support/records.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';
import { both } from '../../domain/bilingual.ts';

const TOKEN = 'a-token-for-tests';
const WHO = { as: 'dau-moi@so-y-te.example' };

let answer: (method: string, input: unknown) => unknown = () => ({});
const fake = createFakeEngine((method, input) => answer(method, input));
const logged: string[] = [];
let app: FastifyInstance;
let url: string;
let records: Records;

beforeAll(async () => {
  records = await openEmptyRecords();
  app = fastify({ logger: { level: 'info', stream: { write: (line: string) => void logged.push(line) } } });
  registerApi(app, {
    ...{ engine: fake.engine, localToken: TOKEN, findToken: () => Promise.resolve(undefined) },
    ...{ db: records.db, log: (line) => void logged.push(line), version: '0' },
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

beforeEach(() => {
  fake.calls.length = 0;
  logged.length = 0;
  answer = () => ({});
});

afterAll(async () => {
  await app.close();
  await records.close();
});

function post(path: string, more: RequestInit = {}): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: '{"input": {}}',
    ...more,
  });
}

describe('the remote engine', () => {
  it('carries every method, its input and its answer', async () => {
    answer = (method) => ({ method, chữ: 'Thương binh', list: [1, null] });
    const engine = createRemoteEngine({ url, token: TOKEN }) as unknown as Record<
      string,
      (i: object) => Promise<unknown>
    >;
    for (const method of ENGINE_METHODS) {
      const input = { plan: 'mau', text: 'Sở Y tế\n' };
      expect(await engine[method]?.(input)).toEqual({ method, chữ: 'Thương binh', list: [1, null] });
      expect(fake.calls.at(-1)).toEqual({ method, input });
    }
    expect(fake.calls).toHaveLength(ENGINE_METHODS.length);
  });

  it.each([
    ['invalid', 400],
    ['refused', 409],
    ['unreachable', 503],
    ['failed', 500],
  ] as const)('rejects with the same %s error, sent as HTTP %i', async (code, status) => {
    const words = both('Không nhận', 'Not taken');
    const [message, remedy] = [both('không hợp lệ', 'not valid'), both('sửa lại', 'correct it')];
    const details = [{ path: 'figures.HG-T1', line: 3, message, remedy }];
    answer = () => {
      throw new UserError(code, words, details);
    };
    const engine = createRemoteEngine({ url, token: TOKEN });
    await expect(engine.listPlans()).rejects.toMatchObject({
      name: 'UserError',
      code,
      message: 'Không nhận',
      words,
      details,
    });
    const response = await post('/api/v1/listPlans');
    expect(response.status).toBe(status);
    const beside = { messages: message, remedies: remedy };
    const sent = { path: 'figures.HG-T1', line: 3, message: message.vi, remedy: remedy.vi, ...beside };
    expect(await response.json()).toEqual({
      error: { code, message: 'Không nhận', messages: words, details: [sent] },
    });
  });

  it('hides what an unexpected failure says and logs it', async () => {
    answer = () => {
      throw new TypeError('secret words');
    };
    const engine = createRemoteEngine({ url, token: TOKEN });
    await expect(engine.listPlans()).rejects.toMatchObject({
      code: 'failed',
      message: expect.not.stringContaining('secret'),
    });
    expect(logged.join('')).toContain('secret words');
  });

  it('takes a plan of several megabytes', async () => {
    answer = (_method, input) => ({ imported: (input as { text: string }).text.length, officials: [] });
    const text = 'ế'.repeat(2_000_000);
    const engine = createRemoteEngine({ url, token: TOKEN });
    expect((await engine.importOfficials({ text, file: 'x' })).imported).toBe(2_000_000);
  });

  it('puts no personal data into addresses or the log', async () => {
    const engine = createRemoteEngine({ url, token: TOKEN });
    await engine.approveReport({ plan: 'mau', period: '2024', ...WHO });
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('')).not.toContain(WHO.as);
    expect(logged.join('')).not.toContain(TOKEN);
  });

  it('says unreachable when nobody listens, when the token is of another server, when it is no server of ours', async () => {
    const nobody = createRemoteEngine({ url: 'http://127.0.0.1:1', token: TOKEN });
    await expect(nobody.listPlans()).rejects.toMatchObject({ code: 'unreachable' });
    const stranger = createRemoteEngine({ url, token: 'another' });
    await expect(stranger.listPlans()).rejects.toMatchObject({ code: 'unreachable' });
    const other = createServer((_request, response) => response.end('<html>hello</html>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const notOurs = createRemoteEngine({ url: `http://127.0.0.1:${port}`, token: TOKEN });
    await expect(notOurs.listPlans()).rejects.toMatchObject({ code: 'unreachable' });
    other.close();
  });

  it('does not wait for ever', async () => {
    answer = () => new Promise(() => undefined);
    const engine = createRemoteEngine({ url, token: TOKEN, timeoutMs: 200 });
    await expect(engine.listPlans()).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('the local API', () => {
  it.each([
    ['no token', { 'content-type': 'application/json' }, 401],
    ['a wrong token', { authorization: 'Bearer nonsense', 'content-type': 'application/json' }, 401],
    ['a token of another kind', { authorization: `Basic ${TOKEN}`, 'content-type': 'application/json' }, 401],
    [
      'a caller behind a proxy',
      {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        'x-forwarded-for': '192.0.2.7',
      },
      403,
    ],
  ])('turns away %s before anything is asked', async (_name, headers, status) => {
    const response = await post('/api/v1/listPlans', { headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: 'refused', details: [] } });
    expect(fake.calls).toEqual([]);
  });

  it.each([
    ['no JSON', '{"input":', 400],
    ['a list', '{"input": []}', 400],
    ['a word', '{"input": "x"}', 400],
    ['too much', `{"input": {"text": "${'x'.repeat(33 * 1024 * 1024)}"}}`, 413],
  ])('refuses a body that is %s', async (_name, body, status) => {
    const response = await post('/api/v1/listPlans', { body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } });
    expect(fake.calls).toEqual([]);
  });

  it('takes the largest file that may come with an act', async () => {
    const signed = { name: 'ban-ky.pdf', base64: Buffer.alloc(20 * 1024 * 1024).toString('base64') };
    const response = await post('/api/v1/attachDocument', { body: JSON.stringify({ input: { signed } }) });
    expect(response.status).toBe(200);
    expect(fake.calls).toEqual([{ method: 'attachDocument', input: { signed } }]);
  });

  it('knows no other method, whatever its name', async () => {
    for (const name of ['nonsense', 'constructor', '__proto__', 'toString']) {
      expect((await post(`/api/v1/${name}`)).status).toBe(404);
    }
    expect((await post('/api/v1/listPlans', { method: 'GET', body: undefined })).status).toBe(404);
  });
});

describe('the command line on a running server', () => {
  it('finds it through its home', async () => {
    answer = () => ({ units: [{ id: 'so-y-te', name: 'Sở Y tế', validFrom: null, validTo: null }] });
    const home = makeFolder();
    writeFileSync(
      join(home, 'server.json'),
      JSON.stringify({ pid: process.pid, url, token: TOKEN, mailbox: null }),
    );
    const outcome = await runHere(['unit', 'list', '--json', '--home', home]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.json()).toEqual({
      units: [{ id: 'so-y-te', name: 'Sở Y tế', validFrom: null, validTo: null }],
    });
    const byVariable = await runHere(['unit', 'list', '--json'], { env: { LIEN_NGANH_HOME: home } });
    expect(byVariable.code).toBe(0);
  });

  it('exits 4 when the act is refused', async () => {
    answer = () => {
      throw new UserError('refused', both('Báo cáo đã được phê duyệt', 'The report has been approved'));
    };
    const home = makeFolder();
    writeFileSync(join(home, 'server.json'), JSON.stringify({ pid: process.pid, url, token: TOKEN }));
    const argv = ['report', 'approve', 'mau', '2024', '--as', WHO.as, '--yes', '--json', '--home', home];
    const outcome = await runHere(argv);
    expect(outcome.code).toBe(4);
    expect(outcome.json()).toEqual({
      error: {
        code: 'refused',
        message: 'Báo cáo đã được phê duyệt',
        messages: both('Báo cáo đã được phê duyệt', 'The report has been approved'),
        details: [],
      },
    });
  });
});
