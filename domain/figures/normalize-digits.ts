/** Full-width forms (U+FF01–U+FF5E) lie this far above the plain ones. */
const FULL_WIDTH = 0xfee0;

/**
 * A typed number without what only looks different: full-width digits and signs, the many blanks, invisible marks.
 *
 * @param text - as typed or pasted
 */
export function normalizeDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trim();
}
