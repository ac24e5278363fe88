/** The answers on a form, question by question. */
import type { Translate } from '../../../domain/bilingual.ts';
import { cleanText } from '../../../domain/clean-text.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
import type { IntakeAnswers } from '../../../records/plans/plan-intakes.ts';
import { sentText, type FormProblem } from '../../layout/form.ts';
import { acceptAnswer } from './accept-answer.ts';

/** Name of a question's field. */
export const fieldOf = (id: string): string => `a:${id}`;

/** Id of its element, and anchor of the question. */
export function anchorOf(id: string): string {
  return `q-${id.replace(/[^\p{L}\d-]+/gu, '_')}`;
}

export interface FormAnswers {
  /** What may be kept. */
  answers: IntakeAnswers;
  /** What was typed and may not, by question. */
  mistyped: Record<string, string>;
  problems: FormProblem[];
}

function typedIn(body: Record<string, unknown>, { id, many, options }: OpenQuestion): string[] {
  const sent = body[fieldOf(id)];
  const values = [sent]
    .flat()
    .map(sentText)
    .filter((one) => one !== null);
  const isLines = many && options.length === 0;
  return values
    .flatMap((one) => (isLines ? one.split(/[;\r\n]+/) : [one]))
    .map(cleanText)
    .filter(Boolean);
}

/**
 * Reads the form. Blank means unanswered; answers to questions that are not on the page stay as they are.
 * @param body of the form, urlencoded or in parts
 * @param questions those on the page
 * @param before answers so far
 */
export function readFormAnswers(
  body: unknown,
  questions: readonly OpenQuestion[],
  before: IntakeAnswers,
  t: Translate,
): FormAnswers {
  const answers = { ...before };
  const mistyped: Record<string, string> = {};
  const problems: FormProblem[] = [];
  for (const question of questions) {
    const typed = typedIn((body ?? {}) as Record<string, unknown>, question);
    delete answers[question.id];
    if (typed.length === 0) continue;
    const accepted = acceptAnswer(question, typed);
    if ('value' in accepted) {
      answers[question.id] = accepted.value;
      continue;
    }
    mistyped[question.id] = typed.join('; ');
    problems.push({ field: anchorOf(question.id), text: t(accepted.problem.vi, accepted.problem.en) });
  }
  return { answers, mistyped, problems };
}

/** Takes what is proposed for every question that has no answer yet. */
export function acceptProposals(questions: readonly OpenQuestion[], answers: IntakeAnswers): IntakeAnswers {
  const proposed = questions.flatMap(({ id, proposal, many, options }) => {
    if (proposal === null || id in answers) return [];
    const values = proposal.split('; ');
    if (options.length > 0 && values.some((one) => !options.includes(one))) return [];
    return [[id, many ? values : proposal] as const];
  });
  return { ...answers, ...Object.fromEntries(proposed) };
}
