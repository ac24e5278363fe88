/** Syllables as Vietnamese can have them, without their marks: beginning, vowels, ending. */
const SYLLABLE =
  /^(?:ngh?|[cgknpt]h|tr|gi|qu|[bcdghklmnprstvx])?(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[ioy]?|eo?|i|o)?|u(?:a[yi]?|e|i|o[iu]?|u|y[aeu]?)?|y(?:eu?)?)(?:ch?|m|n[gh]?|p|t)?$/;

/**
 * Whether letters can be one syllable.
 * @param word with or without marks, of either case
 */
export function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return SYLLABLE.test(plain);
}
