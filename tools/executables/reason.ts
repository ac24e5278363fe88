/** Why something could not be obtained, found or used. */
import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';

/** An error of ours, with its reason in both languages. */
export function failed(vi: string, en: string): UserError {
  return new UserError('failed', both(vi, en));
}

/** The reason behind whatever was thrown; what a tool said is in the tool's own language. */
export function reasonOf(error: unknown): Bilingual {
  if (error instanceof UserError) return error.words;
  return alike(error instanceof Error ? error.message : String(error));
}
