/** An answer as it was typed becomes one that the plan's writer understands, or is shown again with the reason why not. */
import { both, type Bilingual } from '../../../domain/bilingual.ts';
import { readNumber } from '../../../domain/figures/read-number.ts';
import { readDueAnswer } from '../../../importer/plan/due-words.ts';
import { isNone, type OpenQuestion } from '../../../importer/plan/desk.ts';
import { readDate } from '../../layout/typed-date.ts';

export type Accepted = { value: string | string[] } | { problem: Bilingual };

const isStanding = (answer: string): boolean => /^(?:thường xuyên|standing)$/iu.test(answer);

/** `14/12` as `12-14`; null for what is no day of a year. */
function readMonthDay(typed: string): string | null {
  const iso = /^(\d{2})-(\d{2})$/.exec(typed);
  const spoken = /^(?:ngày\s+)?(\d{1,2})\s*\/\s*(\d{1,2})$/iu.exec(typed);
  const [month, day] = iso ? [iso[1], iso[2]] : [spoken?.[2], spoken?.[1]];
  // No year has a 29 February for certain.
  const date = month && day ? readDate(`${day}/${month}/2001`) : null;
  return date && date.slice(5);
}

function acceptNumber(typed: string): Accepted {
  const reading = readNumber(typed);
  if ('value' in reading) return { value: typed };
  const { message, remedy } = reading.problem;
  return { problem: both(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`) };
}

/** A value where there is one, else what is asked for. */
const orAsk = (value: string | null | false, vi: string, en: string): Accepted =>
  value ? { value } : { problem: both(vi, en) };

function acceptOne({ code }: OpenQuestion, typed: string): Accepted {
  switch (code) {
    case 'missing-date':
      return orAsk(readDate(typed), 'Ghi ngày như 21/11/2025.', 'Enter a date such as 21/11/2025.');
    case 'missing-period': {
      const years = /(?:19|20)\d{2}/.test(typed) && typed;
      return orAsk(years, 'Ghi năm như 2026-2030.', 'Enter years such as 2026-2030.');
    }
    case 'target-without-figure':
      return isNone(typed) ? { value: typed } : acceptNumber(typed.replace(/\s{0,9}%$/, ''));
    case 'due-default':
      return orAsk(readMonthDay(typed), 'Ghi ngày và tháng như 14/12.', 'Enter day and month such as 14/12.');
    case 'due-unknown':
      return orAsk(
        (isStanding(typed) || readDueAnswer(typed) !== null) && typed,
        'Ghi ngày (30/6/2026), quý (Quý II/2026), tháng hoặc năm; hoặc “thường xuyên”.',
        'Enter a day (30/6/2026), a quarter (Quý II/2026), a month or a year; or “standing”.',
      );
    default:
      return { value: typed };
  }
}

/**
 * Looks at one answer.
 * @param typed what the form sent, none of it blank
 */
export function acceptAnswer(question: OpenQuestion, typed: string[]): Accepted {
  const { options, many } = question;
  if (options.length > 0 && typed.some((one) => !options.includes(one))) {
    return { problem: both('Chọn trong các lựa chọn đã cho.', 'Choose one of the options.') };
  }
  return many ? { value: typed } : acceptOne(question, typed.join('; '));
}
