/** The inbox of the one-machine mail catcher: a list, and each mail as its reader would see it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { escapeHtml } from '../../words/escape-html.ts';
import { isForwarded, namesThisMachine } from '../../client/api/own-machine.ts';
import { httpError } from '../layout/http-error.ts';
import { queryOf } from '../lists/queries.ts';
import type { WebServices } from '../services.ts';
import type { CaughtMail } from './mailbox.ts';
import { mailList, oneMail } from './view-model.ts';

/** A mail's HTML is foreign: no scripts, nothing fetched; its links open outside the iframe. */
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox`;

/** A name for a download that no header can misread. */
const safeFileName = (name: string): string => encodeURIComponent(name).replaceAll("'", '%27');

type OfMail = { Params: { id: string; index: string } };

/**
 * Registers `/mailbox`, `/mailbox/:id`, its HTML part and its attachments. Whoever reads this inbox
 * reads everybody's mail: it answers to nobody but this machine, asked by its own name and through no proxy. Absent
 * with a real mail server.
 */
export function registerMailbox(pages: FastifyInstance, { mailbox }: WebServices): void {
  if (mailbox === null) return;
  const config = { access: 'open' } as const;

  async function find(id: string): Promise<CaughtMail> {
    const mail = await mailbox!.read(id);
    if (!mail) throw httpError('not-found');
    return mail;
  }

  /** @throws HttpError 403 for whoever is not on this machine: this inbox holds everybody's links */
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    if (isForwarded(request) || !namesThisMachine(request)) throw httpError('not-from-here');
  };

  pages.get('/mailbox', { config, onRequest }, async (request, reply) =>
    reply.page(mailList(await mailbox.list(), queryOf(request), request.t)),
  );

  pages.get<OfMail>('/mailbox/:id', { config, onRequest }, async (request, reply) =>
    reply.page('mailbox/mail.njk', oneMail(await find(request.params.id), request.t)),
  );

  pages.get<OfMail>('/mailbox/:id/html', { config, onRequest, helmet: false }, async (request, reply) => {
    const { email } = await find(request.params.id);
    const html = email.html ?? `<pre>${escapeHtml(email.text ?? '')}</pre>`;
    return reply
      .headers({
        'content-security-policy': MAIL_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><base target="_blank">${html}`);
  });

  pages.get<OfMail>('/mailbox/:id/files/:index', { config, onRequest }, async (request, reply) => {
    const { email } = await find(request.params.id);
    const file = email.attachments[Number(request.params.index)];
    if (!file) throw httpError('not-found');
    const bytes =
      typeof file.content === 'string'
        ? Buffer.from(file.content)
        : Buffer.from(new Uint8Array(file.content));
    return reply
      .headers({
        'content-disposition': `attachment; filename*=UTF-8''${safeFileName(file.filename ?? 'tep')}`,
      })
      .type('application/octet-stream')
      .send(bytes);
  });
}
