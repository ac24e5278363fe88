import type { Bilingual } from '../../domain/bilingual.ts';

/** One line of the diagnosis. */
export interface Part {
  name: string;
  ok: boolean;
  version: string | null;
  path: string | null;
  /** What to do about it; null when it is well. */
  remedy: Bilingual | null;
}
