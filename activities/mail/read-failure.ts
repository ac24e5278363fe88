/** What a failed delivery says: of the mail, of the recipient's address, or of the server. */
import type { DeliveryError } from './transport.ts';

export type Failure =
  /** The server could not be used at all: nothing is wrong with this mail. */
  | { kind: 'unreachable'; text: string }
  /** 4xx, or the server will not relay for us: try this mail again later. */
  | { kind: 'later'; text: string }
  /** The connection ended at this mail before the server had all of it: the mail's fault, or the server's. */
  | { kind: 'broken'; text: string }
  /** The server had all of the message and did not answer: it may have taken it. */
  | { kind: 'unanswered'; text: string }
  /** 5xx: never; `badAddress` when the recipient's address is no good. */
  | { kind: 'refused'; text: string; badAddress: boolean };

/** What the standard says of an address: gone, wrong or moved (5.1), or closed (5.2.1). 5.1.7 and 5.1.8 are about the sender. */
const BAD_ADDRESS = /^5\.(1\.(?![78]$)\d+|2\.1)$/;
/** Access, policy, sign-in (5.7), or our own sender. */
const REFUSES_US = /^5\.(7\.\d+|1\.[78])$/;
/** The service closes: said to one mail, it may mean all (RFC 5321, 3.8). */
const CLOSING = 421;

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
 * our sender) is the server refusing us, which waits for a fix rather than costing every addressee. Said at the
 * recipient (relay access denied, say), it may be about this one only: the mail waits by itself, and nothing is marked.
 * Where nothing was answered, the mail is blamed before the server, once a connection was ready for it.
 */
export function readFailure(error: unknown): Failure {
  const failed = error as DeliveryError;
  const text = (failed.response ?? failed.message ?? String(error)).slice(0, 500);
  const { responseCode, command, reached = 'nothing' } = failed;
  if (responseCode === undefined) return readSilence(failed, text);
  // The server said so on its way out, and not to any one command.
  if (command === 'CONN' && reached !== 'nothing') return { kind: 'broken', text };
  if (command !== 'RCPT TO' && command !== 'DATA') return { kind: 'unreachable', text };
  if (responseCode === CLOSING) return { kind: 'broken', text };
  if (responseCode < 500) return { kind: 'later', text };
  if (command === 'DATA') return { kind: 'refused', text, badAddress: false };
  const blame = blameRecipient(responseCode, text);
  return blame === 'us'
    ? { kind: 'later', text }
    : { kind: 'refused', text, badAddress: blame === 'address' };
}

function readSilence({ code, command, message, reached = 'nothing' }: DeliveryError, text: string): Failure {
  // An address that the library itself cannot put into a command.
  if (code === 'EENVELOPE' && command === 'API' && /recipient/i.test(message))
    return { kind: 'refused', text, badAddress: true };
  if (reached === 'nothing') return { kind: 'unreachable', text };
  return { kind: reached === 'end-of-data' ? 'unanswered' : 'broken', text };
}
