/** The inbox of the one-machine mail catcher: a list, and each mail as its reader would see it. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Address } from 'postal-mime';
import { escapeHtml } from '../../activities/mail/escape-html.ts';
import { listCaughtMails, readCaughtMail, type CaughtMail } from '../../standalone/mail-catcher.ts';
import { renderPage, sendPage } from './page.ts';

/** A mail's HTML is foreign: no scripts, nothing fetched; its links open outside the frame. */
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;

const people = (list: Address[] | undefined): string =>
  (list ?? []).map((a) => (a.name ? `${a.name} <${a.address ?? ''}>` : (a.address ?? ''))).join(', ');

const path = (id: string): string => `/mailbox/${encodeURIComponent(id)}`;

function listPage(mails: CaughtMail[]): string {
  const items = mails.map(
    ({ id, email }) =>
      `<li><a href="${path(id)}">${escapeHtml(email.subject ?? '(không tiêu đề)')}</a><br>` +
      `<small>${escapeHtml(people(email.to))} · ${escapeHtml(email.date ?? '')}</small></li>`,
  );
  return renderPage(
    'Hộp thư · Liên Ngành',
    `<h1>Hộp thư của máy này (${mails.length})</h1>` +
      `<p class="note">Mọi thư gửi từ máy này được giữ lại ở đây, không đi ra ngoài. / Mail of this machine is kept here and goes no further.</p>` +
      `<ul>${items.join('')}</ul>`,
  );
}

function mailPage({ id, email }: CaughtMail): string {
  const rows: [string, string][] = [
    ['Từ / From', people(email.from ? [email.from] : [])],
    ['Đến / To', people(email.to)],
    ['Trả lời tới / Reply-To', people(email.replyTo)],
    ['Ngày / Date', email.date ?? ''],
    ['Message-ID', email.messageId ?? ''],
  ];
  const head = rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  const files = email.attachments.map(
    (file, index) =>
      `<li><a href="${path(id)}/files/${index}">${escapeHtml(file.filename ?? `tệp ${index + 1}`)}</a></li>`,
  );
  return renderPage(
    email.subject ?? 'Thư',
    `<p><a href="/mailbox">← Hộp thư</a></p><h1>${escapeHtml(email.subject ?? '')}</h1><dl>${head}</dl>` +
      (files.length > 0 ? `<h2>Tệp kèm / Attachments</h2><ul>${files.join('')}</ul>` : '') +
      `<iframe title="Nội dung thư" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path(id)}/html"></iframe>` +
      `<h2>Bản chữ / Text</h2><pre>${escapeHtml(email.text ?? '')}</pre>`,
  );
}

function notFound(reply: FastifyReply): FastifyReply {
  const page = renderPage(
    'Không có thư này',
    '<h1>Không có thư này</h1><p><a href="/mailbox">Hộp thư / Mailbox</a></p>',
  );
  return sendPage(reply.code(404), page);
}

/** A name for a download that no header can misread. */
const safeFileName = (name: string): string => encodeURIComponent(name).replaceAll("'", '%27');

/**
 * Registers `/mailbox`, `/mailbox/:id`, its HTML part and its attachments. For a server that listens on the
 * loopback interface only: whoever reads this inbox reads everybody's mail.
 *
 * @param directory the catcher's folder of `.eml` files
 */
export function registerMailbox(app: FastifyInstance, directory: string): void {
  type OfMail = { Params: { id: string; index: string } };

  app.get('/mailbox', async (_request, reply) => sendPage(reply, listPage(await listCaughtMails(directory))));

  app.get<OfMail>('/mailbox/:id', async (request, reply) => {
    const mail = await readCaughtMail(directory, request.params.id);
    return mail ? sendPage(reply, mailPage(mail)) : notFound(reply);
  });

  app.get<OfMail>('/mailbox/:id/html', async (request, reply) => {
    const mail = await readCaughtMail(directory, request.params.id);
    if (!mail) return notFound(reply);
    const html = mail.email.html ?? `<pre>${escapeHtml(mail.email.text ?? '')}</pre>`;
    return reply
      .headers({
        'content-security-policy': MAIL_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><base target="_blank">${html}`);
  });

  app.get<OfMail>('/mailbox/:id/files/:index', async (request, reply) => {
    const mail = await readCaughtMail(directory, request.params.id);
    const file = mail?.email.attachments[Number(request.params.index)];
    if (!file) return notFound(reply);
    const bytes =
      typeof file.content === 'string'
        ? Buffer.from(file.content)
        : Buffer.from(new Uint8Array(file.content));
    return reply
      .headers({
        'content-disposition': `attachment; filename*=UTF-8''${safeFileName(file.filename ?? 'tep')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .type('application/octet-stream')
      .send(bytes);
  });
}
