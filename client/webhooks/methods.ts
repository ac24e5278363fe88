/** The façade's methods for webhooks: other systems that are told of what happens. */
import { randomBytes } from 'node:crypto';
import { both, alike } from '../../domain/bilingual.ts';
import { invalid } from '../../domain/user-error.ts';
import { addWebhook, listWebhooks, removeWebhook, renewSecret } from '../../records/webhooks/webhooks.ts';
import { replayDeliveries } from '../../records/webhooks/deliveries.ts';
import { isKnownCode } from '../../words/history.ts';
import type { Engine } from '../engine.ts';
import { ALL_EVENTS } from './compose-message.ts';
import type { WebhookContext } from './deliver.ts';

type Methods = Pick<
  Engine,
  'addWebhook' | 'listWebhooks' | 'removeWebhook' | 'renewWebhook' | 'replayWebhook'
>;

/** As Standard Webhooks writes a secret: 24 to 64 random bytes. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The methods on an opened record. */
export function webhookMethods({ records: { db }, now }: WebhookContext): Methods {
  return {
    async addWebhook({ url, events }) {
      requireWebAddress(url);
      for (const event of events) requireEvent(event);
      const id = `wh-${randomBytes(5).toString('hex')}`;
      const webhook = { id, url, events: [...new Set(events)], secret: newSecret(), createdAt: now() };
      await addWebhook(db, webhook);
      return webhook;
    },

    async listWebhooks() {
      return { webhooks: await listWebhooks(db) };
    },

    async removeWebhook({ webhook }) {
      if (!(await removeWebhook(db, webhook))) throw unknown(webhook);
      return { removed: webhook };
    },

    async renewWebhook({ webhook }) {
      const secret = newSecret();
      if (!(await renewSecret(db, webhook, secret))) throw unknown(webhook);
      return { id: webhook, secret };
    },

    async replayWebhook({ webhook, since }) {
      const known = await listWebhooks(db);
      if (!known.some(({ id }) => id === webhook)) throw unknown(webhook);
      const replayed = await replayDeliveries(db, webhook, { since: since ?? null, at: now() });
      return { id: webhook, replayed };
    },
  };
}

function requireWebAddress(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isWeb = parsed !== null && ['http:', 'https:'].includes(parsed.protocol);
  if (isWeb && parsed.username === '' && parsed.password === '') return;
  throw invalid(
    'url',
    both(
      'Địa chỉ nhận phải có dạng https://máy/đường-dẫn, không kèm mật khẩu.',
      'Give an address like https://host/path, without a password in it.',
    ),
    both('Ghi địa chỉ mà hệ thống kia chờ nhận.', 'Write where the other system waits for messages.'),
  );
}

function requireEvent(event: string): void {
  if (event === ALL_EVENTS || isKnownCode(event)) return;
  throw invalid(
    'events',
    both(`Không có sự kiện “${event}”.`, `There is no event “${event}”.`),
    both(
      'Dùng mã ở cột “what” của lịch sử (ví dụ submit, accept, send, due+2), hoặc * cho mọi sự kiện.',
      'Use the codes under “what” in the history (e.g. submit, accept, send, due+2), or * for all.',
    ),
    { command: alike('lien-nganh history <PLAN> --json') },
  );
}

function unknown(id: string) {
  return invalid(
    'webhook',
    both(`Không có webhook ${id}.`, `There is no webhook ${id}.`),
    both('Lấy tên từ danh sách.', 'Take its id from the list.'),
    { command: alike('lien-nganh webhook list') },
  );
}
