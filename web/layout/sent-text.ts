/** A file of text as somebody sends it: chosen from the disk, or pasted and corrected on the page. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';
import { cleanText } from '../../domain/clean-text.ts';
import { UserError } from '../../domain/user-error.ts';
import { fieldsOf } from './form.ts';
import { mistakeRows, type MistakeRow } from './mistakes.ts';
import { fileOf } from './sent-file.ts';

export interface SentText {
  typed: { text: string; name: string };
  /** Why there is no text to read. */
  problem: string | null;
}

interface Expected {
  /** Name of a text that was pasted. */
  name: string;
  /** In letters of base64; longer than this it is something else. */
  largest: number;
  tooLarge: Bilingual;
}

function decode(base64: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

/** Reads what was sent in `file` and `text`; a file that was chosen goes before the text on the page. */
export async function readSentText(
  body: unknown,
  { name: pasted, largest, tooLarge }: Expected,
  t: Translate,
): Promise<SentText> {
  const { text = '', name = '' } = fieldsOf(body);
  const file = await fileOf(body, 'file');
  if (!file && text === '') {
    return {
      typed: { text, name },
      problem: t('Chọn tệp, hoặc dán nội dung tệp.', 'Choose a file, or paste its text.'),
    };
  }
  if ((file?.base64 ?? text).length > largest) {
    return { typed: file ? { text, name } : { text: '', name: '' }, problem: t(tooLarge) };
  }
  const read = file ? decode(file.base64) : text;
  if (read === null || read.includes('\0')) {
    return {
      typed: { text, name },
      problem: t(
        'Không đọc được tệp này; lưu lại bằng bảng mã UTF-8 rồi thử lại.',
        'This file cannot be read; save it as UTF-8 and try again.',
      ),
    };
  }
  return { typed: { text: cleanText(read), name: file?.name ?? (name || pasted) }, problem: null };
}

/** What a reader of such files says is wrong with one, line by line. */
export async function mistakesOf(read: () => unknown, t: Translate): Promise<MistakeRow[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof UserError && error.code === 'invalid') return mistakeRows(error, t);
    throw error;
  }
}

/** The sentence beside the text that has such mistakes. */
export function mistakesSummary(mistakes: readonly MistakeRow[], t: Translate): string {
  return t(
    `Tệp có ${mistakes.length} chỗ sai; xem bảng trên.`,
    mistakes.length === 1
      ? 'The file has 1 error; see the table above.'
      : `The file has ${mistakes.length} errors; see the table above.`,
  );
}
