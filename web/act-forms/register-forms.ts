/** All forms of acts work alike: asked on a page of their own, kept when something is wrong, submitted once. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { form as formBlock, inset, paragraph, summary, type BlockPage } from '../layout/blocks.ts';
import { link, strong } from '../layout/sentence.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { fileOf } from '../layout/sent-file.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import type { ActForm, Confirmation, FormContext, Typed } from './act-form.ts';
import { showsDone, withDone } from '../layout/done-words.ts';

interface FormSet<Subject> {
  /** Who may open them. */
  access: 'coordinator' | 'leadership' | 'unit' | 'administrator';
  /** Where the forms lie; each adds its own key. */
  address: string;
  forms: ActForm<Subject>[];
  /** @throws HttpError 404 where the address names nothing */
  load(request: FastifyRequest): Promise<Subject>;
  context(subject: Subject, t: Translate): FormContext;
  /** Shown where a form is not offered, in place of the subject's own page. */
  otherwise?(subject: Subject, t: Translate): BlockPage;
  /** They send mails: nobody may submit many of them. */
  sendsMail?: true;
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
  { context, caption, back, lines }: FormContext,
  { values, problems = [] }: { values: Record<string, string>; problems?: FormProblem[] },
  t: Translate,
): BlockPage {
  const shown = Object.entries(form.shown?.(subject) ?? {}).map(([name, value]) => [
    name,
    values[name] || value,
  ]);
  return {
    ...{ context, caption, back, problems, title: form.title(subject, t) },
    blocks: [
      lines,
      form.intro(subject, t).map((line) => paragraph(line, { isTyped: true })),
      formBlock({
        isUpload: form.upload,
        hidden: {
          ...(Object.fromEntries(shown) as Record<string, string>),
          ...(form.isRepeatable ? { saying: randomUUID() } : {}),
        },
        fields: fieldModels(form.fields(subject, t), values, problems),
        buttons: [{ text: form.button(t), look: form.isGrave && 'warning' }],
        cancel: { href: back.href, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}

/** What was typed, once more before it counts. */
function confirmPage<Subject>(
  form: ActForm<Subject>,
  subject: Subject,
  { context, caption, back }: FormContext,
  { title, rows, lines, warning }: Confirmation,
  { typed, t }: { typed: Record<string, string>; t: Translate },
): BlockPage {
  const names = form.fields(subject, t).map(({ name }) => name);
  return {
    ...{ context, caption, back, title },
    blocks: [
      summary(rows.map(([key, value]) => ({ key, value }))),
      warning && inset(paragraph(strong(warning))),
      lines,
      formBlock({
        hidden: Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])),
        buttons: [
          { text: form.button(t), step: 'sure' },
          { text: t('Sửa lại', 'Change'), step: 'edit', look: 'secondary' },
        ],
      }),
    ],
  };
}

/** Registers a page for each form, asked with GET and submitted with POST. */
export function registerForms<Subject>(
  pages: FastifyInstance,
  services: WebServices,
  { access, address, forms, load, context, otherwise, sendsMail }: FormSet<Subject>,
): void {
  const config = { access } as const;

  async function handIn(
    form: ActForm<Subject>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const subject = await load(request);
    const { t } = request;
    const typed: Typed = { fields: fieldsOf(request.body), file: await fileOf(request.body, 'signed') };
    const { fields } = typed;
    const around = context(subject, t);
    const show = (problems: FormProblem[] = []): Promise<FastifyReply> =>
      reply.page(formPage(form, subject, around, { values: fields, problems }, t));
    const problems = inOrder(form.check(typed, subject, t), form.fields(subject, t));
    if (problems.length > 0) return show(problems);
    if (fields.step === 'edit') return show();
    try {
      const asked = fields.step === 'sure' ? null : await form.confirm?.(services, subject, typed, t);
      if (asked) {
        return await reply.page(confirmPage(form, subject, around, asked, { typed: fields, t }));
      }
      const key = await form.act(services, subject, typed);
      const { caption, back } = around;
      if (!form.done)
        return await reply.redirect(
          showsDone(access) ? withDone(back.href, key ?? form.key) : back.href,
          303,
        );
      const { title, lines } = form.done(subject, typed, t, key);
      return await reply.page({
        ...{ context: around.context, caption, title },
        blocks: [lines, paragraph(link(back.href, back.text))],
      });
    } catch (error) {
      const names = [...form.fields(subject, t).map(({ name }) => name), 'main-content'];
      return show(problemsFrom(error, names, t));
    }
  }

  for (const form of forms) {
    pages.get(`${address}/${form.key}`, { config }, async (request, reply) => {
      const subject = await load(request);
      const { t } = request;
      const around = context(subject, t);
      // Somebody was faster, or the address was kept: the subject's own page says how it stands.
      if (!form.isOffered(subject))
        return otherwise ? reply.page(otherwise(subject, t)) : reply.redirect(around.back.href, 303);
      const values = { ...form.start?.(subject), ...shownBefore(form, subject, request) };
      return reply.page(formPage(form, subject, around, { values }, t));
    });
    const taking = {
      ...config,
      ...(form.upload ? { upload: form.upload } : {}),
      ...(sendsMail ? FEW_PER_MINUTE : {}),
    };
    pages.post(`${address}/${form.key}`, { config: taking }, (request, reply) =>
      handIn(form, request, reply),
    );
  }
}
