/** All forms of acts work alike: asked on a page of their own, kept when something is wrong, submitted once. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { translator, type Translate } from '../../domain/bilingual.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import type { PageModel } from '../layout/page.ts';
import { fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import type { ActForm, Confirmation, FormContext, Typed } from './act-form.ts';
import { withDone } from './done-words.ts';

interface FormSet<Subject> {
  /** Who may open them. */
  access: 'coordinator' | 'leadership' | 'unit' | 'administrator';
  /** Where the forms lie; each adds its own key. */
  address: string;
  forms: ActForm<Subject>[];
  /** @throws HttpError 404 where the address names nothing */
  load(request: FastifyRequest): Promise<Subject>;
  context(subject: Subject, t: Translate): FormContext;
}

/** What the page that led here had shown already, by its address. */
function shownBefore<Subject>(
  form: ActForm<Subject>,
  subject: Subject,
  { query }: FastifyRequest,
): Record<string, string> {
  const names = Object.keys(form.shown?.(subject) ?? {});
  const named = fieldsOf(query);
  return Object.fromEntries(names.flatMap((name) => (named[name] ? [[name, named[name]]] : [])));
}

/** In the order of the fields, as the summary above the form has to name them. */
function inOrder(problems: FormProblem[], fields: Field[]): FormProblem[] {
  const names = fields.map(({ name }) => name);
  return problems.toSorted((a, b) => names.indexOf(a.field) - names.indexOf(b.field));
}

/** The page that asks. */
function formPage<Subject>(
  form: ActForm<Subject>,
  subject: Subject,
  context: FormContext,
  { typed, problems = [] }: { typed: Record<string, string>; problems?: FormProblem[] },
  t: Translate,
): PageModel {
  return {
    ...context,
    title: form.title(subject, t),
    problems,
    intro: form.intro(subject, t),
    fields: fieldModels(form.fields(subject, t), typed, problems),
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

/** What was typed, once more before it counts. */
function confirmPage<Subject>(
  form: ActForm<Subject>,
  subject: Subject,
  { context, caption, back }: FormContext,
  { title, rows, lines, warning }: Confirmation,
  { typed, t }: { typed: Record<string, string>; t: Translate },
): PageModel {
  const names = form.fields(subject, t).map(({ name }) => name);
  return {
    ...{ context, caption, back, title, lines, warning: warning ?? null },
    list: { rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) },
    hidden: names.map((name) => ({ name, value: typed[name] ?? '' })),
    button: form.button(t),
  };
}

/** Registers a page for each form, asked with GET and submitted with POST. */
export function registerForms<Subject>(
  pages: FastifyInstance,
  services: WebServices,
  { access, address, forms, load, context }: FormSet<Subject>,
): void {
  const config = { access } as const;
  // The pages of units and administrators show by themselves what became of it.
  const hasBanner = access === 'coordinator' || access === 'leadership';

  async function handIn(
    form: ActForm<Subject>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const subject = await load(request);
    const t = translator(request.lang);
    const typed: Typed = { fields: fieldsOf(request.body), file: await fileOf(request.body, 'signed') };
    const { fields } = typed;
    const around = context(subject, t);
    const show = (problems: FormProblem[] = []): Promise<FastifyReply> =>
      reply.page('act-forms/form.njk', formPage(form, subject, around, { typed: fields, problems }, t));
    const problems = inOrder(form.check(typed, subject, t), form.fields(subject, t));
    if (problems.length > 0) return show(problems);
    if (fields.step === 'edit') return show();
    try {
      const asked = fields.step === 'sure' ? null : await form.confirm?.(services, subject, typed, t);
      if (asked) {
        const page = confirmPage(form, subject, around, asked, { typed: fields, t });
        return await reply.page('act-forms/confirm.njk', page);
      }
      const key = (await form.act(services, subject, typed)) ?? form.key;
      if (!form.done)
        return await reply.redirect(hasBanner ? withDone(around.back.href, key) : around.back.href, 303);
    } catch (error) {
      const names = [...form.fields(subject, t).map(({ name }) => name), 'main-content'];
      return show(problemsFrom(error, names, t));
    }
    const { caption, back } = around;
    return reply.page('act-forms/done-page.njk', {
      ...{ context: around.context, caption, next: back },
      ...form.done(subject, typed, t),
    });
  }

  for (const form of forms) {
    pages.get(`${address}/${form.key}`, { config }, async (request, reply) => {
      const subject = await load(request);
      const t = translator(request.lang);
      const around = context(subject, t);
      // Somebody was faster, or the address was kept: the subject's own page says how it stands.
      if (!form.isOffered(subject)) return reply.redirect(around.back.href, 303);
      const typed = shownBefore(form, subject, request);
      return reply.page('act-forms/form.njk', formPage(form, subject, around, { typed }, t));
    });
    const taking = form.upload ? { ...config, upload: form.upload } : config;
    pages.post(`${address}/${form.key}`, { config: taking }, (request, reply) =>
      handIn(form, request, reply),
    );
  }
}
