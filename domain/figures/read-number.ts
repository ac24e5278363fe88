/**
 * Numbers as people in Vietnam write them, read the same at every door: a page, a file, a sheet, an answer. A dot
 * stands before thousands, a comma before decimals; what could be meant in two ways is asked about, never guessed.
 */

import { both, type Bilingual } from '../bilingual.ts';
import { normalizeDigits } from './normalize-digits.ts';

/** What keeps a text from being a number, as sentences for whoever wrote it. */
export interface NumberProblem {
  message: Bilingual;
  remedy: Bilingual;
}

export type NumberReading = { value: number } | { problem: NumberProblem };

/** A million thousand millions and then some: beyond it a double no longer tells neighbours apart. */
export const LARGEST_NUMBER = 999_999_999_999_999;
/** Characters; no number that anybody means is longer. */
const LONGEST = 40;

const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?:,\d+)?$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** One comma before three digits: thousands as the English write them, or three decimals. */
const EITHER = /^([1-9]\d{0,2}),(\d{3})$/;
const ENGLISH = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;
const PERCENT = /^[\d., ]+%$/;
const SIGNED = /^[+\-\u2010-\u2015\u2212] ?[\d.,]/;

/** How a decimal is written so that nobody takes it for thousands: never with exactly three digits behind the comma. */
export function writeDecimal(whole: string, fraction: string): string {
  const short = fraction.replace(/0{1,40}$/, '');
  if (short === '') return whole;
  return `${whole},${short.length === 3 ? `${short}0` : short}`;
}

const problem = (message: Bilingual, remedy: Bilingual): NumberReading => ({ problem: { message, remedy } });

/**
 * The question of a text that may be thousands or decimals, naming both.
 *
 * @param whole - digits before the separator
 * @param fraction - the three digits behind it
 * @param inFile - whether it stands in a file, where the decimal has to be put in quotes
 */
export function askWhich(whole: string, fraction: string, inFile = false): NumberProblem {
  const thousands = `${whole}${fraction}`;
  const decimal = writeDecimal(whole, fraction);
  const shown = `${whole},${fraction.replace(/0{1,40}$/, '') || '0'}`;
  const written = inFile ? `"${decimal}"` : decimal;
  return {
    message: both(`${thousands} hay ${shown}?`, `${thousands} or ${shown}?`),
    remedy: both(`Viết ${thousands} hoặc ${written}.`, `Write ${thousands} or ${written}.`),
  };
}

function askEnglish(text: string): NumberReading {
  const [groups = '', fraction = ''] = text.split('.');
  const whole = groups.replaceAll(',', '');
  const vietnamese = `${groups.replaceAll(',', '.')}${fraction ? `,${fraction}` : ''}`;
  return problem(
    both(
      `“${text}” viết theo lối tiếng Anh, ở đây dấu phẩy đứng trước phần thập phân: có phải là ${vietnamese}?`,
      `“${text}” is written the English way; a comma stands before decimals here. Is it ${vietnamese}?`,
    ),
    both(
      `Viết ${vietnamese}${fraction ? '' : ` hoặc ${whole}`}.`,
      `Write ${vietnamese}${fraction ? '' : ` or ${whole}`}.`,
    ),
  );
}

function explainRefused(text: string): NumberReading {
  if (PERCENT.test(text)) {
    return problem(
      both(
        `Ở đây cần một con số, không kèm dấu %: “${text}”.`,
        `A bare number is needed, without %: “${text}”.`,
      ),
      both('Bỏ dấu %.', 'Leave the % out.'),
    );
  }
  if (SIGNED.test(text)) {
    return problem(
      both(`Số không mang dấu cộng hay trừ: “${text}”.`, `A number here has no sign: “${text}”.`),
      both(
        'Điền một số từ 0 trở lên, không có dấu phía trước.',
        'Give a number of 0 or more without a sign.',
      ),
    );
  }
  return problem(
    text === ''
      ? both('Chưa có số.', 'There is no number.')
      : both(`Không đọc được “${text}” là một số.`, `“${text}” cannot be read as a number.`),
    both(
      'Viết đủ các chữ số của một số từ 0 trở lên, ví dụ 1.250 hoặc 12,5.',
      'Give all digits of a number of 0 or more, e.g. 1250 or 12,5.',
    ),
  );
}

/** What is too large for anything that is counted. */
export function tooLarge(written: string): NumberProblem {
  return {
    message: both(`Số ${written} quá lớn.`, `The number ${written} is too large.`),
    remedy: both(
      'Kiểm tra lại; nếu đơn vị tính là triệu hay tỷ đồng thì ghi theo đơn vị tính của chỉ tiêu.',
      'Check it; give it in the target’s own unit of measure, e.g. millions.',
    ),
  };
}

/**
 * Reads a number that a person wrote: `1.250` and `1 250` are 1250, `1250,5` and `1.250,5` have a half, `12.5` and
 * `0.125` stay what they are. `1,250` and `1,250.5` are asked about; signs, per cent, exponents and what is no number
 * are refused.
 *
 * @param written - as it stands
 * @param inFile - whether it stands in a file, where a comma has to be put in quotes
 */
export function readNumber(written: string, inFile = false): NumberReading {
  const text = normalizeDigits(written.slice(0, LONGEST + 1));
  if (text.length > LONGEST) return { problem: tooLarge(`${text.slice(0, 20)}…`) };
  const either = EITHER.exec(text);
  if (either) return { problem: askWhich(either[1]!, either[2]!, inFile) };
  if (ENGLISH.test(text)) return askEnglish(text);
  const value = GROUPED.test(text)
    ? Number(text.replace(/[. ]/g, '').replace(',', '.'))
    : PLAIN.test(text)
      ? Number(text.replace(',', '.'))
      : null;
  if (value === null) return explainRefused(text);
  return value > LARGEST_NUMBER ? { problem: tooLarge(text) } : { value };
}
