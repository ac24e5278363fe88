/** English words of what stops for a while, goes on, or ends: a unit's part, or the whole plan. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { momentWords } from './names.ts';

const grounds = (f: NoticeFacts): string[] => [
  ...(f.basis ? [`On the basis of document ${f.basis.number} of ${printDateEn(f.basis.date)}`] : []),
  ...(f.why ? [`Reason: ${f.why}`] : []),
];

const QUIET =
  'No reminders are sent meanwhile, and dates stay as they are. Reports that come in are received as usual.';
const GOES_ON =
  'Reminders that would have been sent meanwhile are not sent now, and dates stay as they are. Please look at what is still to come.';

export function suspended(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: suspended for the time being`,
    blocks: [
      text(`The part of ${f.unit} in this plan is suspended from ${momentWords(f, f.at)}.`),
      list(grounds(f)),
      text(QUIET),
    ],
  };
}

export function resumed(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: goes on`,
    blocks: [
      text(`The part of ${f.unit} in this plan goes on from ${momentWords(f, f.at)}.`),
      list(grounds(f)),
      text(GOES_ON),
    ],
  };
}

export function planPaused(f: NoticeFacts): Words {
  return {
    subject: 'The plan is paused',
    blocks: [text(`This plan is paused from ${momentWords(f, f.at)}.`), list(grounds(f)), text(QUIET)],
  };
}

export function planResumed(f: NoticeFacts): Words {
  return {
    subject: 'The plan goes on',
    blocks: [text(`This plan goes on from ${momentWords(f, f.at)}.`), list(grounds(f)), text(GOES_ON)],
  };
}

export function planClosed(f: NoticeFacts): Words {
  return {
    subject: 'The plan has ended',
    blocks: [
      text(
        `This plan has ended as of ${momentWords(f, f.at)}: there are no more reminders, and no more reports are taken here.`,
      ),
      list(grounds(f)),
      text('All that was sent and recorded is kept. Thank you for your cooperation.'),
    ],
  };
}
