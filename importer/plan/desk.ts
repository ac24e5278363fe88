/** Where a plan's writer asks what the text leaves open: an answer, else what is proposed, else nothing. */
import type { DraftQuestion, LineRange } from '../plan-draft.ts';

/** By question id; several names or values as a list. */
export type Answers = Record<string, string | string[]>;

/** A question as a person is asked it. */
export interface OpenQuestion extends DraftQuestion {
  /** True where nothing can be launched without an answer. */
  required: boolean;
  /** True where the answer is a list. */
  many: boolean;
}

/** What a question needs; the rest has defaults. */
export interface Asked {
  code: string;
  id: string;
  vi: string;
  en: string;
  lines?: LineRange | null;
  options?: string[];
  proposal?: string | null;
  required?: boolean;
  many?: boolean;
}

export interface Desk {
  /** @returns the answer, else the proposal, else null */
  ask(asked: Asked): string | null;
  /** As `ask`, for several values; none is an empty list. */
  askMany(asked: Asked): string[];
  /** Everything that was asked, in order. */
  asked: OpenQuestion[];
  isAnswered(id: string): boolean;
}

function toList(value: string | string[]): string[] {
  const values = typeof value === 'string' ? value.split(/[;\n]/) : value;
  return values.map((one) => one.trim()).filter(Boolean);
}

/**
 * @param answers what was answered so far
 */
export function createDesk(answers: Answers): Desk {
  const asked: OpenQuestion[] = [];
  const isAnswered = (id: string): boolean => toList(answers[id] ?? []).length > 0;
  const note = (one: Asked): void => {
    if (asked.some(({ id }) => id === one.id)) return;
    asked.push({
      code: one.code,
      id: one.id,
      message: `${one.vi} · ${one.en}`,
      lines: one.lines ?? [1, 1],
      options: one.options ?? [],
      proposal: one.proposal ?? null,
      required: one.required ?? false,
      many: one.many ?? false,
    });
  };
  const valueOf = (one: Asked): string | string[] | null => {
    note(one);
    return isAnswered(one.id) ? answers[one.id]! : (one.proposal ?? null);
  };
  return {
    asked,
    isAnswered,
    ask: (one) => {
      const value = valueOf(one);
      return value === null ? null : toList(value).join('; ') || null;
    },
    askMany: (one) => {
      const value = valueOf({ ...one, many: true });
      return value === null ? [] : toList(value);
    },
  };
}
