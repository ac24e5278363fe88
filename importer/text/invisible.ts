/** Characters that print nothing: soft hyphens, zero-width letters, marks and isolates of direction. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g;

/** Removes what prints nothing; it is no letter, neither in a title nor in a name. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
