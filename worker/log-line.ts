/** The SDK's own messages as lines of our log: what happened, why, and to which workflow. */
import { inShort } from '../activities/in-short.ts';

/** What the SDK says beside a message. */
export type LogMeta = Record<string | symbol, unknown>;

/** A workflow as an operator looks for it. */
interface Which {
  workflowId: string;
  workflowType: string;
}

/** The core names a workflow by its run alone; a worker keeps a thousand, and some are just being replaced. */
const REMEMBERED = 5_000;

/** What the line of a message says apart, for programs. */
export type MessageFacts = { level: 'warn' | 'error' } & Partial<
  Record<'workflow' | 'type' | 'activity' | 'attempt' | 'run' | 'cause', string>
>;

export interface LogLines {
  /** Learns from any message which workflow a run belongs to. */
  learn(meta: LogMeta | undefined): void;
  /** The line for a message, and what it says apart for programs. */
  write(
    level: 'WARN' | 'ERROR',
    message: string,
    meta: LogMeta | undefined,
  ): { line: string; facts: MessageFacts };
}

/** Empty of knowledge. */
export function createLogLines(): LogLines {
  const known = new Map<string, Which>();
  return {
    learn(meta) {
      const runId = text(meta?.runId);
      const workflowId = text(meta?.workflowId);
      if (runId === null || workflowId === null || known.has(runId)) return;
      known.set(runId, { workflowId, workflowType: text(meta?.workflowType) ?? '?' });
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    },
    write(level, message, meta) {
      const runId = text(meta?.runId) ?? text(meta?.run_id);
      const which = known.get(runId ?? '');
      const cause = causeOf(meta);
      const named = whatIsKnown({
        workflow: text(meta?.workflowId) ?? which?.workflowId,
        type: text(meta?.workflowType) ?? which?.workflowType,
        activity: text(meta?.activityType),
        attempt: text(meta?.attempt),
        run: runId,
      });
      const line = [
        `temporal ${level} ${message}${cause === null ? '' : `: ${cause}`}`,
        ...Object.entries(named).map(([name, value]) => `${name}=${value}`),
      ].join(' · ');
      return {
        line,
        facts: {
          level: level === 'ERROR' ? 'error' : 'warn',
          ...named,
          ...(cause === null ? {} : { cause }),
        },
      };
    },
  };
}

function whatIsKnown(facts: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** In a failure as the core prints it, its message. */
const MESSAGE = /\bmessage: "((?:[^"\\]|\\.)*)"/;

/** Why it happened: the error of the SDK's TypeScript part, or the failure or status of its core. */
function causeOf(meta: LogMeta | undefined): string | null {
  const error = meta?.error ?? meta?.err;
  if (error !== undefined && error !== null) return inShort(error);
  const failure = text(meta?.failure) ?? text(meta?.details);
  if (failure === null) return null;
  const message = MESSAGE.exec(failure)?.[1]?.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
  return inShort(message ?? failure);
}
