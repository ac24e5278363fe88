/** Which texts a spreadsheet could compute when it opens them from a CSV file, and which are words behind a sign. */

/** Signs that make a formula, also as East Asian keyboards write them, behind what spreadsheets pass over. */
const SIGNS = /^[\s\p{C}]*[=+\-@＝＋－＠][\s\p{C}=+\-@＝＋－＠]*/u;
/** Nothing to compute without one of these. */
const OPERAND = /[\p{L}\p{N}"'{#]/u;
/** `=>` and `==`: what compares or multiplies needs something on its left. */
const NOTHING_ON_THE_LEFT = /^[<>*/^&]/;
/** Calls (`SUM(`, and with a space what begins as arguments do), other programs (`cmd|…`), sheets and files. */
const REACHES_OUT =
  /[\p{L}\p{N}_.](?:\(|\s+\(\s*(?:["'$+=@{-]|[a-z]{1,3}\d|[a-z]\w*\(|\d[\d.,]*[),;+*/&-]))|\||'#|[\p{L}\p{N}_'\]]!["'$\p{L}\p{N}]/iu;
const QUOTED = /"[^"]*"?/g;
const TOKEN = /[\p{L}\p{M}\p{N}_.$:]+/gu;
/** Cells, columns, `R1C1` and what is a value by its name. */
const REFERENCE =
  /^(?:\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|r\d*c\d*|true|false)$/i;
/** A telephone number in groups. */
const GROUPS_OF_DIGITS = /^\d+(?:[ .]\d+)*$/;

function isWord(token: string): boolean {
  return /^\p{L}/u.test(token) && !REFERENCE.test(token);
}

/**
 * Whether a spreadsheet could compute a text: one that begins with `=`, `+`, `-` or `@` (white space aside), unless it
 * is prose. Prose has white space and, outside quotation marks, a word that is no reference, and it calls nothing and
 * reaches nowhere: a spreadsheet finds a mistake in it (`-3 người`, `+ Tổ chức 12 lớp`) or an unknown name, and shows
 * nothing of other cells.
 */
export function couldBeFormula(text: string): boolean {
  const signs = SIGNS.exec(text)?.[0];
  if (signs === undefined) return false;
  const rest = text.slice(signs.length);
  if (!OPERAND.test(rest)) return false;
  if (REACHES_OUT.test(rest)) return true;
  if (NOTHING_ON_THE_LEFT.test(rest)) return false;
  if (!/\s/.test(text.trim())) return true;
  if (rest.includes(' ') && GROUPS_OF_DIGITS.test(rest)) return false;
  return !(rest.replace(QUOTED, '""').match(TOKEN) ?? []).some(isWord);
}
