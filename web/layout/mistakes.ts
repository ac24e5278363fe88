/** What is wrong in a file that was sent, line by line. */
import type { Translate } from '../../domain/bilingual.ts';
import type { UserError } from '../../domain/user-error.ts';
import { heading, table, type Parts } from './blocks.ts';

/** One line of the table. */
export interface MistakeRow {
  /** The number of the line, a cell of a sheet, or a dash. */
  line: number | string;
  message: string;
  remedy: string;
}

/** The façade's objections to a file; a refusal is about no line, and its own sentence is whole. */
export function mistakeRows(error: UserError, t: Translate): MistakeRow[] {
  if (error.code === 'refused') return [];
  return error.details.map(({ line, message, remedy }) => ({
    line: line ?? '–',
    message: t(message),
    remedy: remedy ? t(remedy) : '',
  }));
}

/** The mistakes as a table under its heading; nothing where there are none. */
export function mistakesTable(mistakes: readonly MistakeRow[], t: Translate): Parts {
  if (mistakes.length === 0) return null;
  return [
    heading(t('Chỗ cần sửa trong tệp', 'Errors to fix in the file'), 'cho-sai'),
    table({
      labelledBy: 'cho-sai',
      columns: [t('Dòng, ô', 'Line, cell'), t('Sai ở đâu', 'Error'), t('Cách sửa', 'How to fix it')],
      rows: mistakes.map(({ line, message, remedy }) => [line, message, remedy]),
      firstIsPlain: true,
    }),
  ];
}
