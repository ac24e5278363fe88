/** Other systems with their tokens: what a token opens, in whose name, for how long, and how often, of two processes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { validateInput } from '../../client/api/validate-input.ts';
import { PER_TOKEN, registerApi } from '../../client/api/server.ts';
import { SCOPE_OF } from '../../client/api/scopes.ts';
import { tokenMethods } from '../../client/api/tokens.ts';
import type { Engine } from '../../client/engine.ts';
import type { TokenEntry } from '../../client/shapes/systems.ts';
import { useApiToken } from '../../records/directory/api-tokens.ts';
import type { Records } from '../../records/database/database.ts';
import { FEW_PER_MINUTE, useLimits } from '../../web/layout/limits.ts';
import { makeFolder, runHere } from '../support/command-line.ts';
import { openEmptyRecords } from '../support/records.ts';

const LOCAL = 'a-token-of-this-machine';
const UNIT = 'dau-moi@so-y-te.example';
const home = makeFolder();
let now = '2024-06-17T09:00:00+07:00';
let records: Records;
const apps: FastifyInstance[] = [];
const urls: string[] = [];

/** Token methods are real; of the others it is told that they were reached. */
function engineOn(db: Records): Engine {
  const methods = tokenMethods({ records: db, now: () => now }) as unknown as Record<
    string,
    (input: unknown) => Promise<unknown>
  >;
  return new Proxy({} as Engine, {
    get: (_target, method: string) => async (input: unknown) =>
      methods[method]
        ? methods[method](validateInput(method as keyof Engine, input))
        : { reached: method, input },
  });
}

