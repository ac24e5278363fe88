/** What servers say of themselves, in words: a raw error of Temporal's or PostgreSQL's helps nobody who reads it. */
import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import { UserError, type ErrorCode } from '../../domain/user-error.ts';
import { causesOf } from '../read/causes-of.ts';
import { databaseInWords } from './database-errors.ts';
import { serverError } from './server-error.ts';

/** Status codes of gRPC by what they mean for whoever asked; https://grpc.io/docs/guides/status-codes */
const STATUS = {
  CANCELLED: 1,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
} as const;
const AWAY = new Set<number>([
  STATUS.CANCELLED,
  STATUS.DEADLINE_EXCEEDED,
  STATUS.RESOURCE_EXHAUSTED,
  STATUS.UNAVAILABLE,
]);

/**
 * A server's error as one for people; null where it is none of a server's.
 * @param error whatever was thrown; the server's own error stays with the answer as its `cause`, for the log
 */
export function serverErrorInWords(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  const words = temporalInWords(error) ?? databaseInWords(error);
  if (words) words.cause = error;
  return words;
}

function temporalInWords(error: unknown): UserError | null {
  if (nameOf(error) === 'WorkflowNotFoundError') {
    return told(
      'failed',
      both('Temporal không có luồng việc này.', 'Temporal does not have this workflow.'),
      alike('lien-nganh workflows'),
    );
  }
  const status = causesOf(error).find(isStatus);
  if (!status) return nameOf(error) === 'ServiceError' ? unexplained('') : null;
  const { code } = status;
  if (AWAY.has(code)) {
    return told(
      'unreachable',
      both('Temporal không trả lời.', 'Temporal does not answer.'),
      both(
        'Thử lại sau ít phút; nếu vẫn vậy, xem máy chủ Temporal và TEMPORAL_ADDRESS',
        'Try again in a few minutes; else look at the Temporal server and TEMPORAL_ADDRESS',
      ),
    );
  }
  if (code === STATUS.PERMISSION_DENIED || code === STATUS.UNAUTHENTICATED) {
    return told(
      'failed',
      both('Temporal không cho phép.', 'Temporal does not permit it.'),
      both(
        'Kiểm tra TEMPORAL_API_KEY hoặc chứng thư, và quyền của tài khoản',
        'Check TEMPORAL_API_KEY or the certificate, and what the account may do',
      ),
    );
  }
  if (code === STATUS.NOT_FOUND && /namespace/i.test(status.details ?? '')) {
    return told(
      'failed',
      both('Temporal không có không gian tên này.', 'Temporal does not have this namespace.'),
      both(
        'Kiểm tra TEMPORAL_NAMESPACE, hoặc tạo không gian tên trước',
        'Check TEMPORAL_NAMESPACE, or make the namespace first',
      ),
    );
  }
  return unexplained(` (gRPC ${code})`);
}

/** Told by their shape: loading Temporal's client takes longer than most commands do. */
function isStatus(error: unknown): error is { code: number; details?: string } {
  const { code, details, metadata } = error as { code?: unknown; details?: unknown; metadata?: unknown };
  return (
    code === STATUS.UNAVAILABLE || (typeof code === 'number' && typeof details === 'string' && !!metadata)
  );
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function unexplained(code: string): UserError {
  return told(
    'failed',
    both(`Temporal báo lỗi${code}.`, `Temporal reports an error${code}.`),
    both('Chi tiết ở nhật ký; xem máy chủ Temporal', 'The log has the details; look at the Temporal server'),
  );
}

function told(code: ErrorCode, message: Bilingual, command: Bilingual): UserError {
  return serverError(code, message, { path: 'TEMPORAL_ADDRESS', command });
}
