/** English words of a date that moved because the days off have changed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { whatInFull, whatName } from './names.ts';

const reason = (f: NoticeFacts): string[] => (f.why ? [`Reason: ${f.why}.`] : []);
const moved = (what: string, to: string, from: string | null): string =>
  `${what}: the end of ${printDateEn(to)}${from ? `, in place of ${printDateEn(from)}` : ''}.`;

/** To the coordinator, of a whole period. */
function ofPeriod(f: NoticeFacts): Words {
  const period = f.period ? periodName(f.period).en : 'period';
  return {
    subject: `Reports for the ${period}: dates moved with the days off`,
    blocks: [
      text(
        `The days off have changed; the dates of the reports for the ${period} have been worked out again.`,
      ),
      list([
        ...(f.unitDue ? [moved('Units are due by', f.unitDue.to, f.unitDue.from)] : []),
        moved('The consolidated report is due by', f.dueDate, f.movedFrom),
        ...reason(f),
      ]),
    ],
  };
}

export function calendarMoved(f: NoticeFacts): Words {
  if (f.kind === 'send') return ofPeriod(f);
  return {
    subject: `${capital(whatName(f))}: now due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(
        `The days off have changed; the due date of ${whatInFull(f)} of ${f.unit} has been worked out again.`,
      ),
      list([moved('Now due', f.dueDate, f.movedFrom), ...reason(f)]),
      ...(f.breached ? [text('That the earlier date had passed stays on record.')] : []),
    ],
  };
}
