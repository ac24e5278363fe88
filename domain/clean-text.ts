/**
 * The one spelling of a text. The same Vietnamese words typed on two computers may be two strings: composed or
 * decomposed, with marks that nobody sees. Whatever is kept, compared, hashed or mailed is spelt as here.
 */

/** What nobody sees: format characters (zero-width, direction, soft hyphen, byte order mark) and the like. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Controls but tab and line break, lone surrogates, and what no document may hold. */
const CONTROLS = /[^\n\t\P{Cc}]|[\p{Cs}\uFFFE\uFFFF]/gu;
/**
 * Marks on one letter beyond the thirty of Unicode's stream-safe format (UAX #15): no script needs them, and composing
 * them takes time that grows with the square of their number.
 */
const MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * Composed (NFC), without what is not seen. Spaces and line breaks stay as they are, so that a file's lines keep their
 * numbers.
 */
export function cleanFile(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(CONTROLS, '');
  return plain.replace(MARKS, '$1').normalize('NFC');
}

/** As `cleanFile`, for words typed by a person: without white space around, every line break a `\n`. */
export function cleanText(text: string): string {
  return cleanFile(text.replace(/[\u0085\u2028\u2029]/g, '\n')).trim();
}

/** A value with every text in it cleaned, keys too; what is not plain JSON stays as it is. */
export function cleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleanTexts(one)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).map(([key, one]) => [cleanText(key), cleanTexts(one as unknown)]);
  return Object.fromEntries(entries) as T;
}
