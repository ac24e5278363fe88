/** English words of an obligation passed on within its unit, and of a document that followed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../dates.ts';
import { capital, dueWords, momentWords, whatInFull, whatName } from './names.ts';

/** To the colleague who takes it over. */
export function delegated(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: passed on to you, due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(`${f.unit} has passed ${whatInFull(f)} on to you. From now on mail about it comes to you.`),
      list([`Due: ${dueWords(f)}.`, ...(f.why ? [`Message: ${f.why}`] : [])]),
    ],
  };
}

/** To the focal point, with a new link. */
export function handedOver(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: passed on within the unit`,
    blocks: [
      text(
        `From now on mail about ${whatInFull(f)} of ${f.unit} goes to the colleague who has taken it over.`,
      ),
      text('The link below replaces those in earlier mails, for everything else.'),
    ],
  };
}

/** The document came after the figures; what was on time stays on time. */
export function documentReceived(f: NoticeFacts): Words {
  return {
    subject: `Document received: ${whatName(f)}`,
    blocks: [
      text(
        `The document of ${f.unit} that goes with the ${whatName(f)} is recorded. The time of first receipt stays.`,
      ),
      list([`Reference: ${f.receipt.reference}`, `Received: ${momentWords(f, f.receipt.at)}`]),
    ],
  };
}