async function startProcess(localToken: string | null): Promise<string> {
  const app = fastify();
  apps.push(app);
  registerApi(app, {
    ...{ engine: engineOn(records), localToken, db: records.db, log: () => undefined, version: '0' },
    findToken: (token) => useApiToken(records.db, token, now),
  });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

beforeAll(async () => {
  records = await openEmptyRecords();
  urls.push(await startProcess(LOCAL), await startProcess(null));
  const server = { pid: process.pid, url: urls[0], token: LOCAL };
  writeFileSync(join(home, 'server.json'), JSON.stringify(server));
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await records.close();
});

const run = (...argv: string[]) => runHere([...argv, '--home', home]);

async function create(...argv: string[]): Promise<TokenEntry & { token: string }> {
  const outcome = await run('token', 'create', 'Hệ thống thử', ...argv, '--json');
  expect(outcome).toMatchObject({ code: 0 });
  return outcome.json() as TokenEntry & { token: string };
}

/** As another system behind a proxy, which asks the second process. */
async function ask(
  token: string | null,
  method: string,
  input: object = {},
  url = urls[1],
): Promise<{ status: number; challenge: string | null; code?: string }> {
  const response = await fetch(`${url}/api/v1/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '192.0.2.7',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ input }),
  });
  const body = (await response.json()) as { error?: { code: string } };
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    ...(body.error ? { code: body.error.code } : {}),
  };
}

describe('a token', () => {
  it('opens what its scopes say, in every process, and nothing else', async () => {
    for (const scope of ['read', 'acts', 'admin'] as const) {
      const { token } = await create('--scopes', scope);
      for (const [method, needed] of Object.entries(SCOPE_OF).filter(([name]) => !/Token/.test(name))) {
        const { status, challenge } = await ask(token, method);
        expect([method, status]).toEqual([method, needed === scope ? 200 : 403]);
        if (needed !== scope) expect(challenge).toBe(`Bearer error="insufficient_scope", scope="${needed}"`);
      }
    }
  });

  it('is told once, kept as a hash, and shown with its last use', async () => {
    const made = await create('--scopes', 'read,acts', '--days', '30');
    expect(made.token).toMatch(/^lng_[\w-]{43}$/);
    const all = JSON.stringify(await records.db.selectFrom('apiTokens').selectAll().execute());
    expect(all).not.toContain(made.token);
    now = '2024-06-17T10:00:00+07:00';
    await ask(made.token, 'listPlans');
    // Within the minute the first use stands.
    now = '2024-06-17T10:00:59+07:00';
    await ask(made.token, 'listPlans');
    const { tokens } = (await run('token', 'list', '--json')).json() as { tokens: TokenEntry[] };
    const { token: _secret, ...shown } = made;
    expect(tokens.find(({ id }) => id === made.id)).toEqual({
      ...shown,
      lastUsedAt: '2024-06-17T10:00:00+07:00',
      scopes: ['read', 'acts'],
      as: null,
      createdAt: '2024-06-17T09:00:00+07:00',
      expiresAt: '2024-07-17T09:00:00+07:00',
      revokedAt: null,
      state: 'valid',
    });
    expect((await run('token', 'list')).stdout).not.toContain('lng_');
  });

  it('ends when it is over, and at once when it is revoked', async () => {
    const { token, id } = await create('--scopes', 'read', '--days', '1');
    expect((await ask(token, 'listPlans')).status).toBe(200);
    const began = now;
    now = '2024-06-19T10:00:00+07:00';
    expect(await ask(token, 'listPlans')).toEqual({
      ...{ status: 401, challenge: 'Bearer error="invalid_token"', code: 'refused' },
    });
    now = began;
    const revoked = await run('token', 'revoke', id, '--json');
    expect(revoked.json()).toEqual({ id, revokedAt: now });
    expect((await ask(token, 'listPlans')).status).toBe(401);
    // Said again it stays what it was.
    now = '2024-06-17T12:00:00+07:00';
    expect((await run('token', 'revoke', id, '--json')).json()).toEqual({ id, revokedAt: began });
    const lines = await records.db
      .selectFrom('audit')
      .select(['what', 'plan'])
      .where('id', 'like', `${id}/%`)
      .execute();
    expect(lines).toEqual([
      { what: 'token-created', plan: '' },
      { what: 'token-revoked', plan: '' },
    ]);
  });

  it('bound to an official acts in no other name', async () => {
    const { token } = await create('--scopes', 'acts', '--as', 'Dau-Moi@so-y-te.example');
    expect((await ask(token, 'submitReport', { as: UNIT })).status).toBe(200);
    for (const input of [{ as: 'khac@so-y-te.example' }, { as: 7 }, { within: { as: 'khac@a.example' } }]) {
      expect(await ask(token, 'submitReport', input)).toMatchObject({ status: 403, code: 'refused' });
    }
  });

  it.each([
    ['no token', null, 'Bearer'],
    ['a token that was never made', `lng_${'x'.repeat(43)}`, 'Bearer error="invalid_token"'],
  ])('is needed: %s', async (_name, token, challenge) => {
    expect(await ask(token, 'listPlans')).toEqual({ status: 401, challenge, code: 'refused' });
  });

  it('of this machine opens nothing from elsewhere, and nothing in another process', async () => {
    expect(await ask(LOCAL, 'listPlans', {}, urls[0])).toMatchObject({ status: 403 });
    expect(await ask(LOCAL, 'listPlans')).toMatchObject({ status: 401 });
  });

  it('asks as often as it may, of all processes together', async () => {
    const { token } = await create('--scopes', 'read');
    const statuses: number[] = [];
    for (let n = 0; n <= PER_TOKEN; n += 1) {
      statuses.push((await ask(token, 'listPlans', {}, urls[n % 2])).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(PER_TOKEN);
    expect(statuses.at(-1)).toBe(429);
    const other = await create('--scopes', 'read');
    expect((await ask(other.token, 'listPlans')).status).toBe(200);
  });
});

describe('the command', () => {
  it.each([
    [['create', 'x', '--scopes', 'write'], 2],
    [['create', 'x'], 2],
    [['create', ' ', '--scopes', 'read'], 2],
    [['create', 'x', '--scopes', 'read', '--days', '0'], 2],
    [['create', 'x', '--scopes', 'read', '--as', 'nobody'], 2],
    [['create', 'x', '--scopes', 'admin', '--as', UNIT], 2],
    [['revoke', 'ma-khong-co'], 2],
  ])('token %j exits %i', async (argv, code) => {
    const outcome = await run('token', ...argv, '--json');
    expect(outcome.code).toBe(code);
    expect(outcome.json()).toMatchObject({ error: { code: 'invalid' } });
  });
});

describe('the description', () => {
  it('is there for anybody, and says the scope of each call', async () => {
    const response = await fetch(`${urls[1]}/api/openapi.json`);
    expect(response.status).toBe(200);
    const { openapi, paths } = (await response.json()) as {
      openapi: string;
      paths: Record<string, { post: { security: unknown } }>;
    };
    expect(openapi).toBe('3.1.0');
    const told = Object.entries(paths).map(([path, { post }]) => [path.slice(1), post.security] as const);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(Object.entries(SCOPE_OF).map(([name, scope]) => [name, [{ token: [scope] }]])),
    );
  });
});

describe('limits of the pages', () => {
  it('that are few are shared by processes', async () => {
    const pages = await Promise.all(
      [0, 1].map(async () => {
        const app = fastify();
        apps.push(app);
        await useLimits(app, records.db);
        app.post('/few', { config: FEW_PER_MINUTE }, () => ({}));
        app.post('/other', { config: FEW_PER_MINUTE }, () => ({}));
        return app.listen({ host: '127.0.0.1', port: 0 });
      }),
    );
    const post = async (n: number, path: string): Promise<number> =>
      (await fetch(`${pages[n % 2]}${path}`, { method: 'POST' })).status;
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) statuses.push(await post(n, '/few'));
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429, 429]);
    expect(await post(0, '/other')).toBe(200);
  });
});
