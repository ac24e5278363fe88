/** A real SMTP server that misbehaves as told, and keeps what it took. */
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What happens to mails to some recipients; what is left out goes well. */
export interface Faults {
  /** Code with which a connection, the sender, a recipient or the content is answered. */
  connect?: () => number | null;
  mail?: () => number | null;
  rcpt?: (to: string) => number | null;
  data?: (to: string) => number | null;
  /** The connection is cut: at the recipient, at the first of the data, or when all of it is there. */
  cut?: (to: string) => 'rcpt' | 'in-data' | 'after-data' | null;
  /** Takes the mail, and does not answer before this is settled. */
  slow?: (to: string) => Promise<void> | null;
}

export interface FaultySmtp {
  url: string;
  /** Every message of which the server had all, in order. */
  taken: { to: string; messageId: string }[];
  /** How many messages to this address the server had. */
  copies(to: string): number;
  stop(): Promise<void>;
}

const answer = (code: number | null | undefined): Error | null =>
  code ? Object.assign(new Error('told so'), { responseCode: code }) : null;

export async function startFaultySmtp(faults: Faults): Promise<FaultySmtp> {
  const taken: FaultySmtp['taken'] = [];
  const cut = (session: SMTPServerSession): void => {
    for (const connection of server.connections as Set<{
      session: SMTPServerSession;
      _socket: { destroy(): void };
    }>)
      if (connection.session === session) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => done(answer(faults.connect?.())),
    onMailFrom: (_address, _session, done) => done(answer(faults.mail?.())),
    onRcptTo: ({ address }, session, done) =>
      faults.cut?.(address) === 'rcpt' ? cut(session) : done(answer(faults.rcpt?.(address))),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]!.address;
      const fault = faults.cut?.(to);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => (fault === 'in-data' ? cut(session) : chunks.push(chunk)));
      stream.on('end', () => {
        if (fault === 'in-data') return;
        const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
        const refused = answer(faults.data?.(to));
        if (!refused) taken.push({ to, messageId });
        if (fault === 'after-data') return cut(session);
        void (faults.slow?.(to) ?? Promise.resolve()).then(() => done(refused));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    copies: (to) => taken.filter((mail) => mail.to === to).length,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
