/** English words of what was decided about an obligation: taken back, moved, waived, urged, proposed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, whatInFull, whatName } from './names.ts';

const subject = (f: NoticeFacts, rest: string): string => `${capital(whatName(f))} – ${f.unit}: ${rest}`;
const reason = (f: NoticeFacts): string[] => (f.why ? [`Reason: ${f.why}`] : []);
const basis = (f: NoticeFacts): string[] =>
  f.basis ? [`On the basis of document ${f.basis.number} of ${printDateEn(f.basis.date)}`] : [];
const proposed = (f: NoticeFacts): string[] =>
  f.proposedDate ? [`Date proposed: the end of ${printDateEn(f.proposedDate)}`] : [];

export function withdrawn(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'withdrawn by the unit'),
    blocks: [
      text(`${f.unit} has withdrawn the ${whatName(f)} it had sent; that version counts no more.`),
      list([...reason(f), `Due: ${dueWords(f)}.`]),
    ],
  };
}

export function reopened(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'opened again'),
    blocks: [
      text(`${f.unit} says that ${whatInFull(f)} is not finished and has opened it again.`),
      list([...reason(f), `Due: ${dueWords(f)}.`]),
    ],
  };
}

export function extensionAsked(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'extension asked for'),
    blocks: [
      text(`${f.unit} asks for more time for ${whatInFull(f)}.`),
      list([`Due at present: ${dueWords(f)}.`, ...proposed(f), ...reason(f)]),
      text('Please consider it and answer the unit.'),
    ],
  };
}

export function extensionGranted(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: extended to ${printDateEn(f.dueDate)}`,
    blocks: [
      text(`${f.unit} has been given more time for ${whatInFull(f)}.`),
      list([
        `New due date: ${dueWords(f)}.`,
        ...(f.extendedFrom ? [`Due before: the end of ${printDateEn(f.extendedFrom)}.`] : []),
        ...basis(f),
        ...reason(f),
      ]),
      ...(f.breached ? [text('That the earlier date had passed stays on record.')] : []),
    ],
  };
}

export function extensionRefused(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: still due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(`The extension that ${f.unit} asked for could not be granted for the ${whatName(f)}.`),
      list([`Due: ${dueWords(f)}.`, ...reason(f)]),
    ],
  };
}

export function waived(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: not needed`,
    blocks: [
      text(`${f.unit} need not do ${whatInFull(f)}; there will be no more mail about it.`),
      list([...basis(f), ...reason(f)]),
    ],
  };
}

/** To leadership: what the coordinator cannot decide by itself. */
export function proposal(f: NoticeFacts): Words {
  const what = f.proposal === 'waive' ? 'waive' : 'extend';
  return {
    subject: subject(f, `proposal to ${what}`),
    blocks: [
      text(
        `A proposal to ${what} ${whatInFull(f)} of ${f.unit} has been recorded. The plan's own duties need a document of the issuer; until then the date stands.`,
      ),
      list([`Due at present: ${dueWords(f)}.`, ...proposed(f), ...reason(f)]),
    ],
  };
}

export function reminder(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: a reminder, due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(
        f.requested
          ? `We would be grateful for your cooperation on ${whatInFull(f)}.`
          : `We kindly remind ${f.unit} of ${whatInFull(f)}.`,
      ),
      list([`Due: ${dueWords(f)}.`, ...(f.why ? [`Message: ${f.why}`] : [])]),
    ],
  };
}

export function rejected(f: NoticeFacts): Words {
  return {
    subject: `Draft of the ${whatName(f)}: to be completed`,
    blocks: [
      text(`The approver has sent the draft of the ${whatName(f)} back to be completed.`),
      list([...(f.why ? [`To be completed: ${f.why}`] : []), `To be sent by ${dueWords(f)}.`]),
    ],
  };
}
