/** An SMTP server that misbehaves as told, and keeps which message it took from whom. */
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Whom a misbehaviour meets: one address, or everybody when left out. */
interface Aim {
  to?: string;
}

export interface Misbehaviour {
  /** Reply code to every connection. */
  connect?: number;
  /** Reply code to MAIL FROM. */
  mail?: number;
  recipient?: Aim & { code: number; text?: string };
  data?: Aim & { code: number };
  /** The connection is cut while the message is sent. */
  dropInData?: Aim;
  /** The connection is cut after the message was taken, before that is said. */
  dropBeforeReply?: Aim;
  slow?: Aim & { ms: number };
  /** How often each address is put off before it is served. */
  greylist?: number;
}

export interface Taken {
  at: number;
  messageId: string;
  to: string;
  raw: string;
}

export interface TrialSmtp {
  url: string;
  set(misbehaviour: Misbehaviour): void;
  /** Every message taken since the last `clear`, also those whose sender never heard of it. */
  taken(): Taken[];
  clear(): void;
  stop(): Promise<void>;
}

const refusal = (responseCode: number, text = 'told so'): Error =>
  Object.assign(new Error(text), { responseCode });
const meets = (aim: Aim | undefined, to: string): aim is Aim =>
  aim !== undefined && (aim.to === undefined || aim.to === to);

export async function startTrialSmtp(): Promise<TrialSmtp> {
  let mode: Misbehaviour = {};
  let ledger: Taken[] = [];
  let seen = new Map<string, number>();
  const cut = (session: SMTPServerSession): void => {
    // The library has no word for cutting a connection.
    const open = (server as unknown as { connections: Set<{ session: SMTPServerSession; _socket: Socket }> })
      .connections;
    for (const connection of open) if (connection.session === session) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, callback) => callback(mode.connect ? refusal(mode.connect) : null),
    onMailFrom: (_address, _session, callback) => callback(mode.mail ? refusal(mode.mail) : null),
    onRcptTo: ({ address }, _session, callback) => {
      if (meets(mode.recipient, address)) return callback(refusal(mode.recipient.code, mode.recipient.text));
      const tries = (seen.get(address) ?? 0) + 1;
      seen.set(address, tries);
      callback(tries <= (mode.greylist ?? 0) ? refusal(451, '4.7.1 Greylisted') : null);
    },
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const chunks: Buffer[] = [];
      if (meets(mode.dropInData, to)) stream.once('data', () => cut(session));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '';
        const take = (): void => void ledger.push({ at: Date.now(), messageId, to, raw });
        if (meets(mode.data, to)) return callback(refusal(mode.data.code));
        if (meets(mode.dropBeforeReply, to)) {
          take();
          return cut(session);
        }
        setTimeout(
          () => {
            take();
            callback(null);
          },
          meets(mode.slow, to) ? mode.slow.ms : 0,
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    set: (misbehaviour) => {
      mode = misbehaviour;
      seen = new Map();
    },
    taken: () => [...ledger],
    clear: () => {
      ledger = [];
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
