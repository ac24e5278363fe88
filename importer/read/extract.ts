import type { DraftNote } from '../plan-draft.ts';

/** What a reader found in a document. */
export interface Extract {
  lines: string[];
  /** Text of the margins of pages, left out of the lines; a mark of secrecy may stand there. */
  aside: string[];
  /** What the reader decided and a person could decide otherwise. */
  notes: DraftNote[];
}
