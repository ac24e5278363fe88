import { readFailure, type Failure } from './read-failure.ts';
import type { MailTransport } from './transport.ts';

/** What came of a try: taken by the server, or how it failed. */
export type DeliveryOutcome = 'sent' | Failure['kind'];

/** The transport with each try's outcome told; one that ended before a byte of the mail went is none. */
export function watchTransport(
  transport: MailTransport,
  onOutcome: (outcome: DeliveryOutcome) => void,
): MailTransport {
  return {
    ...transport,
    async send(envelope, raw, beforeContent) {
      let isOurs = false;
      try {
        await transport.send(envelope, raw, async () => {
          isOurs = true;
          await beforeContent?.();
          isOurs = false;
        });
      } catch (error) {
        if (!isOurs) onOutcome(readFailure(error).kind);
        throw error;
      }
      onOutcome('sent');
    },
  };
}
