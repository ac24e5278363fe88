/** Entering a unit's report on its behalf, from what came on paper. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldModels } from '../layout/field.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { etagOf } from '../layout/etag.ts';
import { fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import { toAnswers } from '../report/answers.ts';
import { loadReportOf, type UnitReport } from '../report/unit-report.ts';
import type { WebServices } from '../services.ts';
import { withDone } from '../layout/done-words.ts';
import { isAllowed } from '../work-acts/allowed.ts';
import { loadWork, WORK_ADDRESS, workContext, type Work } from '../work-page/load-work.ts';
import { enterPaper, paperFields, paperOutliers, paperParts, paperProblems, answersFrom } from './paper.ts';

interface Sheet {
  work: Work;
  /** With what is in the fields: never the unit's own draft, which is not the coordinator's to read. */
  report: UnitReport;
}

export function registerEnterOnBehalf(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'coordinator' } as const;
  const ADDRESS = `${WORK_ADDRESS}/nhap-thay`;

  async function load(request: FastifyRequest): Promise<Sheet> {
    const work = await loadWork(services, request);
    if (work.row.kind !== 'report') throw httpError('not-found');
    const { plan, unit, row, email } = work;
    const report = await loadReportOf(
      services,
      { plan, unit, email, name: null, handed: null },
      row.period ?? '',
    );
    const answers = report.submission ? toAnswers(report.submission.content) : {};
    return { work, report: { ...report, answers, isDrafted: false } };
  }

  /** @param leaps what should be looked at once more before the same is sent again */
  function show(
    reply: FastifyReply,
    { work, report }: Sheet,
    problems: FormProblem[],
    leaps: string[] = [],
  ): Promise<FastifyReply> {
    const { t } = reply.request;
    return reply.page('enter-on-behalf/template.njk', {
      ...workContext(work, t),
      title: t('Nhập thay đơn vị', 'Enter on the unit’s behalf'),
      problems,
      leaps,
      confirmed: leaps.length > 0 ? etagOf(leaps) : '',
      parts: paperParts(report, problems, t),
      fields: fieldModels(paperFields(t), report.answers, problems),
    });
  }

  pages.get(ADDRESS, { config }, async (request, reply) => {
    const sheet = await load(request);
    if (!isAllowed('enter', sheet.work)) {
      return reply.redirect(workContext(sheet.work, request.t).back.href, 303);
    }
    return show(reply, sheet, []);
  });

  pages.post(ADDRESS, { config: { ...config, upload: true } }, async (request, reply) => {
    const { t } = request;
    const { work, report } = await load(request);
    const answers = answersFrom(report, fieldsOf(request.body));
    const typed = { work, report: { ...report, answers } };
    const problems = paperProblems(typed.report, t);
    if (problems.length > 0) return show(reply, typed, problems);
    const leaps = paperOutliers(typed.report, t);
    if (leaps.length > 0 && fieldsOf(request.body).confirmed !== etagOf(leaps)) {
      return show(reply, typed, [], leaps);
    }
    try {
      await enterPaper(services.engine, typed.report, await fileOf(request.body, 'signed'));
    } catch (error) {
      const fields = ['documentNumber', 'documentDate', 'received', 'signed'];
      return show(reply, typed, problemsFrom(error, fields, t));
    }
    return reply.redirect(withDone(workContext(work, t).back.href, 'nhap-thay'), 303);
  });
}
