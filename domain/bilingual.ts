/** Everything that people read is there in Vietnamese, the language that counts, and in English beside it. */

/** Languages of the program: Vietnamese unless a reader chose English. */
export type Lang = 'vi' | 'en';

/** One text in both languages; which of them is shown is decided where it is shown. */
export interface Bilingual {
  vi: string;
  en: string;
}

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

/** The chooser for a language. */
export function translator(lang: Lang): Translate {
  return (words: string | Bilingual, en?: string) =>
    typeof words === 'object' ? words[lang] : lang === 'en' ? (en ?? words) : words;
}
