import type { Bilingual, Lang } from '../../domain/bilingual.ts';

/** Something that keeps a process from doing its work, for whoever watches it. */
export interface Problem extends Bilingual {
  /** What it is about, as a word for programs. */
  part: 'record' | 'schema' | 'temporal' | 'worker';
}

/** One line for people and programs: the part, then the words. */
export function inOneLine({ part, ...words }: Problem, lang: Lang): string {
  return `${part}: ${words[lang]}`;
}
