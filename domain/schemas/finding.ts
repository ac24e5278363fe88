/** What is wrong (or odd) in a document a person wrote, in both languages, before line numbers are known. */
import type { z } from 'zod';
import type { Bilingual } from '../bilingual.ts';

/** One thing found in a document; `path` is where, as keys and indexes from the top. */
export interface Finding {
  path: (string | number)[];
  severity: 'error' | 'warning';
  /** Names a question a person has to settle, e.g. `no-leader`. */
  code?: string;
  /** The question of an import it comes from: its key in an answers file. */
  id?: string;
  message: Bilingual;
  remedy: Bilingual;
}

type FindingOf = (path: Finding['path'], message: Bilingual, remedy: Bilingual) => Finding;

/** What keeps a document from being used. */
export const error: FindingOf = (path, message, remedy) => ({ path, severity: 'error', message, remedy });

/** What is odd, and may be meant so. */
export const warning: FindingOf = (path, message, remedy) => ({ path, severity: 'warning', message, remedy });

/**
 * Adds a rule to a zod schema whose failure carries its own words, so that a reader can show them in either language.
 *
 * @param schema - the shape the rule narrows
 * @param holds - the rule
 * @param message - what is wrong
 * @param remedy - what to do about it
 */
export function must<T extends z.ZodType>(
  schema: T,
  holds: (value: z.output<T>) => boolean,
  message: Bilingual,
  remedy: Bilingual,
): T {
  return schema.refine(holds, { params: { words: { message, remedy } }, abort: true });
}

/** Reports a problem from inside a zod transform, with words in both languages. */
export function complain(
  ctx: z.RefinementCtx,
  message: Bilingual,
  remedy: Bilingual,
  path: (string | number)[] = [],
): void {
  ctx.addIssue({ code: 'custom', message: message.vi, path, params: { words: { message, remedy } } });
}
