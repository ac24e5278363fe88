import { ServiceError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSED } from '../../workflows/messages.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import { keptWords } from '../../domain/kept-words.ts';

/** The refusal behind a failed Update, or null: only failures whose type is ours are refusals. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const cause: unknown = error.cause;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSED) return null;
  const [code, words] = cause.details ?? [];
  return { code: typeof code === 'string' ? code : 'refused', words: keptWords(words ?? cause.message) };
}

/** gRPC codes after which the same act is said again: the engine is away, busy, or the Update was lost on its way. */
const AGAIN = new Set([1, 4, 8, 9, 10, 13, 14]);

/** Whether an act that failed this way may be said again under the same id. */
export function mayRetry(error: unknown): boolean {
  if (error instanceof WorkflowUpdateFailedError) return refusalOf(error) === null;
  if (error instanceof ServiceError) {
    const { code } = (error.cause ?? {}) as { code?: number };
    return code === undefined || AGAIN.has(code);
  }
  return error instanceof Error && error.name === 'WorkflowUpdateRPCTimeoutOrCancelledError';
}
