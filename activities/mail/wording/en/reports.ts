/** English words of the aggregate's way up. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { days, dueWords } from './names.ts';

const period = (f: NoticeFacts): string => (f.period ? ` for the ${periodName(f.period).en}` : '');
const aggregate = (f: NoticeFacts): string => `consolidated report${period(f)}`;
const upward = (f: NoticeFacts): string => f.plan.addressees.join('; ') || 'the addressees';

export function sendIn(count: number): (f: NoticeFacts) => Words {
  return (f) => ({
    subject: `${capital(aggregate(f))}: to be sent by ${printDateEn(f.dueDate)}`,
    blocks: [
      text(
        f.role === 'approver'
          ? `We kindly ask you to consider and approve the ${aggregate(f)}, to be sent to ${upward(f)}.`
          : `We kindly ask you to complete the ${aggregate(f)}, have it approved and send it to ${upward(f)}.`,
      ),
      list([`To be sent by ${dueWords(f)}${f.delayed ? '' : `, ${days(count, 'working day')} left`}.`]),
    ],
  });
}

export function sendLate(f: NoticeFacts): Words {
  return {
    subject: `${capital(aggregate(f))}: ${days(f.daysLate)} past its sending date`,
    blocks: [
      text(`The ${aggregate(f)} has not been sent to ${upward(f)} yet (due by ${dueWords(f)}).`),
      text('This is for the information of leadership; your support in having it sent soon is appreciated.'),
    ],
  };
}

export function dailyMissing(f: NoticeFacts): Words {
  return {
    subject: `Report${period(f)}: ${days(f.missing.length, 'unit')} not yet received`,
    blocks: [
      text(`When this mail was made, these units had not sent the report${period(f)}:`),
      list(f.missing),
      text('The list is for your overview; each unit is reminded on its own schedule.'),
    ],
  };
}

export function draftReady(f: NoticeFacts): Words {
  const missing =
    f.missing.length > 0 ? [text('Not received, and named in the draft:'), list(f.missing)] : [];
  return {
    subject: `Draft of the ${aggregate(f)} is ready`,
    blocks: [
      text(`A draft of the ${aggregate(f)} has been made from the figures received.`),
      text(
        f.role === 'approver'
          ? 'We kindly ask you to consider and approve it.'
          : 'We kindly ask you to review it, complete its text and submit it for approval.',
      ),
      list([`To be sent to ${upward(f)} by ${dueWords(f)}.`]),
      ...missing,
      ...(f.undocumented.length > 0
        ? [text('Figures received, the unit’s document still to come:'), list(f.undocumented)]
        : []),
    ],
  };
}

const version = (f: NoticeFacts): string => (f.reportVersion ? ` (version ${f.reportVersion})` : '');

export function approved(f: NoticeFacts): Words {
  return {
    subject: `${capital(aggregate(f))} approved`,
    blocks: [
      text(`The ${aggregate(f)}${version(f)} has been approved and sealed.`),
      text(
        `Please have it numbered and dated by the registry and send it to ${upward(f)} by ${dueWords(f)}.`,
      ),
    ],
  };
}

export function reportSent(f: NoticeFacts): Words {
  const date = f.reportDate ? ` of ${printDateEn(f.reportDate)}` : '';
  const number = f.reportNumber ? ` no. ${f.reportNumber}${date}` : '';
  const supplement = (f.reportVersion ?? 1) > 1 ? ' (supplementary)' : '';
  return f.role === 'addressee'
    ? {
        subject: `${capital(aggregate(f))}${supplement} of ${f.plan.coordinator}`,
        blocks: [
          text(
            `${f.plan.coordinator} respectfully sends ${f.recipient} the ${aggregate(f)}${number}${supplement}.`,
          ),
          text('The report (DOCX) and its figures (XLSX) are attached.'),
        ],
      }
    : {
        subject: `${capital(aggregate(f))} sent`,
        blocks: [text(`The ${aggregate(f)}${number}${supplement} has been sent to ${upward(f)}.`)],
      };
}
