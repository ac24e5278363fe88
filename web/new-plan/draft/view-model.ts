import type { Translate } from '../../../domain/bilingual.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
import type { PlanDraft } from '../../../importer/plan-draft.ts';
import type { PageModel } from '../../layout/page.ts';
import { NEW_PLANS, newPlan, newPlanPreview } from '../../layout/paths.ts';
import type { Intake } from '../planners.ts';
import { ledgerModel } from './ledger-model.ts';
import { outlineModel, unitNames } from './outline-model.ts';
import { namesModel } from './names-model.ts';
import { questionModel } from './question-model.ts';
import type { FormAnswers } from './read-answers.ts';
import { sourceModel } from './source-model.ts';

/** The source beside the draft, with the questions. */
export function draftPage(
  intake: Intake & { draft: PlanDraft },
  questions: readonly OpenQuestion[],
  t: Translate,
  form: Omit<FormAnswers, 'answers'> = { mistyped: {}, problems: [] },
): PageModel {
  const { id, draft, answers, earlier } = intake;
  const context = { answers, ...form, names: unitNames(draft) };
  // Those without which nothing can be launched come first, then those that follow the text.
  const ordered = [...questions].sort((a, b) => Number(b.required) - Number(a.required));
  const isOpen = (question: OpenQuestion): boolean => !(question.id in answers);
  return {
    title: draft.meta.title ?? intake.name,
    back: { href: NEW_PLANS, text: t('Văn bản đang làm', 'Drafts in progress') },
    context: [intake.name],
    problems: form.problems,
    home: newPlan(id),
    preview: newPlanPreview(id),
    canUndo: earlier.length > 0,
    source: sourceModel(intake.lines, draft, t),
    ledger: ledgerModel(draft, t),
    outline: outlineModel(draft, t),
    names: namesModel(questions, newPlan(id), form.problems, t),
    questions: ordered.map((question) => questionModel(question, context, t)),
    answered: questions.filter((question) => !isOpen(question)).length,
    asked: questions.length,
    requiredLeft: questions.filter((question) => question.required && isOpen(question)).length,
    hasProposals: questions.some((question) => question.proposal !== null && isOpen(question)),
  };
}
