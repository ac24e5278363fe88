/** One agency as a text names it. */

import type { Body } from '../registry/body.ts';

export interface Mention {
  id: string;
  name: string;
  kind: 'unit' | 'class';
  confidence: number;
  reason: string;
  /** The words of the source. */
  written: string;
  /** Null for classes and for names the registry does not know. */
  body: Body | null;
  /** Where it ends in the text that was read. */
  end: number;
}
