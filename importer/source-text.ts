/** What every reader hands over: the document as lines of text. */

export type SourceFormat = 'txt' | 'markdown' | 'docx' | 'pdf' | 'html';

export interface SourceText {
  format: SourceFormat;
  /** The lines as `plan import --text` writes them; line numbers in a draft are 1-based positions in this list. */
  lines: string[];
}
