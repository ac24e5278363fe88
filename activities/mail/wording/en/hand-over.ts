/** English words of an obligation passed on within its unit, and of a document that followed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, momentWords, whatInFull, whatName } from './names.ts';

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

/** To the unit's head and the coordinator: somebody whom the directory did not know has it now. */
export function introduced(f: NoticeFacts): Words {
  const { name, email } = f.handedTo ?? { name: null, email: '' };
  return {
    subject: `${capital(whatName(f))} of ${f.unit}: passed on to somebody new to the directory`,
    blocks: [
      text(
        `${f.unit} has passed ${whatInFull(f)} on to ${name ?? email} (${email}), whom the directory did not know. They get its reminders, and can see and hand in this one thing.`,
      ),
      text(
        'If this is nobody of the unit, please take it back at once: open it on the unit’s or the plan’s pages and press “Take it back”; their link stops working then and there.',
      ),
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
