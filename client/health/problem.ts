import type { Bilingual, Lang } from '../../domain/bilingual.ts';

/** What a process works with, as words for programs. */
export const PARTS = ['record', 'schema', 'temporal', 'worker'] as const;

/** Something that keeps a process from doing its work, for whoever watches it. */
export interface Problem extends Bilingual {
  /** What it is about. */
  part: (typeof PARTS)[number];
}

/** One line for people and programs: the part, then the words. */
export function inOneLine({ part, ...words }: Problem, lang: Lang): string {
  return `${part}: ${words[lang]}`;
}
