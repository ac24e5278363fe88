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
  /** 4xx: try this mail again later. */
  | { kind: 'later'; text: string }
  /** 5xx: never; `badAddress` when it was the recipient that was refused. */
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

/**
 * What an error of `send` means. A 5xx to anything but the recipient or the message itself (our own sign-in,
 * our sender) is the server refusing us, which waits for a mend rather than costing every addressee.
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
  return { kind: 'refused', text, badAddress: command === 'RCPT TO' };
}
