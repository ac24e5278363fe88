/** One question of a draft. */

import type { Bilingual } from '../../../domain/bilingual.ts';
import type { DraftQuestion, LineRange } from '../../plan-draft.ts';

/**
 * Makes a question.
 *
 * @param id what tells it from others of its kind; empty where there is only one
 * @param words the question in both languages
 * @param options to choose from; empty for free text
 * @param proposal what holds until somebody answers
 */
export function ask(
  code: string,
  id: string,
  words: Bilingual,
  lines: LineRange,
  options: string[] = [],
  proposal: string | null = null,
): DraftQuestion {
  return {
    code,
    id: id === '' ? code : `${code}:${id}`,
    message: words,
    lines: [lines[0], lines[1]],
    options,
    proposal,
  };
}
