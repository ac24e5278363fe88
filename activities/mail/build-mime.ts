/** Turns a mail's parts into the bytes that are kept and sent: the same parts give the same bytes. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanFile, cleanText } from '../../domain/clean-text.ts';
import type { Instant } from '../../domain/plan.ts';

/** Names the recipient's unit, for whoever files mails; an id, and nothing of the person. */
export const UNIT_HEADER = 'X-Lien-Nganh-Unit';

export interface MailParts {
  messageId: string;
  from: { name: string; address: string };
  replyTo: string[];
  to: { name: string; address: string };
  subject: string;
  at: Instant;
  language: string;
  /** Id of the recipient's unit, where one is known. */
  unit?: string;
  text: string;
  html: string;
  attachments: { filename: string; content: string | Buffer; contentType: string }[];
}

/** The complete message, headers and body, as it goes over SMTP; words of the record from before are composed here. */
export function buildMime(parts: MailParts): Promise<Buffer> {
  const { at, language, unit, ...mail } = parts;
  const { from, to, subject, text, html, attachments } = mail;
  const named = <Person extends { name: string }>(person: Person): Person => ({
    ...person,
    name: cleanText(person.name),
  });
  const composer = new MailComposer({
    ...mail,
    from: named(from),
    to: named(to),
    subject: cleanText(subject),
    text: cleanFile(text),
    html: cleanFile(html),
    attachments: attachments.map((file) => ({ ...file, filename: cleanText(file.filename) })),
    date: new Date(at),
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32),
    textEncoding: 'base64',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(unit === undefined ? {} : { [UNIT_HEADER]: unit }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
