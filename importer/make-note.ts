import type { Bilingual } from '../domain/bilingual.ts';
import type { DraftNote, LineRange } from './plan-draft.ts';

/** A note on what looks wrong in the source, in both languages. */
export function makeNote(code: string, words: Bilingual, lines: LineRange): DraftNote {
  return { code, message: words, lines: [lines[0], lines[1]] };
}
