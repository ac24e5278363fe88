/** The text of a PDF from its first page to its last: paragraphs, columns and tables in their order. */
import { partPage, readColumns, readTable } from './pdf-columns.ts';
import { createParagraphs, marginsOf, type Margins } from './pdf-paragraphs.ts';
import type { Row } from './pdf-rows.ts';
import { continueTable, linesOf, type RuledTable } from './pdf-ruled-table.ts';

export interface Body {
  /** Adds a page: its rows of text and its tables with drawn borders, each from the top. */
  addPage(rows: readonly Row[], tables: readonly RuledTable[]): void;
  /** All lines; nothing is added behind them. */
  end(): string[];
}

/** The text of a document to which pages are added one after the other. */
export function createBody(): Body {
  const paragraphs = createParagraphs();
  /** Columns of the table without borders, and the table with them, that the next page may go on with. */
  let columns: number[] = [];
  let open: RuledTable | null = null;

  const closeTable = (): void => {
    if (open) paragraphs.addLines(linesOf(open));
    open = null;
  };
  const addText = (rows: Row[], margins: Margins): void => {
    if (rows.length === 0) return;
    closeTable();
    for (const block of partPage(rows, columns)) {
      columns = block.columns;
      if (block.kind === 'text') paragraphs.add(block.rows, margins);
      else paragraphs.addLines(block.kind === 'table' ? readTable(block) : readColumns(block.rows));
    }
  };
  return {
    addPage: (rows, tables) => {
      const margins = marginsOf([...rows]);
      let left = [...rows];
      for (const table of tables) {
        addText(
          left.filter(({ y }) => y > table.top),
          margins,
        );
        left = left.filter(({ y }) => y <= table.top);
        const whole: RuledTable | null = open ? continueTable(open, table) : null;
        if (!whole) closeTable();
        open = whole ?? table;
        columns = [];
      }
      addText(left, margins);
    },
    end: () => {
      closeTable();
      return paragraphs.lines;
    },
  };
}
