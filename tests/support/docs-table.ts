/** Tables of the documentation: drawn from the code, and read back out of a page. */

export interface DocsTable {
  /** The page it stands in. */
  file: string;
  /** What it is called there, in the comment above it. */
  name: string;
  head: string[];
  rows(): string[][];
}

const BAR = /(?<!\\)\|/;

const begin = (name: string): string => `<!-- ${name}: written by npm run docs -->`;
const END = '<!-- end -->';

function cut(page: string, { file, name }: DocsTable): [before: string, table: string, after: string] {
  const from = page.indexOf(begin(name));
  const to = page.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`${file} has no place for ${name}`);
  const start = from + begin(name).length;
  return [page.slice(0, start), page.slice(start, to), page.slice(to)];
}

/** The table's rows as a page has them. */
export function rowsIn(page: string, table: DocsTable): string[][] {
  return rowsOf(cut(page, table)[1]);
}

/** Rows of every table in a piece of Markdown, heads left out. */
export function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n').map((line) => line.trim());
  const isRule = (line: string | undefined): boolean => /^\|[ :|-]+\|$/.test(line ?? '');
  return lines
    .filter((line, i) => line.startsWith('|') && !isRule(line) && !isRule(lines[i + 1]))
    .map((line) =>
      line
        .split(BAR)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}

/** The page with the table drawn anew. */
export function withTable(page: string, table: DocsTable): string {
  const [before, , after] = cut(page, table);
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const lines = [table.head, table.head.map(() => '---'), ...table.rows()].map(line);
  return `${before}\n\n${lines.join('\n')}\n\n${after}`;
}
