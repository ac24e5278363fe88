/** A dated task of a unit: what is asked, and saying that it is done. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { listAttachments } from '../../records/reports/attachments.ts';
import { newestReturns } from '../../records/obligations/unit-returns.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { fileNameOf, fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import { latePage } from '../late/view-model.ts';
import { documentOf } from '../obligation/document-fields.ts';
import { loadSubject, TASK_ADDRESS, type Subject } from '../obligation/subject.ts';
import type { WebServices } from '../services.ts';
import { ownFiles } from '../unit/own-files.ts';
import { lateTask } from './late.ts';
import { checkDone, isDoable, noteOf, taskFields, taskPage } from './view-model.ts';

export function registerTask(pages: FastifyInstance, services: WebServices): void {
  const { engine, records } = services;
  const config = { access: 'unit' } as const;

  async function show(
    reply: FastifyReply,
    subject: Subject,
    typed: Record<string, string> = {},
    problems: FormProblem[] = [],
  ): Promise<FastifyReply> {
    const { plan, unit, row } = subject;
    const returns = await newestReturns(records.db, plan.id, unit.id);
    const files = await listAttachments(records.db, plan.id, row.id);
    const seen = { returned: returns.get(row.id), files: ownFiles(files, subject.href) };
    return reply.page(taskPage(subject, seen, typed, problems, reply.request.t));
  }

  pages.get(TASK_ADDRESS, { config }, async (request, reply) =>
    show(reply, await loadSubject(services, request)),
  );

  pages.post(TASK_ADDRESS, { config: { ...config, upload: true } }, async (request, reply) => {
    const { t } = request;
    const subject = await loadSubject(services, request);
    const fields = fieldsOf(request.body);
    if (!isDoable(subject)) {
      const late = lateTask(subject, fields, fileNameOf(request.body, 'signed'), t);
      return reply.code(409).page(latePage(late, t));
    }
    const file = await fileOf(request.body, 'signed');
    const problems = checkDone(subject, fields, t);
    if (problems.length > 0) return show(reply, subject, fields, problems);
    const { about, ...named } = subject.named;
    const document = documentOf(fields);
    try {
      await engine.completeTask({
        ...named,
        duty: about,
        as: subject.email,
        note: noteOf(fields, t),
        ...(document ? { document } : {}),
        ...(file ? { signed: file } : {}),
      });
    } catch (error) {
      const names = taskFields(subject, t).map(({ name }) => name);
      return show(reply, subject, fields, problemsFrom(error, names, t));
    }
    return reply.redirect(subject.href, 303);
  });

  pages.post(`${TASK_ADDRESS}/mo-lai`, { config }, async (request, reply) => {
    const { named, email, href } = await loadSubject(services, request);
    const { why } = fieldsOf(request.body);
    await engine.reopenTask({ ...named, as: email, ...(why ? { why } : {}) });
    return reply.redirect(href, 303);
  });
}
