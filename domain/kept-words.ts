/** Words as the record, or a workflow of an earlier release, has them. */
import { alike, both, isBilingual, type Bilingual } from './bilingual.ts';

/**
 * Releases before 0.2.0 kept both languages in one text: refusals as "Tiếng Việt. / English.", what a plan's draft asks
 * as "Tiếng Việt · English". What they recorded, and what their workers still answer, is read here and only here.
 *
 * @param kept - in both languages, or one such text
 */
export function keptWords(kept: unknown): Bilingual {
  if (isBilingual(kept)) return kept;
  const [vi = '', en] = (typeof kept === 'string' ? kept : '').split(/ · |(?<=\.) \/ (?=\p{Lu})/u);
  return en === undefined ? alike(vi) : both(vi, en);
}
