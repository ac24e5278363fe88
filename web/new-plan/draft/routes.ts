/** The source beside the draft: compare, answer, save, come back. */
import type { FastifyInstance } from 'fastify';
import { deleteIntake, updateIntake, type IntakeAnswers } from '../../../records/plans/plan-intakes.ts';
import { fieldsOf } from '../../layout/form.ts';
import { NEW_PLANS, newPlan, newPlanPreview } from '../../layout/paths.ts';
import type { WebServices } from '../../services.ts';
import { forPlanners, loadIntake, type Intake } from '../planners.ts';
import { writeIntake } from '../plan-text.ts';
import { drawNames, GROUP_FIELD, NAMES_FIELD, NAMES_SHEET, readSentNames } from './name-lists.ts';
import { acceptProposals, readFormAnswers } from './read-answers.ts';
import { draftPage } from './view-model.ts';

/** How far one can go back. */
const STEPS = 20;
const PATH = `${NEW_PLANS}/:id`;

export function registerDraft(pages: FastifyInstance, { records, now }: WebServices): void {
  const planners = forPlanners(records);

  async function keep(intake: Intake, answers: IntakeAnswers): Promise<void> {
    if (JSON.stringify(answers) === JSON.stringify(intake.answers)) return;
    const earlier = [...intake.earlier, intake.answers].slice(-STEPS);
    await updateIntake(records.db, intake, { answers, earlier }, now());
  }

  pages.get(PATH, planners, async (request, reply) => {
    const intake = await loadIntake(records, request);
    const { draft } = intake;
    const written = writeIntake(intake);
    // A plan file has nothing to be asked about.
    if (!draft || !written) return reply.redirect(newPlanPreview(intake.id), 303);
    const page = draftPage({ ...intake, draft }, written.questions, request.t);
    return reply.page('new-plan/draft/template.njk', page);
  });

  pages.get(`${PATH}/${NAMES_SHEET}`, planners, async (request, reply) => {
    await loadIntake(records, request);
    return reply.file(NAMES_SHEET, await drawNames(request.t));
  });

  const withFile = { ...planners, config: { ...planners.config, upload: true as const } };
  pages.post(PATH, withFile, async (request, reply) => {
    const intake = await loadIntake(records, request);
    const { draft } = intake;
    const written = writeIntake(intake);
    if (!draft || !written) return reply.redirect(newPlanPreview(intake.id), 303);
    const { t } = request;
    const { then, [GROUP_FIELD]: group = '' } = fieldsOf(request.body);
    const form = readFormAnswers(request.body, written.questions, intake.answers, t);
    const sent = await readSentNames(request.body, group, written.questions);
    if (sent && 'problem' in sent) form.problems.push({ field: NAMES_FIELD, text: t(sent.problem) });
    else if (sent) form.answers[sent.question] = sent.names;
    const takes = then === 'proposals' && form.problems.length === 0;
    const answers = takes ? acceptProposals(written.questions, form.answers) : form.answers;
    await keep(intake, answers);
    if (form.problems.length > 0) {
      const shown = { ...intake, draft, answers };
      return reply.page('new-plan/draft/template.njk', draftPage(shown, written.questions, t, form));
    }
    return reply.redirect(then === 'preview' ? newPlanPreview(intake.id) : newPlan(intake.id), 303);
  });

  pages.post(`${PATH}/hoan-tac`, planners, async (request, reply) => {
    const intake = await loadIntake(records, request);
    const answers = intake.earlier.at(-1);
    if (answers) {
      await updateIntake(records.db, intake, { answers, earlier: intake.earlier.slice(0, -1) }, now());
    }
    return reply.redirect(newPlan(intake.id), 303);
  });

  pages.post(`${PATH}/xoa`, planners, async (request, reply) => {
    const { id, owner } = await loadIntake(records, request);
    await deleteIntake(records.db, id, owner);
    return reply.redirect(NEW_PLANS, 303);
  });
}
