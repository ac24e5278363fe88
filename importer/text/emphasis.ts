/**
 * Marks of emphasis that Markdown and converted pages leave in a text, taken away block by block: a span may run over
 * several lines, or close before a blank. A mark with a blank after it at the start of a line is a bullet.
 * Source: CommonMark 0.31, "Emphasis and strong emphasis", made tolerant of what converters write.
 */

export interface Unmarked {
  text: string;
  /** True where strong emphasis holds the whole line: a heading, in most documents. */
  strong: boolean;
  /** True where a span that began on the line before runs on into this one. */
  goesOn: boolean;
}

interface Run {
  line: number;
  at: number;
  size: number;
  sign: string;
}

const RUNS =
  /(?<!\\)(?:\*{1,3}(?!\*)|(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_]))/gu;
/** "2." or "a)" opens something new, also inside emphasis. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]\s/u;

/** All runs that may be emphasis, in order. */
function runsOf(lines: readonly string[]): Run[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(RUNS)].flatMap((match) => {
      const [sign, at] = [match[0], match.index];
      const [before, after] = [text[at - 1] ?? ' ', text[at + sign.length] ?? ' '];
      const isBullet = /\s/.test(before) && /\s/.test(after);
      const isFootnote = before === '(' && after === ')';
      const isRuler = before === sign[0] || after === sign[0];
      return isBullet || isFootnote || isRuler ? [] : [{ line, at, size: sign.length, sign: sign[0] ?? '' }];
    }),
  );
}

/** Pairs what opens with what closes; a mark at the start of a further line opens anew. */
function pairs(runs: readonly Run[], lines: readonly string[]): [open: Run, close: Run][] {
  const found: [Run, Run][] = [];
  let open: Run | null = null;
  for (const run of runs) {
    const startsLine = run.at === 0;
    const closes = open !== null && open.sign === run.sign && !(startsLine && run.line > open.line);
    if (open && closes) {
      found.push([open, run]);
      open = null;
    } else if (/\S/.test(lines[run.line]?.[run.at + run.size] ?? ' ')) open = run;
  }
  return found;
}

/** Cuts a run of lines without a blank one between them free of emphasis. */
function unmarkBlock(lines: readonly string[]): Unmarked[] {
  const spans = pairs(runsOf(lines), lines);
  const texts = lines.map((text) => [...text]);
  const blank = ({ line, at, size }: Run): void => {
    const letters = texts[line] ?? [];
    // The text is counted in units of UTF-16; outside them emphasis is rare enough to be left.
    if (letters.length === lines[line]?.length) letters.fill('', at, at + size);
  };
  for (const [open, close] of spans) [open, close].forEach(blank);
  return texts.map((letters, n) => {
    const text = letters.join('').replace(/\*\*+/g, '').trim();
    const source = lines[n] ?? '';
    const strong = spans.some(
      ([open, close]) =>
        open.size >= 2 &&
        (open.line < n || (open.line === n && open.at === 0)) &&
        (close.line > n || (close.line === n && source.slice(close.at + close.size).replace(':', '') === '')),
    );
    const goesOn = spans.some(([open, close]) => open.line < n && n <= close.line) && !NUMBERED.test(text);
    return { text, strong, goesOn };
  });
}

/** Takes the marks of emphasis from the lines of a text; empty lines end every span. */
export function unmarkEmphasis(lines: readonly string[]): Unmarked[] {
  const found: Unmarked[] = [];
  let block: string[] = [];
  const flush = (): void => {
    found.push(...unmarkBlock(block));
    block = [];
  };
  for (const line of lines) {
    if (line !== '') {
      block.push(line);
      continue;
    }
    flush();
    found.push({ text: '', strong: false, goesOn: false });
  }
  flush();
  return found;
}
