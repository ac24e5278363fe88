/** SMTP: hands sealed bytes to a server, and knows how far each of them came. */
import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';

export interface Envelope {
  from: string;
  to: string;
}

export interface MailTransport {
  /**
   * Resolves when the server has taken the message (250).
   * @param beforeContent waited for when the server has asked for the message, before a byte of it goes
   * @throws the server's answer, or what kept it from answering; `readFailure` says what it means. What `beforeContent`
   *   throws, as it is: nothing has gone then
   */
  send(envelope: Envelope, raw: Buffer, beforeContent?: () => Promise<void>): Promise<void>;
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
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    ...PATIENCE,
    ...patience,
  });
  const deliveries = new WeakMap<object, Delivery>();
  pool.use('stream', ({ message, data }, done) => {
    const read = message.createReadStream.bind(message);
    const delivery = deliveries.get(data.envelope as object);
    if (delivery)
      message.createReadStream = (options) =>
        (delivery.body = Readable.from(
          readAfter(delivery, () => read(options)),
          { objectMode: false },
        ));
    done();
  });
  return {
    send: async ({ from, to }, raw, beforeContent = () => Promise.resolve()) => {
      const envelope = { from, to };
      const delivery: Delivery = { beforeContent };
      deliveries.set(envelope, delivery);
      try {
        await pool.sendMail({ envelope, raw });
      } catch (error) {
        // A connection may end meanwhile: what is being waited for must not come after what is written of the failure.
        await delivery.waited;
        throw Object.assign(error as DeliveryError, { reached: reachedBy(delivery.body) });
      }
    },
    close: () => pool.close({ force: true }),
  };
}

/** One message on its way. */
interface Delivery {
  beforeContent(): Promise<void>;
  /** Settles as `beforeContent` does, once that was called. */
  waited?: Promise<void>;
  /** The newest reading of the message, from when its connection was ready for it. */
  body?: Readable;
}

async function* readAfter(delivery: Delivery, read: () => Readable): AsyncGenerator<Buffer> {
  await (delivery.waited = delivery.beforeContent());
  yield* read();
}

/** The body is first read when the server has asked for it, and ends with the final dot. */
function reachedBy(body: Readable | undefined): Reached {
  if (!body) return 'nothing';
  return body.readableEnded ? 'end-of-data' : 'envelope';
}
