/** Cuts a paragraph into clauses, and a clause with several figures into one piece per figure. */

import type { Figure } from './figures.ts';

export interface Clause {
  text: string;
  /** Where it starts in the paragraph. */
  start: number;
}

/** Splits at semicolons and sentence ends outside brackets. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = /^[\s;.]*/.exec(piece)?.[0].length ?? 0;
    if (piece.trim().length > 3) clauses.push({ text: piece.slice(lead).trim(), start: start + lead });
  };
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    const ends =
      letter === ';' ||
      (letter === '.' &&
        /^\.\s+\p{Lu}/u.test(text.slice(i, i + 6)) &&
        !/\b(?:TP|Q|P|TT|ThS|TS)$/u.test(text.slice(start, i)));
    if (ends && depth === 0) {
      push(i);
      start = i + 1;
    }
  }
  push(text.length);
  return clauses;
}

/** Boundaries before a further figure: a comma or "và", at most a few words before it. */
export function piecesOf(
  clause: string,
  figures: readonly Figure[],
): { text: string; figure: Figure; start: number }[] {
  const cuts: number[] = [0];
  for (let i = 1; i < figures.length; i += 1) {
    const previous = figures[i - 1] as Figure;
    const figure = figures[i] as Figure;
    const between = clause.slice(previous.end, figure.start);
    const connectors = [...between.matchAll(/,\s{1,9}|\s{1,9}và\s{1,9}|:\s{1,9}|\s{1,9}\+\s{1,9}/gu)].map(
      (match) => previous.end + match.index + match[0].length,
    );
    const near = connectors.filter((at) => figure.start - at < 70);
    // "đến năm 2025, 100%": the time before the figure belongs to it.
    const time =
      /(?:^|[,\s])(?:(?:đến|trong|từ|hết|vào)\s{1,9})?(?:(?:hết|cuối)\s{1,9})?(?:năm\s{1,9}\d{4}|hàng năm|hằng năm)\s{0,9},?\s{0,9}(?:có|đạt(?: từ)?|phấn đấu|tối thiểu|ít nhất)?\s{0,9}$/iu.exec(
        clause.slice(previous.end, figure.start),
      );
    const cut = time
      ? previous.end + time.index
      : near[0] !== undefined && near.length > 0
        ? (near.at(-1) ?? figure.start)
        : figure.start;
    cuts.push(Math.max(cut, previous.end));
  }
  return figures.map((figure, i) => {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? clause.length;
    return {
      text: clause.slice(from, to).replace(/^[\s,]{1,200}|[\s,]{1,200}$|\s{1,9}và\s{0,9}$/gu, ''),
      figure,
      start: from,
    };
  });
}
