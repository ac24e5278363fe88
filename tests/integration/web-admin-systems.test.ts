/** The administrators' page of other systems, on a record in memory with a façade that notes what it is asked. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TokenEntry, WebhookEntry } from '../../client/engine.ts';
import { addressOf, LABOUR, openWeb, signIn, type TestWeb } from '../support/web.ts';

const HOME = '/quan-tri/ket-noi';
const TOKEN: TokenEntry = {
  ...{ id: 'ma-1', name: 'Cổng một cửa', scopes: ['read', 'acts'], as: 'a@so-y-te.example', state: 'valid' },
  ...{ createdAt: '2024-06-01T08:00:00+07:00', expiresAt: '2025-06-01T08:00:00+07:00' },
  ...{ lastUsedAt: '2024-06-16T10:30:00+07:00', revokedAt: null },
};
const OVER: TokenEntry = {
  ...TOKEN,
  id: 'ma-2',
  name: 'Cổng cũ',
  as: null,
  state: 'expired',
  lastUsedAt: null,
};
let web: TestWeb;
afterEach(() => web.close());

async function openPages(): Promise<void> {
  web = await openWeb({
    listTokens: () => Promise.resolve({ tokens: [TOKEN, OVER] }),
    revokeToken: ({ token }) => Promise.resolve({ id: token, revokedAt: '2024-06-17T09:00:00+07:00' }),
  });
}
const administrator = () => signIn(web, addressOf(LABOUR, 'administrator'));
const revoked = () => web.said.filter(({ method }) => method === 'revokeToken').map(({ input }) => input);

it('shows every token with what it may and its last use, in both languages', async () => {
  await openPages();
  const admin = await administrator();
  const { body } = await admin.get(HOME);
  for (const words of ['Cổng một cửa', 'read, acts', 'a@so-y-te.example', 'chưa dùng', 'hết hạn']) {
    expect(body).toContain(words);
  }
  // What is over has no button.
  expect(body.match(/value="ma-1"/g)).toHaveLength(1);
  expect(body).not.toContain('value="ma-2"');
  await admin.get(`${HOME}?lang=en`);
  expect((await admin.get(HOME)).body).toContain('never used');
});

it('asks before it revokes', async () => {
  await openPages();
  const admin = await administrator();
  await admin.get(HOME);
  const question = await admin.post(`${HOME}/thu-hoi`, { token: 'ma-1' });
  expect(question.body).toContain('Thu hồi mã truy cập?');
  expect(revoked()).toEqual([]);
  const done = await admin.post(`${HOME}/thu-hoi`, { token: 'ma-1', sure: 'yes' });
  expect({ status: done.status, location: done.location }).toEqual({ status: 303, location: HOME });
  expect(revoked()).toEqual([{ token: 'ma-1' }]);
  expect((await admin.post(`${HOME}/thu-hoi`, { token: 'ma-9', sure: 'yes' })).status).toBe(404);
});

it('is for administrators', async () => {
  await openPages();
  const coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
  expect((await coordinator.get(HOME)).status).toBe(403);
});

describe('webhooks', () => {
  const WELL: WebhookEntry = {
    ...{
      id: 'wh-1',
      url: 'https://mot-cua.example/tin',
      events: ['submit', 'send'],
      createdAt: TOKEN.createdAt,
    },
    ...{ waiting: 0, delivered: 12, givenUp: 0, lastDeliveredAt: TOKEN.lastUsedAt, lastError: null },
    hasSecret: true,
  };
  const DEAD: WebhookEntry = {
    ...{ ...WELL, id: 'wh-2', url: 'https://chet.example/tin', waiting: 3, givenUp: 7 },
    lastError: 'ECONNREFUSED',
  };
  const asked = () =>
    web.said.filter(({ method }) => /Webhook$/.test(method)).map(({ method, input }) => [method, input]);

  beforeEach(async () => {
    web = await openWeb({
      listWebhooks: () => Promise.resolve({ webhooks: [WELL, DEAD] }),
      removeWebhook: ({ webhook }) => Promise.resolve({ removed: webhook }),
      replayWebhook: ({ webhook }) => Promise.resolve({ id: webhook, replayed: 7 }),
    });
  });

  it('are listed with how far they have come', async () => {
    const { body } = await (await administrator()).get(HOME);
    for (const words of ['submit, send', 'đã nhận: 12', 'Đang chờ: 3', 'đã thôi gửi: 7', 'ECONNREFUSED']) {
      expect(body).toContain(words);
    }
    expect(body.match(/action="\/quan-tri\/ket-noi\/gui-lai"/g)).toHaveLength(1);
  });

  it('are told again, and removed after a question', async () => {
    const admin = await administrator();
    await admin.get(HOME);
    expect((await admin.post(`${HOME}/gui-lai`, { webhook: 'wh-2' })).status).toBe(303);
    await admin.get(HOME);
    const question = await admin.post(`${HOME}/bo`, { webhook: 'wh-2' });
    expect(question.body).toContain('3 tin đang chờ bị bỏ');
    expect((await admin.post(`${HOME}/bo`, { webhook: 'wh-2', sure: 'yes' })).status).toBe(303);
    expect(asked()).toEqual([
      ['replayWebhook', { webhook: 'wh-2' }],
      ['removeWebhook', { webhook: 'wh-2' }],
    ]);
    expect((await admin.post(`${HOME}/bo`, { webhook: 'wh-9', sure: 'yes' })).status).toBe(404);
  });
});
