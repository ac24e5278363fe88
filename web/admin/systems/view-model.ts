import type { Translate } from '../../../domain/bilingual.ts';
import type { TokenEntry, WebhookEntry } from '../../../client/engine.ts';
import { webhookEntry } from './webhook-entry.ts';
import { TOKEN_STATES } from '../../../words/token-states.ts';
import {
  entries,
  form,
  heading,
  linkButton,
  paragraph,
  type BlockPage,
  type Content,
} from '../../layout/blocks.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import { ADMIN, ADMIN_SYSTEMS } from '../../layout/paths.ts';
import { BREAK, code, coloured, strong, tag } from '../../layout/sentence.ts';

const COLOURS = { valid: 'green', expired: 'yellow', revoked: 'grey' } as const;

/** What the page shows. */
export interface Systems {
  tokens: TokenEntry[];
  webhooks: WebhookEntry[];
}

/** A token with what it may and until when, and the button that ends it while it opens. */
function tokenEntry({ id, name, scopes, as, state, ...at }: TokenEntry, t: Translate): Content {
  const when = (instant: string): string => formatInstant(instant, ZONE, t);
  const used =
    at.lastUsedAt === null
      ? t('chưa dùng lần nào', 'never used')
      : t(`dùng lần cuối: ${when(at.lastUsedAt)}`, `last used: ${when(at.lastUsedAt)}`);
  return [
    [strong(name), ' ', tag(coloured(t(TOKEN_STATES[state]), COLOURS[state])), ' ', code(id)],
    [BREAK, t('Quyền', 'Scopes'), ': ', scopes.join(', ')],
    as !== null && [' · ', t('chỉ với tên', 'only as'), ' ', as],
    [BREAK, t('Hết hạn', 'Expires'), ': ', when(at.expiresAt)],
    [' · ', used],
    state === 'valid' &&
      linkButton({
        ...{ action: `${ADMIN_SYSTEMS}/thu-hoi`, hidden: { token: id }, text: '' },
        button: t('Thu hồi', 'Revoke'),
        more: `: ${name}`,
      }),
  ];
}

/** Every connection with another system. */
export function systemsPage({ tokens, webhooks }: Systems, t: Translate): BlockPage {
  return {
    title: t('Kết nối với hệ thống khác', 'Other systems'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    isWide: true,
    blocks: [
      heading(t('Mã truy cập', 'Tokens'), 'ma'),
      paragraph(
        t(
          'Hệ thống khác gọi API bằng mã truy cập: read để đọc, acts để gửi thay cán bộ, admin để quản trị. Hệ thống không lưu mã, chỉ nhận ra mã; mã mới được tạo bằng dòng lệnh trên máy chủ và chỉ hiện một lần.',
          'Other systems call the API with a token: read looks, acts acts for officials, admin administers. The token itself is not kept, only recognised; a new one is made on the server’s command line and shown once.',
        ),
      ),
      entries(
        tokens.length > 0
          ? tokens.map((token) => tokenEntry(token, t))
          : [t('Chưa có mã truy cập nào.', 'There are no tokens.')],
      ),
      heading(t('Báo tin', 'Webhooks'), 'bao-tin'),
      paragraph(
        t(
          'Mỗi khi có việc được ghi vào nhật ký, các địa chỉ dưới đây nhận một tin có chữ ký, không có tên hay địa chỉ của ai. Tin chưa nhận được gửi lại trong 72 giờ. Địa chỉ mới được thêm bằng dòng lệnh trên máy chủ.',
          'With every entry of the audit log the addresses below get a signed message, without anybody’s name or address. What is not taken is sent again for 72 hours. A new address is added on the server’s command line.',
        ),
      ),
      entries(
        webhooks.length > 0
          ? webhooks.map((webhook) => webhookEntry(webhook, t))
          : [t('Chưa có địa chỉ nào.', 'There are no addresses.')],
      ),
    ],
  };
}

/** Asks once more before a token ends. */
export function revokePage({ id, name }: TokenEntry, t: Translate): BlockPage {
  return {
    title: t('Thu hồi mã truy cập?', 'Revoke the token?'),
    back: { href: ADMIN_SYSTEMS, text: t('Thôi, quay lại', 'No, go back') },
    blocks: [
      paragraph([name, ' ', code(id)]),
      t(
        'Hệ thống đang dùng mã này không gọi được nữa, ngay từ lúc này. Mã đã thu hồi không dùng lại được.',
        'The system that uses it can call no more, from now on. A token that was revoked opens never again.',
      ),
      form({
        action: `${ADMIN_SYSTEMS}/thu-hoi`,
        hidden: { token: id, sure: 'yes' },
        buttons: [{ text: t('Thu hồi mã', 'Revoke the token'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
