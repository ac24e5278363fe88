/** English words of what follows an act: returns, and mail that did not arrive. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { localDate } from '../../../../domain/instants.ts';
import { citeEn } from '../../../../words/plan-citation.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import { ACT_NAMES } from '../../../../words/act-names.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, momentWords, whatName } from './names.ts';

const correctDate = (f: NoticeFacts): string =>
  f.correctBy ? printDateEn(localDate(f.correctBy, f.plan.timeZone)) : printDateEn(f.dueDate);

export function returned(f: NoticeFacts): Words {
  return {
    subject: `Please complete: ${whatName(f)}`,
    blocks: [
      text(
        f.requested
          ? `We would be grateful if you could complete the ${whatName(f)}.`
          : `We kindly ask ${f.unit} to complete or correct the ${whatName(f)} and send it again.`,
      ),
      list([
        ...(f.why ? [`To be completed: ${f.why}`] : []),
        `Please send it again by the end of ${correctDate(f)}.`,
      ]),
      text('Sending it again does not change when it was first received.'),
    ],
  };
}

export function correctBy(f: NoticeFacts): Words {
  return {
    subject: `Completion of the ${whatName(f)}: by ${correctDate(f)}`,
    blocks: [
      text(`We kindly ask ${f.unit} to send the completed ${whatName(f)}.`),
      list([...(f.why ? [`To be completed: ${f.why}`] : []), `By the end of ${correctDate(f)}.`]),
    ],
  };
}

export function correctOverdue(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))} – ${f.unit}: completion not yet received`,
    blocks: [
      text(
        `The completed ${whatName(f)} of ${f.unit} has not been received yet (by the end of ${correctDate(f)}).`,
      ),
      text(
        'This is for the coordinating agency, to get in touch and help; the unit gets no further reminder of it.',
      ),
    ],
  };
}

type Bounced = NonNullable<NoticeFacts['bounced']>;

const FATES: Record<Bounced['fate'], { subject: string; told: string; answer: string }> = {
  refused: {
    subject: 'could not be delivered',
    told: 'was refused by the receiving server.',
    answer: 'The server answered',
  },
  unanswered: {
    subject: 'may or may not have arrived',
    told: 'was handed to the mail server twice, but neither time confirmed. It may not have arrived, or once, or twice. It is not sent again.',
    answer: 'Last seen',
  },
  'given-up': {
    subject: 'could not be sent',
    told: 'was tried for days without success and is not sent again.',
    answer: 'Last seen',
  },
};

export function mailBounced(f: NoticeFacts): Words {
  const { bounced } = f;
  const fate = FATES[bounced?.fate ?? 'refused'];
  return {
    subject: `Mail to ${f.unit} ${fate.subject}`,
    blocks: [
      text(`A mail to ${f.unit} about the ${whatName(f)} ${fate.told}`),
      list(bounced ? [`Address: ${bounced.address}`, `${fate.answer}: ${bounced.answer}`] : []),
      text(
        bounced?.isMarked === false
          ? 'Please contact the unit and pass the matter on in another way. Later mails still go to this address.'
          : 'Please contact the unit and update the directory; until then its mails go to the coordinating agency.',
      ),
    ],
  };
}

/** To whoever said it: kept while the system was away, and refused afterwards. */
export function notRecorded(f: NoticeFacts): Words {
  const { act, by, saidAt, words } = f.lateRefusal!;
  const name = ACT_NAMES[act].en;
  return {
    subject: `${capital(whatName(f))}${f.recipient === f.unit ? '' : ` – ${f.unit}`}: “${name}” could not be recorded`,
    blocks: [
      text(
        `“${capital(name)}”, said by ${by} at ${momentWords(f, saidAt)} of the ${whatName(f)} of ${f.unit} while the system was away, was kept, but could not be recorded afterwards.`,
      ),
      list([`Reason: ${words.en}`, `Reference: ${f.receipt.reference}`]),
      text(
        'It has changed nothing. Please open the page to see how things stand, and do it again if it is still needed.',
      ),
    ],
  };
}

/** To a unit's mailbox, for want of a focal point. */
export function focalPointWanted(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: please name a focal point`,
    blocks: [
      text(`${f.unit} has work to do under the plan, but the directory has no focal point of it.`),
      text(
        `Please name an official as focal point: open the link below and give name and official address, or send them to ${f.plan.coordinator}.`,
      ),
      list([`Next: ${whatName(f)}, due ${dueWords(f)}.`]),
      text('Until then the unit’s reminders go to the coordinating agency.'),
    ],
  };
}

/** One line of "why did I get this?": role, unit, plan, rung and date. */
export function why(f: NoticeFacts): string {
  const to = f.notice === 'focal-point-wanted' ? 'mailbox' : ROLE_NAMES[f.role].en;
  return `${capital(NOTICE_NAMES[f.notice].en)} (${momentWords(f, f.at)}) about the ${whatName(f)} of ${f.unit}: to the ${to} of ${f.recipient} under plan ${citeEn(f.plan, printDateEn)}.`;
}

export function standIn(f: NoticeFacts): string {
  return `The directory has no usable address for the ${ROLE_NAMES[f.role].en} of ${f.recipient}, so this comes to you to be passed on; please complete the directory.`;
}

/** For want of its own words: that there is something, and where to look. */
export function general(f: NoticeFacts): Words {
  const look = f.role === 'addressee' ? '' : 'open the link below, or ';
  return {
    subject: `${capital(NOTICE_NAMES[f.notice].en)}: ${f.unit}`,
    blocks: [
      text(`There is news about the ${whatName(f)} of ${f.unit}.`),
      text(`This mail cannot give the details. Please ${look}contact ${f.plan.coordinator}.`),
    ],
  };
}
