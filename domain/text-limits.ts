/** How long texts from outside may be, whichever door they come in by. */

import { both } from './bilingual.ts';

/** Letters of one text: some seven pages. */
export const LONGEST_TEXT = 20_000;
/** Letters of a key in a file. */
export const LONGEST_KEY = 200;

/** The finding about a longer text. */
export const TOO_LONG = {
  message: both(
    `Nội dung dài hơn ${LONGEST_TEXT.toLocaleString('vi-VN')} ký tự.`,
    `This text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
  ),
  remedy: both(
    'Rút gọn, hoặc gửi phần chi tiết bằng văn bản kèm theo.',
    'Shorten it, or send the details in a document of their own.',
  ),
};
