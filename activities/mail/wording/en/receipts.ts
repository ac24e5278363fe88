/** English words of receipts: what came, when, and what can still be done with it. */
import { localDate } from '../../../../domain/instants.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { list, spokenReference, text, type NoticeFacts, type Words } from '../facts.ts';
import { momentWords, whatName } from './names.ts';

/** What becomes of the report now: which version counts, and whether another may take its place. */
function whatNext(f: NoticeFacts): string {
  const { newer, at, aggregate } = f.receipt;
  if (newer !== null)
    return `It was sent before version ${newer}, which had been recorded already; it is kept as an earlier version and does not replace version ${newer}.`;
  if (aggregate)
    return `The aggregate report of this period had been ${aggregate === 'sent' ? 'sent' : 'approved'} before this came. The figures are kept, but are not part of that report; please contact ${f.plan.coordinator} if they should be added.`;
  return localDate(at, f.plan.timeZone) > f.dueDate
    ? `The due date has passed, so that no other version can take its place. If it has to be changed, withdraw it while it is not accepted, or ask ${f.plan.coordinator} to return it.`
    : `Until the end of ${printDateEn(f.dueDate)}, while it is not accepted, another version may be sent; the newest is used.`;
}

export function receipt(f: NoticeFacts): Words {
  const r = f.receipt;
  const spoken = spokenReference(r.reference);
  const rows = [
    `Reference: ${r.reference}${spoken ? ` (on the telephone: ${spoken})` : ''}`,
    ...(r.version > 0 ? [`Version: ${r.version}`] : []),
    `Received: ${momentWords(f, r.at)}`,
    ...(r.receivedOn
      ? [
          `Entered by the coordinating agency on the unit's behalf, from paper received on ${printDateEn(r.receivedOn)}`,
        ]
      : []),
    ...(r.onTime === null ? [] : [r.onTime ? 'On time' : 'After the due date']),
  ];
  const isReport = f.kind === 'report';
  return {
    subject: isReport ? `Received: ${whatName(f)}` : `Recorded as done: ${whatName(f)}`,
    blocks: [
      text(
        isReport
          ? `${f.plan.coordinator} has received the ${whatName(f)} of ${f.unit}. Thank you.`
          : `${f.unit} has reported the ${whatName(f)} as done; this is recorded. Thank you.`,
      ),
      list(rows),
      ...(isReport ? [text(whatNext(f))] : []),
      ...(isReport && r.newer === null && !f.documented
        ? [
            text(
              'The figures are here, the document is not yet: please add its number, date and signed file once it is issued. That does not change the time of receipt.',
            ),
          ]
        : []),
    ],
  };
}
