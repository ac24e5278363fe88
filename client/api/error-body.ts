/** An error as it travels over the local API: texts in the caller's language, both languages beside them. */
import { alike, isBilingual, translator, type Bilingual } from '../../domain/bilingual.ts';
import { UserError, type ErrorCode, type ErrorDetail } from '../../domain/user-error.ts';
import { forPrograms } from '../../words/for-programs.ts';

/**
 * The body of an answer that is an error.
 * @param languages the caller's `Accept-Language`; Vietnamese unless English comes first
 */
export function errorBody({ code, words, details }: UserError, languages = ''): unknown {
  const t = translator(/^en\b/i.test(languages) ? 'en' : 'vi');
  return forPrograms({ error: { code, message: words, details } }, t);
}

/** What is read of such a body; a field that is missing is made up for. */
export interface SentError {
  code: ErrorCode;
  message?: string;
  messages?: unknown;
  details?: SentDetail[];
}

interface SentDetail extends Pick<ErrorDetail, 'path' | 'line' | 'code' | 'id'> {
  message?: string;
  messages?: unknown;
  remedies?: unknown;
  commands?: unknown;
}

/** The server's own error again. */
export function readError({ code, message, messages, details = [] }: SentError): UserError {
  return new UserError(code, wordsOf(messages, message), details.map(readDetail));
}

function readDetail({ path, line, code, id, ...told }: SentDetail): ErrorDetail {
  return {
    path,
    line,
    message: wordsOf(told.messages, told.message),
    remedy: isBilingual(told.remedies) ? told.remedies : null,
    ...(isBilingual(told.commands) ? { command: told.commands } : {}),
    ...(code === undefined ? {} : { code }),
    ...(id === undefined ? {} : { id }),
  };
}

function wordsOf(both: unknown, one = ''): Bilingual {
  return isBilingual(both) ? both : alike(one);
}
