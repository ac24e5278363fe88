/** What of the façade's objections a page shows; a detail's `command` is for the command line alone. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ErrorDetail, UserError } from '../../domain/user-error.ts';

/** The sentence of one detail, with what to do on this page. */
export function detailWords({ message, remedy }: ErrorDetail, t: Translate): string {
  return remedy ? `${t(message)} ${t(remedy)}` : t(message);
}

/** One line of a table of mistakes in a file. */
export interface MistakeRow {
  /** Where it is, or a dash. */
  line: number | '–';
  message: string;
  remedy: string;
}

/** What is wrong in a file that was sent, line by line; a refusal is about no line, and its own sentence is whole. */
export function mistakeRows(error: UserError, t: Translate): MistakeRow[] {
  if (error.code === 'refused') return [];
  return error.details.map(({ line, message, remedy }) => ({
    line: line ?? '–',
    message: t(message),
    remedy: remedy ? t(remedy) : '',
  }));
}

/** All that an error has to say, each sentence once. */
export function errorWords(error: UserError, t: Translate): string {
  // A refusal's own sentence is whole.
  const details = error.code === 'refused' ? [] : error.details;
  const headline = t(error.words);
  const told = details.map((detail) => detailWords(detail, t).replace(headline, '').trim());
  return [...new Set([headline, ...told])].filter((words) => words !== '').join(' ');
}
