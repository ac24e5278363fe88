import type { Translate } from '../../../domain/bilingual.ts';
import type { WebhookEntry } from '../../../client/engine.ts';
import { form, linkButton, paragraph, type BlockPage, type Content } from '../../layout/blocks.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import { ADMIN_SYSTEMS } from '../../layout/paths.ts';
import { BREAK, code, coloured, strong, tag } from '../../layout/sentence.ts';

/** An address that is told of what happens: of what, how far that has come, and what can be done about it. */
export function webhookEntry(webhook: WebhookEntry, t: Translate): Content {
  const { id, url, events, waiting, delivered, givenUp, lastDeliveredAt, lastError, hasSecret } = webhook;
  const isWell = lastError === null && hasSecret;
  const state = isWell ? t('nhận được', 'taken') : t('không nhận được', 'not taken');
  const hidden = { webhook: id };
  return [
    [strong(url), ' ', tag(coloured(state, isWell ? 'green' : 'red')), ' ', code(id)],
    [BREAK, t('Sự kiện', 'Events'), ': ', events.join(', ')],
    [BREAK, t(`Đang chờ: ${waiting}`, `Waiting: ${waiting}`)],
    [' · ', t(`đã nhận: ${delivered}`, `delivered: ${delivered}`)],
    [' · ', t(`đã thôi gửi: ${givenUp}`, `given up: ${givenUp}`)],
    lastDeliveredAt !== null && [
      ...[' · ', t('lần cuối', 'last'), ': ', formatInstant(lastDeliveredAt, ZONE, t)],
    ],
    lastError !== null && [BREAK, t('Lỗi lần gửi gần nhất', 'Last error'), ': ', code(lastError)],
    !hasSecret && [
      BREAK,
      t(
        'Khóa ký không đi cùng tệp chuyển hồ sơ. Tin chờ đến khi người quản trị máy chủ tạo khóa mới.',
        'The secret does not come with a record’s file. Messages wait until whoever runs the server makes a new one.',
      ),
    ],
    givenUp > 0 &&
      linkButton({
        ...{ action: `${ADMIN_SYSTEMS}/gui-lai`, hidden, text: '' },
        ...{ button: t('Gửi lại tin đã thôi gửi', 'Send again what was given up'), more: `: ${url}` },
      }),
    linkButton({
      ...{ action: `${ADMIN_SYSTEMS}/bo`, hidden, text: '' },
      ...{ button: t('Bỏ địa chỉ', 'Remove'), more: `: ${url}` },
    }),
  ];
}

/** Asks once more before an address is removed. */
export function removePage({ id, url, waiting }: WebhookEntry, t: Translate): BlockPage {
  return {
    title: t('Bỏ địa chỉ nhận tin?', 'Remove the address?'),
    back: { href: ADMIN_SYSTEMS, text: t('Thôi, quay lại', 'No, go back') },
    blocks: [
      paragraph([url, ' ', code(id)]),
      t(
        `Từ lúc này địa chỉ không nhận tin nào nữa; ${waiting} tin đang chờ bị bỏ.`,
        `From now on it gets no message; those waiting (${waiting}) are dropped.`,
      ),
      form({
        action: `${ADMIN_SYSTEMS}/bo`,
        hidden: { webhook: id, sure: 'yes' },
        buttons: [{ text: t('Bỏ địa chỉ', 'Remove the address'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
