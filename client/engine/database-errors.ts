/** PostgreSQL's errors, and those of the way to it, in words; https://www.postgresql.org/docs/15/errcodes-appendix.html */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { ErrorCode, UserError } from '../../domain/user-error.ts';
import { causesOf } from '../read/causes-of.ts';
import { serverError } from './server-error.ts';

/** What sockets say when nobody answers. */
const SILENT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);
/** What `pg` says in words alone, without a code. */
const SILENT_WORDS =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|timeout expired|Client has encountered a connection error)/;
/** Classes: connection, rollback; single codes: lock not had, cancelled, shut down, too many connections. */
const BUSY = /^(08|40)|^(55P03|57014|57P0[1-5]|53300|25P0[34])$/;
/** Classes: resources, system; single codes: read only. */
const NOT_WRITABLE = /^(53|58)|^25006$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** @returns null where the error is not of the database */
export function databaseInWords(error: unknown): UserError | null {
  for (const one of causesOf(error)) {
    const { code, message, severity } = one as { code?: unknown; message?: unknown; severity?: unknown };
    if (typeof code === 'string' && SILENT.has(code)) return away(code);
    if (typeof message === 'string' && SILENT_WORDS.test(message)) return away(null);
    if (typeof code === 'string' && severity !== undefined && SQLSTATE.test(code)) return byState(code);
  }
  return null;
}

function byState(state: string): UserError {
  if (NOT_WRITABLE.test(state) && state !== '53300') {
    return told(
      'failed',
      both(`Cơ sở dữ liệu không ghi được (${state}).`, `The database cannot be written (${state}).`),
      both(
        'Xem đĩa có đầy không, và máy chủ cơ sở dữ liệu có đang chỉ cho đọc không',
        'See whether its disk is full, and whether it is read-only',
      ),
    );
  }
  if (BUSY.test(state)) return away(state);
  return told(
    'failed',
    both(`Cơ sở dữ liệu báo lỗi (${state}).`, `The database reports an error (${state}).`),
    both('Chi tiết ở nhật ký', 'The log has the details'),
  );
}

function away(code: string | null): UserError {
  const named = code === null ? '' : ` (${code})`;
  return told(
    'unreachable',
    both(
      `Cơ sở dữ liệu hoặc máy chủ không trả lời${named}.`,
      `The database or a server does not answer${named}.`,
    ),
    both(
      'Thử lại sau ít phút; nếu vẫn vậy, kiểm tra DATABASE_URL, TEMPORAL_ADDRESS, hoặc chạy `lien-nganh doctor`',
      'Try again in a few minutes; else check DATABASE_URL, TEMPORAL_ADDRESS, or run `lien-nganh doctor`',
    ),
  );
}

function told(code: ErrorCode, message: Bilingual, command: Bilingual): UserError {
  return serverError(code, message, { path: 'DATABASE_URL', command });
}
