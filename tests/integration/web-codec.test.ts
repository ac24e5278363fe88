/** The codec of the pages' server: who is answered, from where, and with what. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { createPayloadCodec } from '../../client/payloads/codec.ts';
import { addressOf, ask, LABOUR, openWeb, signIn, type Answer, type TestWeb } from '../support/web.ts';

const UI = 'https://temporal-ui.tinh.example';
const TOKEN = randomBytes(24).toString('hex');
const keys = [{ id: 'khoa', secret: randomBytes(32) }];

let web: TestWeb;
let administrator: string;
let coordinator: string;
let encrypted: string;

beforeAll(async () => {
  web = await openWeb({}, { codec: { codec: createPayloadCodec(keys), token: TOKEN, origin: UI } });
  administrator = (await signIn(web, addressOf(LABOUR, 'administrator'))).cookie();
  coordinator = (await signIn(web, addressOf(LABOUR, 'coordinator'))).cookie();
  const [payload] = await createPayloadCodec(keys).encode([defaultPayloadConverter.toPayload('Kế hoạch')]);
  encrypted = JSON.stringify({ payloads: [jsonOf(payload!)] });
});
afterAll(() => web.close());

const base64 = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('base64');
const jsonOf = ({ metadata, data }: { metadata?: unknown; data?: Uint8Array | null }) => ({
  metadata: Object.fromEntries(
    Object.entries(metadata as Record<string, Uint8Array>).map(([name, value]) => [name, base64(value)]),
  ),
  data: base64(data),
});

const post = (headers: Record<string, string>, body = encrypted, what = 'decode'): Promise<Answer> =>
  ask(web, `/codec/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const plainOf = ({ body }: Answer): string[] =>
  (JSON.parse(body) as { payloads: { data: string }[] }).payloads.map(({ data }) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );

describe('the codec', () => {
  it('decrypts for an administrator at the Temporal UI, and for nobody’s eyes beside', async () => {
    const answer = await post({ cookie: administrator, origin: UI });
    expect(answer.status).toBe(200);
    expect(plainOf(answer)).toEqual(['"Kế hoạch"']);
    expect(answer.headers.get('access-control-allow-origin')).toBe(UI);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('decrypts for a program with the token, and encrypts again', async () => {
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const plain = await post(bearer);
    expect(plainOf(plain)).toEqual(['"Kế hoạch"']);
    const again = await post(bearer, plain.body, 'encode');
    expect(again.body).not.toBe(plain.body);
    expect(plainOf(await post(bearer, again.body))).toEqual(['"Kế hoạch"']);
  });

  it.each([
    ['a stranger', () => ({ origin: UI })],
    ['a wrong token', () => ({ authorization: `Bearer ${TOKEN.replace(/^./, 'x')}` })],
    ['an empty token', () => ({ authorization: 'Bearer ' })],
    ['a coordinator', () => ({ origin: UI, cookie: coordinator })],
    [
      'a page elsewhere, with an administrator’s cookie',
      () => ({ origin: 'https://evil.example', cookie: administrator }),
    ],
    ['a cookie without an origin', () => ({ cookie: administrator })],
  ])('refuses %s', async (_who, headers) => {
    const answer = await post(headers());
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('payloads');
    expect(JSON.parse(answer.body)).toEqual({ message: expect.stringMatching(/quản trị.*administrator/) });
  });

  it('lets browsers ask beforehand, from the Temporal UI alone', async () => {
    const preflight = (origin: string) =>
      ask(web, '/codec/decode', { method: 'OPTIONS', headers: { origin } });
    const [own, other] = [await preflight(UI), await preflight('https://evil.example')];
    expect(own.status).toBe(204);
    expect(own.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says in words what it cannot decrypt, and what it cannot read', async () => {
    const foreign = createPayloadCodec([{ id: 'la', secret: randomBytes(32) }]);
    const [payload] = await foreign.encode([defaultPayloadConverter.toPayload('x')]);
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const answer = await post(bearer, JSON.stringify({ payloads: [jsonOf(payload!)] }));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(/\\"la\\".*LIEN_NGANH_PAYLOAD_KEYS/);
    expect((await post(bearer, '{}')).status).toBe(400);
    expect((await post(bearer, '{')).status).toBe(400);
    expect((await post(bearer, '{"payloads":[null,{"metadata":{"a":1}}]}')).status).toBe(400);
  });

  it('is not there where nothing is encrypted', async () => {
    const without = await openWeb();
    const headers = { authorization: `Bearer ${TOKEN}` };
    const answer = await ask(without, '/codec/decode', { method: 'POST', headers });
    expect([answer.status, answer.body.includes('payloads')]).toEqual([403, false]);
    expect((await ask(without, '/codec/decode', { headers })).status).toBe(404);
    await without.close();
  });
});
