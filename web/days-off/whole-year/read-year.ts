/** A year's file as somebody sends it: chosen from the disk, or corrected on the page. */
import type { Translate } from '../../../domain/bilingual.ts';
import { cleanText } from '../../../domain/clean-text.ts';
import { UserError } from '../../../domain/user-error.ts';
import { readCalendarFile } from '../../../client/documents/read-calendar.ts';
import { fieldsOf } from '../../layout/form.ts';
import { fileOf } from '../../layout/sent-file.ts';
import { mistakeRows, type MistakeRow } from '../../layout/mistakes.ts';

/** A year with every day named and commented has 4 kB; longer than this, in letters of base64, is something else. */
const LARGEST = 100_000;

export interface SentYear {
  typed: { text: string; name: string };
  /** Why there is no text to read. */
  problem: string | null;
  /** What is wrong in it, line by line. */
  mistakes: MistakeRow[];
  step: string;
  mark: string;
}

function decode(base64: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

function mistakesIn(text: string, name: string, t: Translate): MistakeRow[] {
  try {
    readCalendarFile(text, name);
    return [];
  } catch (error) {
    if (error instanceof UserError && error.code === 'invalid') return mistakeRows(error, t);
    throw error;
  }
}

/** Reads what was sent; a file that was chosen goes before the text on the page. */
export async function readYear(body: unknown, t: Translate): Promise<SentYear> {
  const { text = '', name = '', step = '', mark = '' } = fieldsOf(body);
  const file = await fileOf(body, 'file');
  const sent = (problem: string | null, typed = { text, name }, mistakes: MistakeRow[] = []): SentYear => ({
    ...{ typed, problem, mistakes, step, mark },
  });
  if (!file && text === '') {
    return sent(t('Chọn tệp, hoặc dán nội dung tệp.', 'Choose a file, or paste its text.'));
  }
  if ((file?.base64 ?? text).length > LARGEST) {
    return sent(
      t('Tệp quá lớn: lịch một năm chỉ vài kB.', 'Too large: a year’s days take a few kB.'),
      file ? undefined : { text: '', name: '' },
    );
  }
  const read = file ? decode(file.base64) : text;
  if (read === null || read.includes('\0')) {
    return sent(
      t(
        'Không đọc được tệp này; lưu lại bằng bảng mã UTF-8 rồi thử lại.',
        'This file cannot be read; save it as UTF-8 and try again.',
      ),
    );
  }
  const typed = { text: cleanText(read), name: file?.name ?? (name || 'lich.yaml') };
  return sent(null, typed, mistakesIn(typed.text, typed.name, t));
}
