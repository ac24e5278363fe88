/**
 * What of a refusal a page may show. The façade serves the command line, too: a detail's message may be the bare value
 * that was typed or a code for programs, and its `command` is for the command line alone. Here the sentence stands in.
 */
import type { Translate } from '../../domain/bilingual.ts';
import type { ErrorDetail, UserError } from '../../domain/user-error.ts';
import { inLanguage } from '../../words/in-language.ts';

/** Ids, codes, addresses and options, and nothing that a reader would call a sentence. */
function isBare(message: string): boolean {
  return message.split(/[\s,;·→]+/u).every((word) => word === '' || /[\d@/_[\]<>{}"-]|^\p{Lu}+$/u.test(word));
}

/** The sentence of one detail, with what to do on this page. */
export function detailWords({ message, remedy, code }: ErrorDetail, error: UserError, t: Translate): string {
  const sentence = message === code || isBare(message) ? error.message : message;
  return [sentence, remedy ?? '']
    .map((words) => inLanguage(words, t))
    .join(' ')
    .trim();
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
  return error.details.map(({ remedy, ...detail }) => ({
    line: detail.line ?? '–',
    message: detailWords({ ...detail, remedy: null }, error, t),
    remedy: inLanguage(remedy ?? '', t),
  }));
}

/** All that an error has to say, each sentence once. */
export function errorWords(error: UserError, t: Translate): string {
  // A refusal's own sentence is whole; its details are codes.
  const details = error.code === 'refused' ? [] : error.details;
  const told = details.map((detail) => detailWords(detail, error, t));
  const headline = inLanguage(error.message, t);
  return [...new Set([headline, ...told.map((words) => words.replace(headline, '').trim())])]
    .filter((words) => words !== '')
    .join(' ');
}
