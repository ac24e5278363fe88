/** A line taken apart once, from left to right: words, numbers, and what stands between. */

export interface Token {
  kind: 'word' | 'number' | 'between';
  text: string;
  /** In small letters. */
  lower: string;
}

/** Longer lines are looked at piece by piece. */
const PIECE = 2_000;

/**
 * One way of writing for each letter: composed, digits and letters of full width made plain, without signs that nobody
 * sees, every blank but the tab an ordinary one.
 */
export function plainText(text: string): string {
  return text
    .replace(/(\p{M}{30})\p{M}{1,2000}/gu, '$1')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\S\t\n]/g, ' ');
}

/** A line in pieces of at most 2,000 characters, cut at blanks where there are any. */
export function cutLine(line: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > PIECE) {
    const blank = line.lastIndexOf(' ', from + PIECE);
    const until = blank > from ? blank : from + PIECE;
    pieces.push(line.slice(from, until));
    from = until;
  }
  return [...pieces, line.slice(from)];
}

const TOKEN = /[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]+/gu;

/** The tokens of a piece of a line. */
export function toTokens(piece: string): Token[] {
  return (piece.match(TOKEN) ?? []).map((text) => {
    const isNumber = text[0]! >= '0' && text[0]! <= '9';
    const kind = isNumber ? 'number' : /[\p{L}\p{M}]/u.test(text[0]!) ? 'word' : 'between';
    return { kind, text, lower: text.toLowerCase() };
  });
}
