import type { Command } from 'commander';
import { both } from '../../domain/bilingual.ts';
import { printInstant } from '../../domain/words/dates.ts';
import type { WebhookEntry } from '../../client/engine.ts';
import { parseInstant, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';
import { WrongValue } from '../wrong-value.ts';

function parseEvents(value: string): string[] {
  const events = value
    .split(',')
    .map((event) => event.trim())
    .filter(Boolean);
  if (events.length > 0) return events;
  throw new WrongValue(both('cần ít nhất một mã sự kiện.', 'give the code of one event at least.'));
}

const troubleOf = ({ hasSecret, lastError }: WebhookEntry, t: Session['t']): string | null =>
  hasSecret ? lastError : t('chưa có khóa ký', 'has no secret');

function draw(webhooks: WebhookEntry[], { t, table, colors }: Session): string {
  if (webhooks.length === 0) return t('Chưa có webhook nào.', 'There are no webhooks.');
  return table(webhooks, [
    [t('Mã', 'Id'), (one) => one.id],
    [t('Địa chỉ', 'Address'), (one) => one.url],
    [t('Sự kiện', 'Events'), (one) => one.events.join(', ')],
    [t('Đang chờ', 'Waiting'), (one) => one.waiting, 'right'],
    [t('Đã nhận', 'Delivered'), (one) => one.delivered, 'right'],
    [t('Đã thôi gửi', 'Given up'), (one) => one.givenUp, 'right'],
    [t('Lần cuối', 'Last'), (one) => one.lastDeliveredAt && printInstant(one.lastDeliveredAt)],
    [t('Lỗi', 'Error'), (one) => colors.yellow(troubleOf(one, t) ?? '')],
  ]);
}

function showSecret(webhook: { id: string; secret: string }, { t, facts, answer, note }: Session): void {
  answer(webhook, () =>
    facts([
      [t('Mã', 'Id'), webhook.id],
      [t('Khóa kiểm chữ ký', 'Secret'), webhook.secret],
    ]),
  );
  note(
    t(
      'Khóa không hiện lại nữa: trao cho bên nhận.',
      'The secret is not shown again: give it to the receiver.',
    ),
  );
}

/** `webhook add URL --events …`. */
function addAdd(group: Command, run: Run): void {
  const { t } = run;
  const command = group
    .command('add')
    .description(
      t('thêm một địa chỉ được báo tin; khóa chỉ hiện một lần', 'add one; its secret is shown once'),
    )
    .argument('<URL>', t('nơi nhận', 'where messages go'), parseText)
    .requiredOption(
      '--events <a,b>',
      t('mã như ở lịch sử, * là tất cả', 'codes as in the history, * for all'),
      parseEvents,
    );
  withExamples(
    command,
    run,
    'webhook add https://mot-cua.example.vn/lien-nganh --events submit,return,accept,send',
    "webhook add https://giam-sat.example.vn/tin --events '*' --json",
  );
  onRun<{ events: string[] }>(command, run, async (session, [url = ''], { events }) => {
    const added = await session.withEngine((engine) => engine.addWebhook({ url, events }));
    showSecret(added, session);
  });
}

/** `webhook renew ID`. */
function addRenew(group: Command, run: Run): void {
  const { t } = run;
  const command = group
    .command('renew')
    .description(t('đổi khóa kiểm chữ ký; khóa mới chỉ hiện một lần', 'change its secret; shown once'))
    .argument('<ID>', t('mã trong danh sách', 'its id in the list'));
  withExamples(command, run, 'webhook renew wh-0f3c9a51b2');
  onRun(command, run, async (session, [webhook = '']) => {
    const renewed = await session.withEngine((engine) => engine.renewWebhook({ webhook }));
    showSecret(renewed, session);
  });
}

/** `webhook replay ID [--since D]`. */
function addReplay(group: Command, run: Run): void {
  const { t } = run;
  const command = group
    .command('replay')
    .description(t('gửi lại những tin đã thôi gửi', 'send again what was given up'))
    .argument('<ID>', t('mã trong danh sách', 'its id in the list'))
    .option('--since <INSTANT>', t('gửi lại cả tin đã nhận, từ lúc này', 'all since then'), parseInstant);
  withExamples(command, run, 'webhook replay wh-0f3c9a51b2 --since 2024-06-10T00:00:00+07:00');
  onRun<{ since?: string }>(command, run, async (session, [webhook = ''], { since }) => {
    const result = await session.withEngine((engine) =>
      engine.replayWebhook({ webhook, ...(since === undefined ? {} : { since }) }),
    );
    session.answer(result, () =>
      session.t(`${result.replayed} tin sẽ được gửi lại.`, `${result.replayed} messages go out again.`),
    );
  });
}

/** `webhook …`: addresses of other systems that are told of what happens. */
export function addWebhook(parent: Command, run: Run): void {
  const { t } = run;
  const group = parent
    .command('webhook')
    .description(t('báo tin cho hệ thống khác', 'tell other systems of what happens'));
  addAdd(group, run);
  const list = group
    .command('list')
    .description(t('các địa chỉ được báo tin', 'who is told, and how far that has come'));
  withExamples(list, run, 'webhook list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listWebhooks());
    session.answer(result, () => draw(result.webhooks, session));
  });
  const remove = group
    .command('remove')
    .description(t('bỏ một địa chỉ, cùng những tin chưa gửi', 'remove one, with what was not sent yet'))
    .argument('<ID>', t('mã trong danh sách', 'its id in the list'));
  withExamples(remove, run, 'webhook remove wh-0f3c9a51b2');
  onRun(remove, run, async (session, [webhook = '']) => {
    const result = await session.withEngine((engine) => engine.removeWebhook({ webhook }));
    session.answer(result, () => session.t(`Đã bỏ ${result.removed}.`, `Removed ${result.removed}.`));
  });
  addRenew(group, run);
  addReplay(group, run);
}
