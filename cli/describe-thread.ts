import type { ThreadResult } from '../client/engine.ts';
import { printInstant } from '../domain/words/dates.ts';
import { roleInWords } from '../words/history.ts';
import type { Session } from './session.ts';

/** What was asked and replied, the oldest first. */
export function describeThread({ thread, messages }: ThreadResult, session: Session): string {
  const lines = messages.map(
    ({ at, who, text }) => `  ${printInstant(at)} ${roleInWords(who, session)}: ${text}`,
  );
  return [session.t(`Đã gửi. Hỏi đáp ${thread}:`, `Sent. Thread ${thread}:`), ...lines].join('\n');
}
