/** A year's file as somebody sends it: chosen from the disk, or corrected on the page. */
import { both, type Translate } from '../../../domain/bilingual.ts';
import { readCalendarFile } from '../../../client/documents/read-calendar.ts';
import { fieldsOf } from '../../layout/form.ts';
import type { MistakeRow } from '../../layout/mistakes.ts';
import { mistakesOf, readSentText, type SentText } from '../../layout/sent-text.ts';

/** A year with every day named and commented has 4 kB; longer than this, in letters of base64, is something else. */
const LARGEST = 100_000;

export interface SentYear extends SentText {
  /** What is wrong in it, line by line. */
  mistakes: MistakeRow[];
  step: string;
  mark: string;
}

/** Reads what was sent; a file that was chosen goes before the text on the page. */
export async function readYear(body: unknown, t: Translate): Promise<SentYear> {
  const { step = '', mark = '' } = fieldsOf(body);
  const expected = {
    ...{ name: 'lich.yaml', largest: LARGEST },
    tooLarge: both('Tệp quá lớn: lịch một năm chỉ vài kB.', 'Too large: a year’s days take a few kB.'),
  };
  const sent = await readSentText(body, expected, t);
  const { text, name } = sent.typed;
  const mistakes = sent.problem === null ? await mistakesOf(() => readCalendarFile(text, name), t) : [];
  return { ...sent, mistakes, step, mark };
}
