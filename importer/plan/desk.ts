/** Where a plan's writer asks what the text leaves open: an answer, else what is proposed, else nothing. */
import type { DraftQuestion, LineRange } from '../plan-draft.ts';
import { both } from '../../domain/bilingual.ts';

/** By question id; several names or values as a list. */
export type Answers = Record<string, string | string[]>;

/** The answer that something is not followed. */
export function isNone(answer: string): boolean {
  return /^(?:none|không)$/iu.test(answer.trim());
}

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
  /** What was answered to a question that the draft asks itself; null where it does not, or nobody answered. */
  answerTo(id: string): string | null;
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
 * @param known questions that the draft asks itself: where it asks the same, its words and its proposal stand
 */
export function createDesk(answers: Answers, known: DraftQuestion[]): Desk {
  const asked: OpenQuestion[] = [];
  // An empty list is an answer: nobody. A blank is none.
  const isAnswered = (id: string): boolean =>
    Array.isArray(answers[id]) || toList(answers[id] ?? '').length > 0;
  const note = (one: Asked): OpenQuestion => {
    const before = asked.find(({ id }) => id === one.id);
    if (before) return before;
    const own = known.find(({ id }) => id === one.id);
    const question: OpenQuestion = {
      code: own?.code ?? one.code,
      id: one.id,
      message: own?.message ?? both(one.vi, one.en),
      lines: own?.lines ?? one.lines ?? [1, 1],
      options: own?.options ?? one.options ?? [],
      proposal: own?.proposal ?? one.proposal ?? null,
      required: one.required ?? false,
      many: one.many ?? false,
    };
    // What is proposed may stand until somebody says otherwise.
    if (question.proposal !== null) question.required = false;
    asked.push(question);
    return question;
  };
  const valueOf = (one: Asked): string | string[] | null => {
    const { proposal } = note(one);
    return isAnswered(one.id) ? answers[one.id]! : proposal;
  };
  return {
    asked,
    isAnswered,
    answerTo: (id) => {
      const isKnown = known.some((one) => one.id === id);
      return isKnown && isAnswered(id) ? toList(answers[id]!).join('; ') : null;
    },
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
