/** English words of the rungs up to the due date, to those who owe. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { days, dueWords, whatInFull, whatName } from './names.ts';

function request(f: NoticeFacts): string {
  const please = f.requested ? 'We would be grateful for your cooperation:' : 'We kindly ask';
  const unit = f.requested ? ' please' : ` ${f.unit} to`;
  const joint = f.leaders.length > 0 ? ` support ${f.leaders.join(', ')}, who lead, and` : '';
  return f.kind === 'task'
    ? `${please}${unit}${joint} carry out ${whatInFull(f)}.`
    : `${please}${unit} prepare ${whatInFull(f)} and send it to ${f.plan.coordinator}.`;
}

function terms(f: NoticeFacts): string[] {
  const data = f.cutoff && f.kind === 'report' ? [`Figures are taken up to ${printDateEn(f.cutoff)}.`] : [];
  return [`Due: ${dueWords(f)}.`, ...data];
}

export function opened(f: NoticeFacts): Words {
  const extra =
    f.kind === 'report'
      ? [text('If nothing arose in the period, please confirm that, so that it is not counted as missing.')]
      : [];
  return {
    subject: `${capital(whatName(f))}: due ${printDateEn(f.dueDate)}`,
    blocks: [text(request(f)), list(terms(f)), ...extra],
  };
}

export function dueIn(count: number): (f: NoticeFacts) => Words {
  const left = `${days(count, 'working day')} left`;
  return (f) => {
    const prepare =
      count === 5 && f.kind === 'report' && f.cutoff
        ? [text(`Figures close at the end of ${printDateEn(f.cutoff)}; please prepare.`)]
        : [];
    return {
      subject: `${capital(whatName(f))}: ${f.delayed ? '' : `${left}, `}due ${printDateEn(f.dueDate)}`,
      blocks: [text(request(f)), ...prepare, list([`Due: ${dueWords(f)}${f.delayed ? '' : `, ${left}`}.`])],
    };
  };
}

export function due(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: ${f.delayed ? `due on ${printDateEn(f.dueDate)}` : 'due today'}`,
    blocks: [
      text(request(f)),
      list([`Due: ${dueWords(f)}; received before midnight is on time.`]),
      text('If it was sent through another channel, please tell us the number and date of the document.'),
    ],
  };
}
