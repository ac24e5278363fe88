import type { Translate } from '../../../domain/bilingual.ts';
import type { TokenEntry } from '../../../client/engine.ts';
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
}

/** A token with what it may and until when, and the button that ends it while it opens. */
function tokenEntry({ id, name, scopes, as, state, ...at }: TokenEntry, t: Translate): Content {
  const when = (instant: string): string => formatInstant(instant, ZONE, t);
  const used = at.lastUsedAt === null ? t('chưa dùng', 'never used') : when(at.lastUsedAt);
  return [
    [strong(name), ' ', tag(coloured(t(TOKEN_STATES[state]), COLOURS[state])), ' ', code(id)],
    [BREAK, t('Quyền', 'Scopes'), ': ', scopes.join(', ')],
    as !== null && [' · ', t('chỉ với tên', 'only as'), ' ', as],
    [BREAK, t('Hết hạn', 'Expires'), ': ', when(at.expiresAt)],
    [' · ', t('dùng lần cuối', 'last used'), ': ', used],
    state === 'valid' &&
      linkButton({
        ...{ action: `${ADMIN_SYSTEMS}/thu-hoi`, hidden: { token: id }, text: '' },
        button: t('Thu hồi', 'Revoke'),
        more: `: ${name}`,
      }),
  ];
}

/** Every connection with another system. */
export function systemsPage({ tokens }: Systems, t: Translate): BlockPage {
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
