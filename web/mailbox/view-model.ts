import type { Address } from 'postal-mime';
import type { PageModel } from '../frame/page.ts';
import type { Say } from '../frame/say.ts';
import type { CaughtMail } from './mailbox.ts';

const people = (list: Address[] | undefined): string =>
  (list ?? []).map((a) => (a.name ? `${a.name} <${a.address ?? ''}>` : (a.address ?? ''))).join(', ');

const path = (id: string): string => `/mailbox/${encodeURIComponent(id)}`;

/** All mails of this machine, newest first. */
export function mailList(mails: CaughtMail[], say: Say): PageModel {
  return {
    title: say('Hộp thư của máy này', 'Mail of this machine'),
    mails: mails.map(({ id, email }) => ({
      href: path(id),
      subject: email.subject ?? say('(không tiêu đề)', '(no subject)'),
      to: people(email.to),
      date: email.date ?? '',
    })),
  };
}

/** One mail: its head, its files, and where its HTML lies. */
export function oneMail({ id, email }: CaughtMail, say: Say): PageModel {
  const rows: [string, string][] = [
    [say('Từ', 'From'), people(email.from ? [email.from] : [])],
    [say('Đến', 'To'), people(email.to)],
    [say('Trả lời tới', 'Reply-To'), people(email.replyTo)],
    [say('Ngày', 'Date'), email.date ?? ''],
    ['Message-ID', email.messageId ?? ''],
  ];
  return {
    title: email.subject ?? say('Thư', 'Mail'),
    back: { href: '/mailbox', text: say('Hộp thư', 'All mail') },
    head: { rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) },
    files: email.attachments.map((file, index) => ({
      href: `${path(id)}/files/${index}`,
      name: file.filename ?? say(`tệp ${index + 1}`, `file ${index + 1}`),
    })),
    html: `${path(id)}/html`,
    text: email.text ?? '',
  };
}
