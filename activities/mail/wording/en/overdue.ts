/** English words of the rungs after the due date: calm, to each role in its own way. */
import type { Block, NoticeFacts, SentBefore, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { citeEn } from '../../../../words/plan-citation.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import { capital } from '../../../../words/capital.ts';
import { days, momentWords, whatInFull, whatName } from './names.ts';

const STATES: Record<SentBefore['state'], string> = {
  sent: 'sent',
  'stand-in': 'sent to the coordinating agency to be passed on',
  waiting: 'waiting to be sent',
  bounced: 'not delivered',
  undeliverable: 'nobody in the directory',
};

function notYet(f: NoticeFacts): string {
  const what = f.kind === 'task' ? `no result of ${whatInFull(f)}` : whatInFull(f).replace(/^the /, 'no ');
  return `So far ${f.plan.coordinator} has received ${what} from ${f.unit} (due by the end of ${printDateEn(f.dueDate)}; ${days(f.daysLate)} past).`;
}

/** What was sent to whom and when, oldest first. */
function sentBefore(f: NoticeFacts): Block[] {
  if (f.sentBefore.length === 0) return [text('No mail about this was sent before this one.')];
  const line = (s: SentBefore): string =>
    `${momentWords(f, s.sentAt ?? s.at)}: ${NOTICE_NAMES[s.notice].en}, to the ${ROLE_NAMES[s.role].en} of ${s.unit}, ${STATES[s.state]}`;
  return [text('Mails about this so far:'), list(f.sentBefore.map(line))];
}

const subject = (f: NoticeFacts, rest: string): string => `${capital(whatName(f))} – ${f.unit}: ${rest}`;

/** One working day late: the focal point, with a copy to the head of the unit. */
export function oneDay(f: NoticeFacts): Words {
  const ask =
    f.role === 'head'
      ? 'This is for the information of the head of the unit; your support in completing it soon is appreciated.'
      : 'We kindly ask the unit to complete it soon. If it was sent otherwise, or if something stands in the way, please tell us.';
  return {
    subject: `${capital(whatName(f))}: ${days(f.daysLate)} past the due date`,
    blocks: [text(notYet(f)), text(ask)],
  };
}

/** Two working days late: the coordinator; about its own part, its leadership. */
export function twoDays(f: NoticeFacts): Words {
  const ask = f.requested
    ? 'For information only: this agency was requested, not ordered, and does not count in the rates or go further up.'
    : f.role === 'leadership'
      ? 'For the information of leadership, about a part of the agency itself.'
      : 'We kindly suggest a direct call to the unit to learn how it stands and to help.';
  return {
    subject: subject(f, `${days(f.daysLate)} past the due date`),
    blocks: [text(notYet(f)), text(ask), ...sentBefore(f)],
  };
}

/** Four working days late: leadership of the coordinating agency. */
export function fourDays(f: NoticeFacts): Words {
  return {
    subject: subject(f, `for leadership, ${days(f.daysLate)} past the due date`),
    blocks: [
      text(notYet(f)),
      text(`We kindly suggest a word with the leadership of ${f.unit}.`),
      ...sentBefore(f),
    ],
  };
}

/** How many mails reached the unit itself. */
const mailsToUnit = (f: NoticeFacts): number =>
  f.sentBefore.filter((s) => s.state === 'sent' && s.unit === f.unit).length;

function draftLetter(f: NoticeFacts): Block {
  return {
    kind: 'letter',
    title: 'Draft letter',
    lines: [
      `To: ${f.plan.addressees.join('; ') || '…'}`,
      `Under plan ${citeEn(f.plan, printDateEn)} (${f.plan.titleEn}), ${f.plan.coordinator} collects and consolidates the reports of the agencies.`,
      `So far it has not received the ${whatName(f)} of ${f.unit} (due by the end of ${printDateEn(f.dueDate)}), after ${days(mailsToUnit(f), 'mail')}.`,
      `${f.plan.coordinator} reports this and asks for your guidance, so that ${f.unit} can send its report and the consolidation be complete.`,
      'Respectfully.',
    ],
  };
}

/** Ten working days late: leadership, with a letter to the addressee; the addressee itself only where the plan says so. */
export function tenDays(f: NoticeFacts): Words {
  if (f.role === 'addressee')
    return {
      subject: subject(f, 'for your information'),
      blocks: [text(notYet(f)), text('This is for your information; your guidance is appreciated.')],
    };
  return {
    subject: subject(f, `for leadership, ${days(f.daysLate)} past the due date`),
    blocks: [
      text(notYet(f)),
      text('We kindly ask leadership to consider informing the addressee; a draft letter is below.'),
      draftLetter(f),
      ...sentBefore(f),
    ],
  };
}
