/** A mistake a person can correct: never shown with a stack trace. Which language is shown is decided at the edge. */
import { both, type Bilingual } from './bilingual.ts';

export interface ErrorDetail {
  path: string | null;
  line: number | null;
  message: Bilingual;
  /** What to do, in words any reader can follow: on a page as well as on the command line. */
  remedy: Bilingual | null;
  /** What to do on the command line, in place of `remedy`: commands, options, settings, ids. Never shown on a page. */
  command?: Bilingual;
  /** For programs: why, or the question a person has to settle. */
  code?: string;
  /** Key of that question in an answers file, where it comes from an import. */
  id?: string;
}

export type ErrorCode =
  /** Wrong use or invalid input: exit 2. */
  | 'invalid'
  /** Refused: the actor may not, or the state does not allow it: exit 4. */
  | 'refused'
  /** A server could not be reached: exit 3. */
  | 'unreachable'
  /** It failed: exit 1. */
  | 'failed';

/** `message` is the Vietnamese alone, for logs; readers are shown `words` in their language. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly words: Bilingual;
  readonly details: ErrorDetail[];

  constructor(code: ErrorCode, words: Bilingual, details: ErrorDetail[] = []) {
    super(words.vi);
    this.code = code;
    this.words = words;
    this.details = details;
  }
}

type More = Pick<ErrorDetail, 'command' | 'code'>;

/**
 * Something is wrong in one place of what was given.
 *
 * @param path - the argument, field, option or setting
 * @param words - what is wrong
 * @param remedy - what to do about it
 */
export function invalid(
  path: string | null,
  words: Bilingual,
  remedy: Bilingual | null = null,
  more: More = {},
): UserError {
  return new UserError('invalid', words, [{ path, line: null, message: words, remedy, ...more }]);
}

/** Several things are wrong at once; the first of them is the headline. */
export function severalInvalid(details: ErrorDetail[]): UserError {
  return new UserError('invalid', details[0]?.message ?? both('Chưa hợp lệ.', 'Not valid.'), details);
}

/** Somebody may not, or the state does not allow it; parameters as for `invalid`. */
export function refused(
  path: string | null,
  words: Bilingual,
  remedy: Bilingual | null = null,
  more: More = {},
): UserError {
  return new UserError('refused', words, [{ path, line: null, message: words, remedy, ...more }]);
}
