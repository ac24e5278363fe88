import type { Address } from 'postal-mime';
import type { Translate } from '../../domain/bilingual.ts';
import { list, type BlockPage } from '../layout/blocks.ts';
import type { PageModel } from '../layout/page.ts';
import type { CaughtMail } from './mailbox.ts';
import { BREAK, link, small } from '../layout/sentence.ts';

const people = (list: Address[] | undefined): string =>
  (list ?? []).map((a) => (a.name ? `${a.name} <${a.address ?? ''}>` : (a.address ?? ''))).join(', ');

const path = (id: string): string => `/mailbox/${encodeURIComponent(id)}`;

/** All mails of this machine, newest first. */
export function mailList(mails: CaughtMail[], t: Translate): BlockPage {
  return {
    title: t('Hộp thư của máy này', 'Mail of this machine'),
    isWide: true,
    blocks: [
      t(
        'Mọi thư gửi từ máy này được giữ lại ở đây, không đi ra ngoài.',
        'Every mail sent from this machine is kept here; none leaves it.',
      ),
      list(
        mails.map(({ id, email }) => [
          link(path(id), email.subject ?? t('(không tiêu đề)', '(no subject)')),
          BREAK,
          small(`${people(email.to)} · ${email.date ?? ''}`),
        ]),
        'spaced',
      ),
    ],
  };
}

/** One mail: its head, its files, and where its HTML lies. */
export function oneMail({ id, email }: CaughtMail, t: Translate): PageModel {
  const rows: [string, string][] = [
    [t('Từ', 'From'), people(email.from ? [email.from] : [])],
    [t('Đến', 'To'), people(email.to)],
    [t('Trả lời tới', 'Reply-To'), people(email.replyTo)],
    [t('Ngày', 'Date'), email.date ?? ''],
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
