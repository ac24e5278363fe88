/** The small shapes every document is made of. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { cleanText } from '../clean-text.ts';
import { LARGEST_NUMBER, readNumber, tooLarge } from '../figures/read-number.ts';
import { LONGEST_TEXT, TOO_LONG } from '../text-limits.ts';
import { complain, must } from './finding.ts';

/** Words for people, in their one spelling and of bounded length; they may be blank. */
export const words = must(
  z.string().overwrite(cleanText),
  (value) => value.length <= LONGEST_TEXT,
  TOO_LONG.message,
  TOO_LONG.remedy,
);

/** Words for people: never blank, without leading or trailing space. */
export const text = must(
  words,
  (value) => value.length > 0,
  both('Không được để trống.', 'This may not be blank.'),
  both(
    'Điền nội dung, hoặc bỏ cả dòng này nếu không bắt buộc.',
    'Fill it in, or leave the line out if it is optional.',
  ),
);

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ITEM_CODE = /^[A-Z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*$/;

/** An id: lower-case letters without diacritics, digits, hyphens between words. */
export const kebabId = must(
  z.string().meta({ pattern: KEBAB.source, maxLength: 100 }),
  (value) => value.length <= 100 && KEBAB.test(value),
  both('Mã không đúng dạng.', 'This is not a well-formed id.'),
  both(
    'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối giữa các từ, ví dụ so-y-te.',
    'Use lower-case letters without diacritics, digits, and hyphens between words, e.g. so-y-te.',
  ),
);

/** The code of a duty or target: begins with a capital, so that it never looks like a period or a unit. */
export const itemCode = must(
  z.string().meta({ pattern: ITEM_CODE.source, maxLength: 40 }),
  (value) => ITEM_CODE.test(value) && value.length <= 40,
  both('Mã nhiệm vụ hoặc chỉ tiêu không đúng dạng.', 'This is not a well-formed duty or target code.'),
  both(
    'Viết như HG-2.4 hoặc HG-T9, bắt đầu bằng chữ hoa.',
    'Write it like HG-2.4 or HG-T9, beginning with a capital.',
  ),
);

/** Reads what a person wrote; numbers that a program gave stay as they are. */
function readWritten(value: unknown, ctx: z.RefinementCtx): unknown {
  if (typeof value === 'number' && Number.isFinite(value) && value > LARGEST_NUMBER) {
    const { message, remedy } = tooLarge(String(value));
    complain(ctx, message, remedy);
    return z.NEVER;
  }
  if (typeof value !== 'string') return value;
  const reading = readNumber(value, true);
  if ('value' in reading) return reading.value;
  complain(ctx, reading.problem.message, reading.problem.remedy);
  return z.NEVER;
}

/** A count or an amount: finite and not negative. A text is read as people in Vietnam write numbers. */
export const amount = z.preprocess(
  readWritten,
  must(
    // What may be written; the number itself is read before this is checked.
    z.number().meta({ type: ['number', 'string'] }),
    (value) => value >= 0,
    both('Số liệu không thể âm.', 'A figure cannot be negative.'),
    both('Điền một số từ 0 trở lên.', 'Give a number of 0 or more.'),
  ),
);
