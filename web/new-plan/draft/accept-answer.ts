/** An answer as it was typed becomes one that the plan's writer understands, or is shown again with a word why not. */
import type { Bilingual } from '../../../domain/bilingual.ts';
import { readNumber } from '../../../domain/figures/read-number.ts';
import { readDueAnswer } from '../../../importer/plan/due-words.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
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
  return { problem: { vi: `${message.vi} ${remedy.vi}`, en: `${message.en} ${remedy.en}` } };
}

function acceptOne({ code }: OpenQuestion, typed: string): Accepted {
  switch (code) {
    case 'missing-date': {
      const date = readDate(typed);
      return date
        ? { value: date }
        : { problem: { vi: 'Ghi ngày như 21/11/2025.', en: 'Give a date like 21/11/2025.' } };
    }
    case 'missing-period':
      return /(?:19|20)\d{2}/.test(typed)
        ? { value: typed }
        : { problem: { vi: 'Ghi năm như 2026-2030.', en: 'Give years like 2026-2030.' } };
    case 'target-without-figure':
      return acceptNumber(typed.replace(/\s{0,9}%$/, ''));
    case 'due-default': {
      const day = readMonthDay(typed);
      return day
        ? { value: day }
        : { problem: { vi: 'Ghi ngày và tháng như 14/12.', en: 'Give day and month like 14/12.' } };
    }
    case 'due-unknown':
      return isStanding(typed) || readDueAnswer(typed) !== null
        ? { value: typed }
        : {
            problem: {
              vi: 'Ghi ngày (30/6/2026), quý (Quý II/2026), tháng hoặc năm; hoặc “thường xuyên”.',
              en: 'Give a day (30/6/2026), a quarter (Quý II/2026), a month or a year; or “standing”.',
            },
          };
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
    return { problem: { vi: 'Chọn trong các lựa chọn đã cho.', en: 'Choose one of those given.' } };
  }
  return many ? { value: typed } : acceptOne(question, typed.join('; '));
}
