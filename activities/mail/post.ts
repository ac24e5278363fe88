/** Single mails that somebody waits for at a page, sent at once and kept nowhere: sign-in links and new links. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/plan.ts';
import { buildMime } from './build-mime.ts';
import { escapeHtml } from '../../words/escape-html.ts';
import { domainOf } from './identifiers.ts';
import { createSmtpTransport } from './transport.ts';

export interface SingleMail {
  to: string;
  subject: string;
  /** Paragraphs; an address that stands alone becomes a link. */
  paragraphs: string[];
  language: string;
  at: Instant;
}

export interface Post {
  /** Address of the sender. */
  from: string;
  /**
   * Sends a mail now.
   * @throws the mail server's error when it does not take it
   */
  send(mail: SingleMail): Promise<void>;
  close(): void;
}

function asHtml(paragraph: string): string {
  const text = escapeHtml(paragraph);
  return /^https?:\/\/\S+$/.test(paragraph) ? `<p><a href="${text}">${text}</a></p>` : `<p>${text}</p>`;
}

/**
 * A post office on an SMTP server.
 * @param smtpUrl `smtp://user:password@host:port` or `smtps://…`
 * @param from address of the sender
 */
export function createPost(smtpUrl: string, from: string): Post {
  const transport = createSmtpTransport(smtpUrl);
  return {
    from,
    async send({ to, subject, paragraphs, language, at }) {
      const raw = await buildMime({
        messageId: `<${randomUUID()}@${domainOf(from)}>`,
        from: { name: 'Liên Ngành', address: from },
        replyTo: [],
        to: { name: '', address: to },
        subject,
        at,
        language,
        attachments: [],
        text: `${paragraphs.join('\n\n')}\n`,
        html: `<!doctype html><html lang="${language}"><body>${paragraphs.map(asHtml).join('')}</body></html>`,
      });
      await transport.send({ from, to }, raw);
    },
    close: () => transport.close(),
  };
}
