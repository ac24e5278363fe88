import type { Budget } from '../refuse/budget.ts';
import { LONGEST_LINE } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';

/**
 * Counts the characters of what a reader found, in sum and line by line.
 * @param lines as extracted
 * @param budget what the document may still use
 * @throws SourceRefused `too-large`
 */
export function countCharacters(lines: string[], budget: Budget): void {
  lines.forEach((line, i) => {
    budget.spend('characters', line.length);
    if (line.length <= LONGEST_LINE) return;
    refuse('too-large', {
      vi: `dòng ${i + 1} dài ${line.length} ký tự`,
      en: `line ${i + 1} has ${line.length} characters`,
    });
  });
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The lines of a plain text or Markdown file, numbered as an editor numbers them.
 * @param text decoded
 * @param budget what the document may still use; a file of nothing but line breaks ends here
 */
export function splitLines(text: string, budget: Budget): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const found of text.matchAll(BREAK)) {
    budget.spend('lines', 1);
    lines.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}
