/** A mistake a person can correct: never shown with a stack trace. */
export interface ErrorDetail {
  path: string | null;
  line: number | null;
  message: string;
  /** What to do, in words any reader can follow: on a page as well as on the command line. */
  remedy: string | null;
  /** What to do on the command line, in place of `remedy`: commands, options, settings, ids. Never shown on a page. */
  command?: string;
  /** Names a question a person has to settle, where it is one. */
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

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly details: ErrorDetail[];

  constructor(code: ErrorCode, message: string, details: ErrorDetail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
