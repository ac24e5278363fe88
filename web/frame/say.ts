import type { Lang } from '../../client/config.ts';

/** One text in both languages; Vietnamese is the one that counts. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** Chooses the reader's language: `say('Tiếp tục', 'Continue')`. Templates have it under the same name. */
export type Say = (vi: string, en: string) => string;

/** The chooser for a language. */
export function sayIn(lang: Lang): Say {
  return (vi, en) => (lang === 'en' ? en : vi);
}
