/** Whether a YAML text is of a size that a person could have written, before it is parsed. */
import { Lexer } from 'yaml';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';

/** Letters. The largest plan shipped has 28 thousand. */
const LONGEST = 2_000_000;
/** Keys and values. The largest plan shipped has some two thousand; one that names 4,000 units of the nation, 20 thousand. */
const MOST_NODES = 50_000;
/** Whatever else the text is made of: blanks, line ends, notes. */
const MOST_TOKENS = 400_000;
/** Entries inside each other; ours are six deep. */
const DEEPEST = 30;
/** Blanks before a line. */
const WIDEST_INDENT = 120;

type Excess = Finding & { line: number };

/** The lexer's mark that a plain text follows. */
const PLAIN = '\u001f';

function tooMuch(line: number, message: Bilingual): Excess {
  return {
    path: [],
    line,
    severity: 'error',
    message,
    remedy: both(
      'Kiểm tra xem có đúng tệp không; tách bớt nội dung nếu cần.',
      'Check that it is the right file; split it where needed.',
    ),
  };
}

const DEEP = both('Các mục lồng nhau quá sâu.', 'Entries stand too deep inside each other.');
const MANY = both('Tệp có quá nhiều mục.', 'The file has too many entries.');

/**
 * Goes through the text once, letter by letter, and stops where it becomes too much.
 *
 * @returns what is too much, with its line; null for a text that may be parsed
 */
export function findExcess(text: string): Excess | null {
  if (text.length > LONGEST) {
    const limit = LONGEST.toLocaleString('vi-VN');
    const limitEn = LONGEST.toLocaleString('en');
    return tooMuch(
      1,
      both(`Nội dung dài hơn ${limit} ký tự.`, `The text is longer than ${limitEn} characters.`),
    );
  }
  let nodes = 0;
  let tokens = 0;
  let line = 1;
  let brackets = 0;
  /** Entries begun on this line with nothing in them yet: `- - - x` stands three deep. */
  let begun = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    const first = token[0] ?? '';
    const isBlank = token.trim() === '';
    tokens += 1;
    if (token === PLAIN || '[{*"\''.includes(first)) nodes += 1;
    if (first === '[' || first === '{') brackets += 1;
    if (first === ']' || first === '}') brackets -= 1;
    if (token === '-' || token === '?') begun += 1;
    else if (!isBlank) begun = 0;
    const isWide = isLineStart && isBlank && token.length > WIDEST_INDENT;
    if (brackets > DEEPEST || begun > DEEPEST || isWide) return tooMuch(line, DEEP);
    if (nodes > MOST_NODES || tokens > MOST_TOKENS) return tooMuch(line, MANY);
    const breaks = countBreaks(token);
    line += breaks;
    isLineStart = breaks > 0 && token.endsWith('\n');
  }
  return null;
}

function countBreaks(token: string): number {
  let breaks = 0;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
