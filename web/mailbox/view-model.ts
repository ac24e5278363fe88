import type { Address } from 'postal-mime';
import type { Translate } from '../../domain/bilingual.ts';
import { toInstant } from '../../domain/clock.ts';
import { heading, list, type BlockPage } from '../layout/blocks.ts';
import { formatInstant, ZONE } from '../layout/names.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { listView } from '../lists/list-view.ts';
import type { PageModel } from '../layout/page.ts';
import type { CaughtMail } from './mailbox.ts';
import { BREAK, link, small } from '../layout/sentence.ts';

const people = (list: Address[] | undefined): string =>
  (list ?? []).map((a) => (a.name ? `${a.name} <${a.address ?? ''}>` : (a.address ?? ''))).join(', ');

const path = (id: string): string => `/mailbox/${encodeURIComponent(id)}`;

/** Searching the mails by subject, address or name; newest first. */
const mailSpec = (t: Translate): ListSpec<CaughtMail> => ({
  path: '/mailbox',
  anchor: 'thu',
  search: {
    label: t('Tìm tiêu đề hoặc người nhận', 'Find a subject or a recipient'),
    textOf: ({ email }) => `${email.subject ?? ''} ${people(email.to)}`,
  },
  filters: [],
  orders: [],
  count: (n) => t(`${n} thư`, n === 1 ? '1 mail' : `${n} mails`),
});

/** When a mail was sent, as people read it; a date that is none stays as it came. */
function sentAt({ email: { date = '' } }: CaughtMail, t: Translate): string {
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? date : formatInstant(toInstant(ms), ZONE, t);
}

/**
 * The mails of this machine, newest first.
 * @param query the address: what is searched, and the page
 */
export function mailList(mails: CaughtMail[], query: Record<string, string>, t: Translate): BlockPage {
  const { rows, bar, pages } = listView(mails, mailSpec(t), query, t);
  return {
    title: t('Hộp thư của máy này', 'Mail of this machine'),
    isWide: true,
    blocks: [
      t(
        'Mọi thư gửi từ máy này được giữ lại ở đây, không đi ra ngoài.',
        'Every mail sent from this machine is kept here; none leaves it.',
      ),
      heading(t('Thư', 'Mails'), 'thu'),
      mails.length === 0 && t('Chưa có thư nào.', 'No mail has been sent yet.'),
      bar,
      list(
        rows.map((mail) => [
          link(path(mail.id), mail.email.subject ?? t('(không tiêu đề)', '(no subject)')),
          BREAK,
          small(`${people(mail.email.to)} · ${sentAt(mail, t)}`),
        ]),
        'spaced',
      ),
      pages,
    ],
  };
}

/** One mail: its head, its files, and where its HTML lies. */
export function oneMail(mail: CaughtMail, t: Translate): PageModel {
  const { id, email } = mail;
  const rows: [string, string][] = [
    [t('Từ', 'From'), people(email.from ? [email.from] : [])],
    [t('Đến', 'To'), people(email.to)],
    [t('Trả lời tới', 'Reply-To'), people(email.replyTo)],
    [t('Ngày', 'Date'), sentAt(mail, t)],
    ['Message-ID', email.messageId ?? ''],
  ];
  return {
    title: email.subject ?? t('Thư', 'Mail'),
    back: { href: '/mailbox', text: t('Hộp thư', 'All mail') },
    head: { rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) },
    files: email.attachments.map((file, index) => ({
      href: `${path(id)}/files/${index}`,
      name: file.filename ?? t(`tệp ${index + 1}`, `file ${index + 1}`),
    })),
    html: `${path(id)}/html`,
    text: email.text ?? '',
  };
}
