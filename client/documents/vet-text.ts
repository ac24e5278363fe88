/** Long texts in YAML are looked over in a reader first, so that one without sense costs the server nothing. */
import { both } from '../../domain/bilingual.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import type { TextKind } from './apart/jobs.ts';
import { readApart } from './apart/read-apart.ts';
import { documentError } from './read-document.ts';

/** Shorter ones are parsed in a moment. */
const LONG = 30_000;

/**
 * @param text - the YAML
 * @param kind - what it should be
 * @param file - its name, for messages
 * @returns its mistakes as whoever reads it here would find them; none of a short text, which may be read here
 * @throws UserError `unreachable` where too many files wait
 */
export async function lookOver(text: string, kind: TextKind, file: string): Promise<ErrorDetail[]> {
  if (text.length <= LONG) return [];
  const told = await readApart('vet-text', { text, kind, file });
  return 'answer' in told ? told.answer : [tooMuch()];
}

/**
 * The same for whoever cannot go on with mistakes.
 * @throws UserError `invalid` with the mistakes; `unreachable` where too many files wait
 */
export async function vetText(text: string, kind: TextKind, file: string): Promise<void> {
  const details = await lookOver(text, kind, file);
  if (details.length > 0) throw documentError(file, details);
}

function tooMuch(): ErrorDetail {
  return {
    path: null,
    line: null,
    message: both(
      'Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ.',
      'Reading this file takes too much time or memory.',
    ),
    remedy: both('Kiểm tra xem có đúng tệp không.', 'Check that it is the right file.'),
  };
}
