/**
 * Folding: how texts are compared. Diacritics, tone placement ("hoá"/"hóa"), case and the many
 * dashes disappear; positions stay, so what is found in the folded text can be cut from the original.
 */

const MARKS = /\p{M}+/gu;
const DASHES = /[‐‑‒–—―−]/g;

/**
 * Folds composed (NFC) text without changing its length: no diacritics, lower case, plain dashes and spaces.
 */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    folded += String.fromCharCode(known[letter] || foldLetter(letter));
  }
  return folded;
}

const PLAIN: Record<string, string> = { đ: 'd', Đ: 'd', '“': '"', '”': '"', '‘': "'", '’': "'" };
/** Letters folded before, by their codes; 0 for the others. */
const known = new Uint16Array(0x10000);

function foldLetter(code: number): number {
  const letter = String.fromCharCode(code);
  const bare = PLAIN[letter] ?? letter.normalize('NFD').replace(MARKS, '').toLowerCase().replace(DASHES, '-');
  const folded = bare.length === 1 ? bare.charCodeAt(0) : code;
  known[code] = folded;
  return folded;
}

/** One word of a text: letters and digits, folded, with its place in the original. */
export interface Word {
  fold: string;
  start: number;
  end: number;
  /** What stands between the word before and this one. */
  gap: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Splits a text into folded words; everything else is the gap between them. */
export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ fold: folded.slice(start, end), start, end, gap: text.slice(last, start) });
    last = end;
  }
  return found;
}

/** Lower-case kebab id of a Vietnamese name, e.g. `so-y-te`. */
export function slug(name: string): string {
  return wordsOf(name)
    .map((word) => word.fold)
    .join('-');
}

/** True where the first letter is a capital. */
export function startsUpper(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && letter !== letter.toLowerCase();
}

/** True where the text has letters and none of them is small. */
export function isAllCaps(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase();
}
