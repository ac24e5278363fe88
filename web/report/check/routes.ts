/** Reading the report through, printing it for the head's signature, and handing it in. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { UserError } from '../../../domain/user-error.ts';
import { deleteDraft } from '../../../records/reports/report-drafts.ts';
import type { SentFile } from '../../../client/documents/check-file.ts';
import { fieldsOf, type FormProblem } from '../../layout/form.ts';
import { fileNameOf, fileOf } from '../../layout/sent-file.ts';
import { problemsFrom } from '../../layout/problems-from.ts';
import type { WebServices } from '../../services.ts';
import { ADDRESS, addressOf } from '../address.ts';
import { toContent } from '../answers.ts';
import { loadForm } from '../form/load-form.ts';
import { answerLate } from '../late.ts';
import { sectionsOf } from '../sections.ts';
import { isEditable, isSendable } from '../report-status.ts';
import { loadReport, targetsOf, type UnitReport } from '../unit-report.ts';
import { answersEtag, changedProblem, checkModel, problemsOf } from './view-model.ts';

export function registerReportCheck(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;
  const config = { access: 'unit' } as const;

  const show = async (
    reply: FastifyReply,
    report: UnitReport,
    problems: FormProblem[],
  ): Promise<FastifyReply> => {
    const form = await loadForm(services, report);
    return reply.page('report/check/template.njk', checkModel(report, form, problems, reply.request.t));
  };

  pages.get(`${ADDRESS}/kiem-tra`, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (!isEditable(report)) return reply.redirect(addressOf(report), 303);
    return show(reply, report, []);
  });

  pages.post(`${ADDRESS}/kiem-tra`, { config: { ...config, upload: true } }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (!isSendable(report)) return answerLate(reply, report, undefined, fileNameOf(request.body, 'signed'));
    const { t } = request;
    const isAsRead = fieldsOf(request.body).mark === answersEtag(report);
    const problems = [...(isAsRead ? [] : [changedProblem(t)]), ...problemsOf(report, sectionsOf(report), t)];
    if (problems.length > 0) return show(reply, report, problems);
    try {
      await handIn(report, await fileOf(request.body, 'signed'));
    } catch (error) {
      // What the state does not allow is no mistake in the form.
      if (error instanceof UserError && error.code === 'refused') throw error;
      return show(reply, report, problemsFrom(error, ['signed'], t));
    }
    return reply.redirect(`${addressOf(report)}/da-gui`, 303);
  });

  async function handIn(report: UnitReport, signed: SentFile | undefined): Promise<void> {
    const { plan, unit, period, email } = report;
    await engine.submitReport({
      plan: plan.id,
      unit: unit.id,
      period,
      as: email,
      content: toContent(report, targetsOf(report)),
      ...(signed ? { signed } : {}),
    });
    const { savedAt } = report;
    if (savedAt) await deleteDraft(records.db, { plan: plan.id, unit: unit.id, period }, savedAt);
  }
}
