/** What a member of a steering committee is in it, behind the post or the body: "Giám đốc Sở Y tế - Phó Trưởng ban". */

import roles from '../knowledge/words/member-roles.json' with { type: 'json' };
import { anyOf } from '../knowledge/phrases.ts';
import { phraseFile } from '../knowledge/schemas.ts';
import { fold } from '../text/fold.ts';

const ROLE = new RegExp(
  String.raw`^\s{0,9}[-,(]\s{0,9}${anyOf(phraseFile.parse(roles).entries)}(?:(?! va )[^,;:.()]){0,60}\)?(?=\s{0,9}(?:[,;:.]|$))`,
);

/**
 * Where such a role ends.
 *
 * @param at index behind the name
 * @returns the same index where no role follows
 */
export function skipRole(text: string, at: number): number {
  const role = ROLE.exec(fold(text.slice(at)));
  return role ? at + role[0].length : at;
}
