/** How a route answers with a page: `return reply.page(model)`, or with a template of its own. */
import fastifyView from '@fastify/view';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import nunjucks from 'nunjucks';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { WebServices } from '../services.ts';
import type { Assets } from './assets.ts';
import type { BlockPage, PageHead } from './blocks.ts';
import type { CookieJar } from './cookies.ts';
import { CSRF_FIELD, csrfToken } from './csrf.ts';
import { doneBanner, showsDone } from './done-words.ts';
import { summaryOf } from './form.ts';
import { WEB_FOLDER } from './package-root.ts';
import { withHiddenWords } from './hidden-words.ts';
import { signedInAs } from './session.ts';

/** The model of a page with a template of its own, which knows the rest. */
export interface PageModel extends PageHead {
  [more: string]: unknown;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Draws a page; 422 where it shows problems and no other status was set. */
    page(model: BlockPage): Promise<FastifyReply>;
    /** The same with a template of its own, by its path under `web/`. */
    page(template: string, model: PageModel): Promise<FastifyReply>;
    /** Answers with a file to be saved; the ending of its name says what it is. */
    file(name: string, content: string | Buffer): FastifyReply;
  }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const FILE_TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: `${OFFICE}.wordprocessingml.document`,
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** What a route hands over: blocks, or a template with what it prints. */
type Drawn = [BlockPage] | [template: string, model: PageModel];

/** Draws whatever is made of blocks. */
const BLOCKS = 'layout/page.njk';

const require = createRequire(import.meta.url);
const DESIGN_SYSTEM = dirname(dirname(require.resolve('govuk-frontend/dist/govuk/template.njk')));

/** Compiled once for the process, also where it opens the pages more than once, as tests do. */
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader([WEB_FOLDER, DESIGN_SYSTEM]), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** Prepares the templates: in every template `t`, `lang`, `csrf` (a hidden field) and the model's own names. */
export async function usePages(
  app: FastifyInstance,
  services: WebServices,
  assets: Assets,
  cookies: CookieJar,
): Promise<void> {
  await app.register(fastifyView, { engine: { nunjucks: { configure: () => templates } } });
  app.decorateReply('file', function (this: FastifyReply, name: string, content: string | Buffer) {
    const type = FILE_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return this.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
  });
  app.decorateReply('page', async function (this: FastifyReply, ...page: Drawn) {
    const [template, model] = page.length === 1 ? [BLOCKS, page[0]] : page;
    const { request } = this;
    const { lang, t } = request;
    const problems = model.problems ?? [];
    if (problems.length > 0 && this.statusCode === 200) void this.code(422);
    const token = csrfToken(request, this, cookies);
    const banner = services.banner?.();
    const html = await this.viewAsync(template, {
      ...model,
      t,
      lang,
      assets,
      csrf: new nunjucks.runtime.SafeString(`<input type="hidden" name="${CSRF_FIELD}" value="${token}">`),
      errorSummary: problems.length > 0 ? summaryOf(problems, t) : null,
      banner: banner ? t(banner) : null,
      done: showsDone(request.routeOptions.config.access) ? doneBanner(request, t) : null,
      languageHref: languageHref(request, lang),
      signedIn: signedInAs(request) ?? null,
      hasSession: request.session !== undefined,
    });
    return this.type('text/html; charset=utf-8').send(withHiddenWords(html, lang));
  });
}

/**
 * Where the same page is in the other language. Null for what a form was answered with: its address may not be there
 * to be read, and what was typed would be lost.
 */
function languageHref({ method, url }: FastifyRequest, lang: string): string | null {
  if (method === 'POST') return null;
  const [path = '/', query = ''] = url.split('?');
  return (isLinkAddress(path) ? '' : path) + otherLanguage(lang, query);
}

/** The query that asks for the other language, and for the same as before in all else. */
function otherLanguage(lang: string, query = ''): string {
  return `?${[query, `lang=${lang === 'vi' ? 'en' : 'vi'}`].filter(Boolean).join('&')}`;
}

/** The address of a link in a mail is a secret: it is never written into a page. */
function isLinkAddress(path: string): boolean {
  return path.startsWith('/l/');
}
