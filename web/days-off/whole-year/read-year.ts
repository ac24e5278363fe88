/** A year's file as somebody sends it: chosen from the disk, or corrected on the page. */
import { both, type Translate } from '../../../domain/bilingual.ts';
import { readCalendarFile } from '../../../client/documents/read-calendar.ts';
import { readWorkbook } from '../../../client/documents/read-workbook.ts';
import { fileOf } from '../../layout/sent-file.ts';
import { isWorkbook, rowsOfPasted, rowsOfWorkbook } from '../../sheets/headed-rows.ts';
import { DAY_COLUMNS, readDays } from './sheet.ts';
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

/**
 * What came as a workbook, or was pasted from one, as the file it stands for; undefined for a file of text.
 * @throws UserError where it is a workbook that cannot be read
 */
async function readSheet(body: unknown, t: Translate): Promise<Omit<SentYear, 'step' | 'mark'> | undefined> {
  const file = await fileOf(body, 'file');
  const { text: pasted = '' } = fieldsOf(body);
  const isSheet = file ? isWorkbook(file) : pasted.includes('\t');
  if (!isSheet) return undefined;
  const typed = { text: file ? '' : pasted, name: file?.name ?? 'lich' };
  const rows = file
    ? rowsOfWorkbook(await readWorkbook(file, 'file'), DAY_COLUMNS)
    : rowsOfPasted(pasted, DAY_COLUMNS);
  const { text, mistakes } = readDays(rows ?? [], t);
  if (text === '' && mistakes.length === 0)
    return {
      typed,
      problem: t('Không thấy ngày nào trong bảng.', 'No day was found in the table.'),
      mistakes,
    };
  return { typed: mistakes.length > 0 ? typed : { ...typed, text }, problem: null, mistakes };
}

/** Reads what was sent; a file that was chosen goes before the text on the page. */
export async function readYear(body: unknown, t: Translate): Promise<SentYear> {
  const { step = '', mark = '' } = fieldsOf(body);
  const expected = {
    ...{ name: 'lich.yaml', largest: LARGEST },
    tooLarge: both('Tệp quá lớn: lịch một năm chỉ vài kB.', 'Too large: a year’s days take a few kB.'),
  };
  const sheet = await readSheet(body, t);
  if (sheet) return { ...sheet, step, mark };
  const sent = await readSentText(body, expected, t);
  const { text, name } = sent.typed;
  const mistakes = sent.problem === null ? await mistakesOf(() => readCalendarFile(text, name), t) : [];
  return { ...sent, mistakes, step, mark };
}
