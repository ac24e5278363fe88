/** Signing in with an account of a real identity provider, a process of its own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { choosePorts } from '../../standalone/ports.ts';
import { createSharedSignIn } from '../../web/shared-sign-in/provider.ts';
import { noteChild } from '../support/children.ts';
import { addressOf, LABOUR, openWeb, POLICE, type TestWeb } from '../support/web.ts';

const PATH = '/dang-nhap/tai-khoan-chung';
const ACCOUNTS = {
  coordinator: addressOf(LABOUR, 'coordinator').toUpperCase(),
  'focal-point': addressOf(POLICE, 'focal-point'),
  stranger: 'ai-do@noi-khac.example',
  unverified: addressOf(LABOUR, 'administrator'),
};

let provider: ChildProcess;
let issuer: string;
let forget: () => void;
let web: TestWeb;
const logged: string[] = [];

beforeAll(async () => {
  // The provider has to know where it sends people back to before anybody listens there.
  const [port = 0] = await choosePorts([undefined]);
  const publicUrl = `http://127.0.0.1:${port}`;
  const program = join(import.meta.dirname, '../support/identity-provider.mjs');
  const argv = [program, `${publicUrl}${PATH}/ve`, JSON.stringify(ACCOUNTS)];
  provider = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] });
  forget = noteChild(provider.pid!);
  [issuer] = (await once(createInterface({ input: provider.stdout! }), 'line')) as [string];
  const settings = { issuer, clientId: 'lien-nganh', clientSecret: 'bi-mat-cua-bai-thu' };
  const sharedSignIn = createSharedSignIn(settings);
  web = await openWeb({}, { publicUrl, sharedSignIn, log: (line) => void logged.push(line) }, port);
});
afterAll(async () => {
  await web.close();
  if (provider.exitCode === null) {
    provider.kill();
    await once(provider, 'exit');
  }
  forget();
});

/** A browser that keeps cookies by host and port, and follows where it is sent until `stop` says so. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  async function go(url: URL, body?: URLSearchParams): Promise<{ status: number; url: URL; text: string }> {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const response = await fetch(url, {
      ...{ method: body ? 'POST' : 'GET', redirect: 'manual' as const },
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { body } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) return go(new URL(location, url));
    return { status: response.status, url, text: await response.text() };
  }
  return {
    go: (path: string) => go(new URL(path, web.base)),
    /** Signs in at the provider, and lets it tell the address. */
    async signIn(account: string) {
      let seen = await go(new URL(PATH, web.base));
      const answers = [{ prompt: 'login', login: account, password: 'x' }, { prompt: 'consent' }];
      for (const answer of answers) {
        const [, action = ''] = /action="([^"]+)"/.exec(seen.text) ?? [];
        seen = await go(new URL(action, seen.url), new URLSearchParams(answer as Record<string, string>));
      }
      return seen;
    },
  };
}

it('opens the pages that the directory gives to the address of the account', async () => {
  const somebody = browser();
  expect((await somebody.go('/dang-nhap')).text).toContain(`href="${PATH}"`);
  const entered = await somebody.signIn('coordinator');
  expect([entered.status, entered.url.pathname]).toEqual([200, '/ke-hoach']);
  expect(entered.text).toContain('href="/ke-hoach/mau-2021-2025"');
});

it.each(['focal-point', 'stranger', 'nobody', 'unverified'])('lets %s in nowhere', async (account) => {
  const somebody = browser();
  const seen = await somebody.signIn(account);
  expect([seen.status, seen.url.pathname]).toEqual([403, `${PATH}/ve`]);
  expect(seen.text).toContain('Chưa đăng nhập được');
  expect((await somebody.go('/ke-hoach')).text).not.toContain('mau-2021-2025');
});

it('takes no answer that this browser has not asked for, or that was changed on its way', async () => {
  const forged = `${PATH}/ve?code=x&state=y&iss=${encodeURIComponent(issuer)}`;
  expect(await browser().go(forged)).toMatchObject({ status: 403 });
  const somebody = browser();
  await somebody.go(PATH);
  expect(await somebody.go(forged)).toMatchObject({ status: 502 });
  expect((await somebody.go('/ke-hoach')).text).not.toContain('mau-2021-2025');
  expect(logged.join('\n')).not.toContain('code=');
});

it('says so while the provider is away, and leaves the sign-in by mail', async () => {
  const away = createSharedSignIn({ issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: null });
  const other = await openWeb({}, { sharedSignIn: away });
  const response = await fetch(`${other.base}${PATH}`, { redirect: 'manual' });
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('href="/dang-nhap"');
  await other.close();
});
