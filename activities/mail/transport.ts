/** SMTP: hands sealed bytes to a server, and reads what its answer means. */
import nodemailer from 'nodemailer';

export interface Envelope {
  from: string;
  to: string;
}

export interface MailTransport {
  /** Resolves when the server has taken the message (250). */
  send(envelope: Envelope, raw: Buffer): Promise<void>;
  close(): void;
}

export type Failure =
  /** The server could not be used at all: nothing is wrong with this mail. */
  | { kind: 'unreachable'; text: string }
  /** 4xx, or the server will not relay for us: try this mail again later. */
  | { kind: 'later'; text: string }
  /** 5xx: never; `badAddress` when the recipient's address is no good. */
  | { kind: 'refused'; text: string; badAddress: boolean };

/** How many connections a pool keeps to the server. */
export const CONNECTIONS = 4;

const TIMEOUTS_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/**
 * A pooled SMTP transport.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`
 */
export function createSmtpTransport(url: string): MailTransport {
  const pool = nodemailer.createTransport({ url, pool: true, maxConnections: CONNECTIONS, ...TIMEOUTS_MS });
  return {
    send: async (envelope, raw) => {
      await pool.sendMail({ envelope: { ...envelope }, raw });
    },
    close: () => pool.close(),
  };
}

/** What the standard says of an address: gone, wrong or moved (5.1), or closed (5.2.1). 5.1.7 and 5.1.8 are about the sender. */
const BAD_ADDRESS = /^5\.(1\.(?![78]$)\d+|2\.1)$/;
/** Access, policy, sign-in (5.7), or our own sender. */
const REFUSES_US = /^5\.(7\.\d+|1\.[78])$/;

/**
 * What a 5xx to a recipient is about, by its enhanced code (RFC 3463), else by its plain one: the address, the server's
 * refusal to take anything from us, or something else.
 */
function blameRecipient(code: number, text: string): 'address' | 'us' | 'other' {
  const enhanced = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1];
  if (enhanced !== undefined && BAD_ADDRESS.test(enhanced)) return 'address';
  if (code === 530 || code === 554 || (enhanced !== undefined && REFUSES_US.test(enhanced))) return 'us';
  return enhanced === undefined && [550, 551, 553].includes(code) ? 'address' : 'other';
}

/**
 * What an error of `send` means. A 5xx to anything but the recipient or the message itself (our own sign-in,
 * our sender) is the server refusing us, which waits for a mend rather than costing every addressee. Said at the
 * recipient (relay access denied, say), it may be about this one only: the mail waits by itself, and nothing is marked.
 */
export function readFailure(error: unknown): Failure {
  const { responseCode, command, message, response } = error as {
    responseCode?: number;
    command?: string;
    message?: string;
    response?: string;
  };
  const text = (response ?? message ?? String(error)).slice(0, 500);
  const aboutMail = command === 'RCPT TO' || command === 'DATA';
  if (responseCode === undefined || !aboutMail) return { kind: 'unreachable', text };
  if (responseCode < 500) return { kind: 'later', text };
  if (command === 'DATA') return { kind: 'refused', text, badAddress: false };
  const blame = blameRecipient(responseCode, text);
  return blame === 'us'
    ? { kind: 'later', text }
    : { kind: 'refused', text, badAddress: blame === 'address' };
}
