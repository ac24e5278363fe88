/** Characters that print nothing: soft hyphens, zero-width letters, marks and isolates of direction. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Variation_Selector}/gu;

/** Removes what prints nothing; it is no letter, neither in a title nor in a name. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
