/** The coordinator's forms all work alike: asked on a page of their own, kept when something is wrong, said once. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator, type Translate } from '../../domain/bilingual.ts';
import { fieldModels } from '../layout/field.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import type { PageModel } from '../layout/page.ts';
import { fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { withDone } from './done-words.ts';
import type { CoordinatorForm, FormContext, Typed } from './coordinator-form.ts';

interface FormSet<Subject> {
  /** Who may open them; the coordinator, where it is not said. */
  access?: 'leadership';
  /** Where the forms lie; each adds its own key. */
  address: string;
  forms: CoordinatorForm<Subject>[];
  /** @throws HttpError 404 where the address names nothing */
  load(request: FastifyRequest): Promise<Subject>;
  frame(subject: Subject, t: Translate): FormContext;
}

/** What the page that led here had shown already, by its address. */
function shownBefore<Subject>(
  form: CoordinatorForm<Subject>,
  subject: Subject,
  { query }: FastifyRequest,
): Record<string, string> {
  const names = Object.keys(form.shown?.(subject) ?? {});
  const named = fieldsOf(query);
  return Object.fromEntries(names.flatMap((name) => (named[name] ? [[name, named[name]]] : [])));
}

/** Registers a page for each form, asked with GET and said with POST. */
export function registerForms<Subject>(
  pages: FastifyInstance,
  { engine }: Pick<WebServices, 'engine'>,
  desk: FormSet<Subject>,
): void {
  const config = { access: desk.access ?? 'coordinator' } as const;

  function model(
    form: CoordinatorForm<Subject>,
    subject: Subject,
    typed: Record<string, string>,
    problems: FormProblem[],
    t: Translate,
  ): PageModel {
    const fields = form.fields(subject, t);
    return {
      ...desk.frame(subject, t),
      title: form.title(subject, t),
      problems,
      intro: form.intro(subject, t),
      fields: fieldModels(fields, typed, problems),
      upload: form.upload ?? false,
      button: form.button(t),
      isGrave: form.isGrave ?? false,
      shown: Object.entries(form.shown?.(subject) ?? {}).map(([name, value]) => ({
        name,
        value: typed[name] || value,
      })),
      saying: form.isRepeatable ? randomUUID() : null,
    };
  }

  async function handIn(
    form: CoordinatorForm<Subject>,
    subject: Subject,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const t = translator(request.lang);
    const typed: Typed = { fields: fieldsOf(request.body), file: await fileOf(request.body, 'signed') };
    const show = (problems: FormProblem[]): Promise<FastifyReply> =>
      reply.page('coordinator-forms/form.njk', model(form, subject, typed.fields, problems, t));
    const problems = form.check(typed, subject, t);
    if (problems.length > 0) return show(problems);
    try {
      const key = (await form.act(engine, subject, typed)) ?? form.key;
      return await reply.redirect(withDone(desk.frame(subject, t).back.href, key), 303);
    } catch (error) {
      const names = [...form.fields(subject, t).map(({ name }) => name), 'main-content'];
      return show(problemsFrom(error, names, t));
    }
  }

  for (const form of desk.forms) {
    pages.get(`${desk.address}/${form.key}`, { config }, async (request, reply) => {
      const subject = await desk.load(request);
      const t = translator(request.lang);
      if (!form.isOffered(subject)) return reply.redirect(desk.frame(subject, t).back.href, 303);
      return reply.page(
        'coordinator-forms/form.njk',
        model(form, subject, shownBefore(form, subject, request), [], t),
      );
    });
    const taking = form.upload ? { ...config, upload: form.upload } : config;
    pages.post(`${desk.address}/${form.key}`, { config: taking }, async (request, reply) =>
      handIn(form, await desk.load(request), request, reply),
    );
  }
}
