/** SMTP: hands sealed bytes to a server, and knows how far each of them came. */
import type { Readable } from 'node:stream';
import nodemailer from 'nodemailer';

export interface Envelope {
  from: string;
  to: string;
}

export interface MailTransport {
  /**
   * Resolves when the server has taken the message (250).
   * @throws the server's answer, or what kept it from answering; `readFailure` says what it means
   */
  send(envelope: Envelope, raw: Buffer): Promise<void>;
  /** Ends all connections; a delivery under way fails. */
  close(): void;
}

/**
 * How far a delivery came before it failed: the server was not ready for a mail; it was told sender and recipient;
 * it has all of the message, the final dot with it.
 */
export type Reached = 'nothing' | 'envelope' | 'end-of-data';

/** An error of `send`, as the SMTP library throws it, with how far the delivery came. */
export interface DeliveryError extends Error {
  code?: string;
  responseCode?: number;
  /** Command that was answered, e.g. `RCPT TO`; `CONN` where nothing was, `API` where none was sent. */
  command?: string;
  response?: string;
  reached?: Reached;
}

/** How many connections a pool keeps to the server. */
export const CONNECTIONS = 4;

const MINUTE_MS = 60_000;

/**
 * How long each answer is waited for, in milliseconds. RFC 5321 section 4.5.3.2 asks for at least five minutes for the
 * greeting and for each command, three for each piece of the message, and ten after the final dot: a server that scans
 * a message takes its time, and one that is left too early has it and gets it again.
 */
export const PATIENCE = {
  /** Connection, TLS and greeting together. */
  connectionTimeout: 5 * MINUTE_MS,
  greetingTimeout: 5 * MINUTE_MS,
  /** Silence at any later moment. */
  socketTimeout: 10 * MINUTE_MS,
};

/**
 * A pooled SMTP transport.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param patience how long answers are waited for
 */
export function createSmtpTransport(url: string, patience: Partial<typeof PATIENCE> = {}): MailTransport {
  const pool = nodemailer.createTransport({
    ...{ url, pool: true, maxConnections: CONNECTIONS, ...PATIENCE, ...patience },
  });
  /** The newest reading of each message, from when its connection was ready for it. */
  const bodies = new WeakMap<object, Readable>();
  pool.use('stream', ({ message, data }, done) => {
    const read = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const body = read(options);
      bodies.set(data.envelope as object, body);
      return body;
    };
    done();
  });
  return {
    send: async ({ from, to }, raw) => {
      const envelope = { from, to };
      try {
        await pool.sendMail({ envelope, raw });
      } catch (error) {
        throw Object.assign(error as DeliveryError, { reached: reachedBy(bodies.get(envelope)) });
      }
    },
    close: () => pool.close({ force: true }),
  };
}

/** The body is first read when the server has asked for it, and ends with the final dot. */
function reachedBy(body: Readable | undefined): Reached {
  if (!body) return 'nothing';
  return body.readableEnded ? 'end-of-data' : 'envelope';
}
