import { readFile } from 'node:fs/promises';
import type { Instant } from '../../domain/plan.ts';

/** One line of a rehearsal's timeline. */
export interface Entry {
  at: Instant;
  kind: string;
  what: string;
  /** Obligation, or the unit where a line is about no obligation. */
  about: string;
}

/**
 * Reads `timeline.txt` as a rehearsal writes it.
 * @param file its path
 */
export async function readTimeline(file: string): Promise<Entry[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [at = '', kind = '', what = '', about = ''] = line.split('\t');
      return { at, kind, what, about };
    });
}
