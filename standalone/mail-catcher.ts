/** The mail server of one machine: takes every mail over real SMTP and keeps it as a file. */
import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { makeFolder } from '../records/database/make-folder.ts';
import { mailFileName, markOf } from './mail-file-name.ts';

export interface MailCatcher {
  /** `smtp://127.0.0.1:PORT` */
  url: string;
  port: number;
  stop(): Promise<void>;
}

export interface CatcherOptions {
  /** Where mails are kept, one `.eml` each; created when absent. */
  directory: string;
  /** 0 or left out: any free port. */
  port?: number;
  /** Reply code with which a recipient is refused, or null to take the mail. */
  reject?: (recipient: string) => number | null;
}

export interface CaughtMail {
  /** File name without `.eml`. */
  id: string;
  file: string;
  receivedAt: Date;
  email: Email;
}

const MAX_BYTES = 50 * 1024 * 1024;

const END_OF_HEADERS = '\r\n\r\n';

/**
 * Keeps a message whole or not at all; the same Message-ID again takes the place of the first. A few kilobytes are
 * written at once: the way to another thread and back takes longer than the writing.
 */
async function keep(directory: string, raw: Buffer): Promise<void> {
  const end = raw.indexOf(END_OF_HEADERS);
  const head = await PostalMime.parse(end === -1 ? raw : raw.subarray(0, end));
  const partial = join(directory, `.${randomUUID()}.partial`);
  writeFileSync(partial, raw, { mode: 0o600 });
  renameSync(partial, join(directory, `${mailFileName(head)}.eml`));
}

function smtpError(code: number): Error {
  return Object.assign(new Error(code < 500 ? 'Try again later' : 'Refused'), { responseCode: code });
}

/**
 * Starts the catcher on the loopback interface, without sign-in or TLS.
 *
 * @throws the system's error when the port is taken
 */
export async function startMailCatcher({
  directory,
  port = 0,
  reject,
}: CatcherOptions): Promise<MailCatcher> {
  makeFolder(directory, 0o700);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    onRcptTo: ({ address }, _session, callback) => {
      const code = reject?.(address) ?? null;
      callback(code === null ? null : smtpError(code));
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        keep(directory, Buffer.concat(chunks)).then(
          () => callback(null),
          () => callback(smtpError(451)),
        );
      });
    },
  });
  await new Promise<void>((resolve, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      // A client that breaks off is its own trouble, not this server's.
      server.on('error', () => undefined);
      resolve();
    });
  });
  const address = server.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A name that cannot leave its folder. */
const SAFE_NAME = /^[A-Za-z0-9@_-][A-Za-z0-9@._-]*$/;

/** Reads one kept mail by its file's name, or by its Message-ID; null when there is none. */
export async function readCaughtMail(directory: string, id: string): Promise<CaughtMail | null> {
  if (SAFE_NAME.test(id)) {
    const named = await readFileNamed(directory, id);
    if (named) return named;
  }
  const names = await readdir(directory).catch(() => []);
  const found = names.find((name) => name.endsWith(`${markOf(id)}.eml`));
  return found === undefined ? null : readFileNamed(directory, found.slice(0, -'.eml'.length));
}

async function readFileNamed(directory: string, id: string): Promise<CaughtMail | null> {
  const file = join(directory, `${id}.eml`);
  try {
    const [raw, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return { id, file, receivedAt: mtime, email: await PostalMime.parse(raw) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** All kept mails, newest Date first; none when the folder is not there yet. */
export async function listCaughtMails(directory: string): Promise<CaughtMail[]> {
  const names = await readdir(directory).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
  const mails = await Promise.all(ids.map((id) => readFileNamed(directory, id)));
  return mails
    .filter((mail) => mail !== null)
    .sort((a, b) => (b.email.date ?? '').localeCompare(a.email.date ?? '') || a.id.localeCompare(b.id));
}

/** The kept mails, for whoever shows them. */
export function openMailbox(directory: string): {
  list(): Promise<CaughtMail[]>;
  read(id: string): Promise<CaughtMail | null>;
} {
  return { list: () => listCaughtMails(directory), read: (id) => readCaughtMail(directory, id) };
}
