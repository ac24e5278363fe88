/** Everything that people read is there in Vietnamese, the language that counts, and in English beside it. */

/** Languages of the program: Vietnamese unless a reader chose English. */
export type Lang = 'vi' | 'en';

/** One text in both languages; which of them is shown is decided where it is shown. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** What programs that read a log look for in a line of it, by name; never anything about a person. */
export interface LogFacts {
  /** Left out of what only tells how things go. */
  level?: 'warn' | 'error';
  workflow?: string;
  [fact: string]: string | undefined;
}

/** Takes one line of progress; a text in both languages is shown in the reader's. */
export type Log = (line: string | Bilingual, facts?: LogFacts) => void;

/**
 * Chooses the reader's language: `t('Tiếp tục', 'Continue')`, or of words that are there in both. Templates have it
 * under the same name.
 */
export interface Translate {
  (vi: string, en: string): string;
  (words: Bilingual): string;
}

/** Pairs the Vietnamese wording with the English one. */
export function both(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** What is the same in every language: a command, a setting, a value that was typed. */
export function alike(text: string): Bilingual {
  return { vi: text, en: text };
}

/** Whether a plain value is a text in both languages. */
export function isBilingual(value: unknown): value is Bilingual {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { vi, en } = value as Partial<Record<'vi' | 'en', unknown>>;
  return typeof vi === 'string' && typeof en === 'string';
}

/** The chooser for a language. */
export function translator(lang: Lang): Translate {
  return (words: string | Bilingual, en?: string) =>
    typeof words === 'object' ? words[lang] : lang === 'en' ? (en ?? words) : words;
}

/** A log that writes its lines in one language. */
export function logIn(lang: Lang, write: (line: string, facts?: LogFacts) => void): Log {
  return (line, facts) => write(typeof line === 'string' ? line : line[lang], facts);
}
