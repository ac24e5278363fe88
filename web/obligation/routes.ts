/** The forms by which a unit says something of one report or task; each page the same way. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import type { ActForm, Typed } from './act-form.ts';
import { delegateForm } from './acts/delegate.ts';
import { documentForm } from './acts/document.ts';
import { extensionForm } from './acts/extension.ts';
import { reclaimForm } from './acts/reclaim.ts';
import { loadSubject, REPORT_ADDRESS, TASK_ADDRESS, type Subject } from './subject.ts';
import { confirmPage, donePage, formPage } from './view-model.ts';

const FORMS: ActForm[] = [extensionForm, delegateForm, reclaimForm, documentForm];

export function registerObligationActs(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'unit' } as const;

  const show = (
    reply: FastifyReply,
    form: ActForm,
    subject: Subject,
    typed: Record<string, string> = {},
    problems: FormProblem[] = [],
  ): Promise<FastifyReply> =>
    reply.page(
      'obligation/form.njk',
      formPage(form, subject, typed, problems, translator(reply.request.lang)),
    );

  function register(form: ActForm, address: string): void {
    pages.get(`${address}/${form.key}`, { config }, async (request, reply) => {
      const subject = await loadSubject(services, request);
      return form.isOffered(subject) ? show(reply, form, subject) : reply.redirect(subject.href, 303);
    });

    const taking = form.upload ? { ...config, upload: form.upload } : config;
    pages.post(`${address}/${form.key}`, { config: taking }, async (request, reply) => {
      const t = translator(request.lang);
      const subject = await loadSubject(services, request);
      const fields = fieldsOf(request.body);
      const typed: Typed = { fields, file: await fileOf(request.body, 'signed') };
      const problems = form.check(typed, subject, t);
      if (problems.length > 0) return show(reply, form, subject, fields, problems);
      if (fields.step === 'edit') return show(reply, form, subject, fields);
      try {
        const asked = fields.step === 'sure' ? null : await form.confirm?.(services, subject, typed, t);
        if (asked)
          return await reply.page('obligation/confirm.njk', confirmPage(form, asked, subject, fields, t));
        await form.act(services, subject, typed);
      } catch (error) {
        const names = form.fields(subject, t).map(({ name }) => name);
        return show(reply, form, subject, fields, problemsFrom(error, names, t));
      }
      if (!form.done) return reply.redirect(subject.href, 303);
      return reply.page('obligation/done.njk', donePage(form.done(subject, typed, t), subject, t));
    });
  }

  for (const form of FORMS) for (const address of [REPORT_ADDRESS, TASK_ADDRESS]) register(form, address);
}
