/** Draws blocks as the server does, without one: for tests of what a page says. */
import nunjucks from 'nunjucks';
import { translator, type Lang } from '../../domain/bilingual.ts';
import type { BlockPage, Content } from '../../web/layout/blocks.ts';

const pages = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(['web', 'node_modules/govuk-frontend/dist']),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

const shell = (lang: Lang) => ({
  ...{ t: translator(lang), lang, assets: {} },
  csrf: new nunjucks.runtime.SafeString('<!--token-->'),
});

/** Spaces around tags are no part of what is drawn. */
const flat = (html: string): string => html.replace(/\s+/g, ' ').replace(/> </g, '><').trim();

/** A whole page. */
export function drawPage(page: BlockPage & { done?: string }, lang: Lang = 'vi'): string {
  return flat(pages.render('layout/page.njk', { ...shell(lang), ...page }));
}

/** Blocks by themselves. */
export function drawBlocks(...blocks: Content[]): string {
  const source = '{% from "layout/blocks.njk" import draw with context %}{{ draw(blocks) }}';
  return flat(pages.renderString(source, { ...shell('vi'), blocks }));
}
