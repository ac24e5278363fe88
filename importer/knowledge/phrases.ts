/**
 * Regular expressions made from the phrases of the word files. A phrase is plain words; `<a|b>` is one of several,
 * `[x]` may be left out, `#` is a number of one or two digits. Nothing in it repeats, so matching is linear.
 */

import { fold } from '../text/fold.ts';

/** A phrase, or one that counts only before certain words, or only where certain words do not follow or precede. */
export type Phrase =
  | string
  | {
      word: string;
      before?: string[] | undefined;
      notBefore?: string[] | undefined;
      after?: string[] | undefined;
      notAfter?: string[] | undefined;
    };

/** How the texts are that the phrases are looked for in. */
export interface Writing {
  /** True where the text was folded, so that the phrases are, too. */
  folded: boolean;
  /** What may stand for a space, as a regular expression; it must be bounded. */
  space?: string;
}

const FOLDED: Writing = { folded: true };

function escape(text: string): string {
  return text.replace(/[\\^$.*+?(){}/-]/g, '\\$&');
}

/** One phrase as the source of a regular expression. */
function toSource(phrase: string, { folded, space = ' ' }: Writing): string {
  return escape(folded ? fold(phrase) : phrase)
    .replace(/</g, '(?:')
    .replace(/>/g, ')')
    .replace(/\[([^[\]]*)\] /g, '(?:$1 )?')
    .replace(/ \[([^[\]]*)\]/g, '(?: $1)?')
    .replace(/\[([^[\]]*)\]/g, '(?:$1)?')
    .replace(/#/g, String.raw`\d{1,2}`)
    .replace(/ /g, space);
}

/**
 * Any of several phrases.
 *
 * @returns the source of a regular expression, a group; the longest that fits is taken
 */
export function anyOf(phrases: readonly Phrase[], writing: Writing = FOLDED): string {
  const longestFirst = [...phrases].sort((a, b) => wordsIn(b).length - wordsIn(a).length);
  return `(?:${longestFirst.map((phrase) => conditioned(phrase, writing)).join('|')})`;
}

function wordsIn(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.word;
}

function conditioned(phrase: Phrase, writing: Writing): string {
  if (typeof phrase === 'string') return toSource(phrase, writing);
  const { word, before, notBefore, after, notAfter } = phrase;
  const space = writing.space ?? ' ';
  const ahead = (words: string[] | undefined, sign: string, end: string): string =>
    words ? `(?${sign}${space}${anyOf(words, writing)}${end})` : '';
  const behind = (words: string[] | undefined, sign: string): string =>
    words ? `(?<${sign}${anyOf(words, writing)}${space})` : '';
  return [
    behind(after, '='),
    behind(notAfter, '!'),
    toSource(word, writing),
    ahead(before, '=', '(?![a-z])'),
    ahead(notBefore, '!', ''),
  ].join('');
}
