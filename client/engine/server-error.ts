import { both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError, type ErrorCode } from '../../domain/user-error.ts';

/** Marks what a server of ours did not do: pages tell their reader of it in words of their own. */
export const SERVER_ERROR = 'server-error';

/**
 * An error of Temporal's or of the database, for people.
 * @param path the setting that names the server
 * @param command what to do, for whoever runs it
 */
export function serverError(
  code: ErrorCode,
  message: Bilingual,
  { path, command }: { path: string; command: Bilingual },
): UserError {
  const remedy = both('Thử lại sau ít phút.', 'Try again in a few minutes.');
  return new UserError(code, message, [{ path, line: null, message, remedy, command, code: SERVER_ERROR }]);
}
