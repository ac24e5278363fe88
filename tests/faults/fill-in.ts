/** How a unit's report gets as far as the last button, through the pages alone. */
import { createLinkBuilder } from '../../activities/mail/links.ts';
import { ensureLinkKey } from '../../records/directory/link-keys.ts';
import { issueLink } from '../../records/directory/links.ts';
import type { Page, Visitor } from '../../tools/demo/visitor.ts';
import { focalPoint, PERIOD, type TrialPlan } from './plan.ts';
import type { Stage } from './stage.ts';

const LINK = /href="([^"]+)"/g;
/** Typed on whichever page of the report asks for it. */
const TYPED = {
  'f.TT-T1.numerator': '1',
  'f.TT-T1.denominator': '2',
  'n.results': 'Kết quả',
  preparer: 'Người Thử',
  then: 'next',
};
const MOST_PAGES = 8;

/** The link in a unit's mail. */
export async function linkOf(
  { context }: Pick<Stage, 'context'>,
  plan: TrialPlan,
  unit: string,
  publicUrl: string,
): Promise<string> {
  const at = context.now();
  const { keyId, secret } = await ensureLinkKey(context.records.db, at);
  const build = createLinkBuilder({ publicUrl, keyId, secret, validDays: 100 });
  const email = focalPoint(unit);
  const { link, url } = await build({
    plan: plan.id,
    unit,
    email,
    role: 'focal-point',
    at,
    mail: `<${unit}>`,
  });
  await issueLink(context.records.db, link);
  return url;
}

/** Goes from the link to the page with the last button, filling in what it is asked on the way. */
export async function fillIn(visitor: Visitor, link: string): Promise<Page> {
  const find = (page: Page, part: string): string => {
    const href = [...page.html.matchAll(LINK)].map(([, to = '']) => to).find((to) => to.includes(part));
    if (href === undefined) throw new Error(`no link to ${part} on ${page.url}`);
    return new URL(href, page.url).href;
  };
  const home = await visitor.send(await visitor.open(link), {});
  const report = await visitor.open(find(home, `/bao-cao/${PERIOD}`));
  let page = await visitor.open(find(report, `/bao-cao/${PERIOD}/`));
  for (let count = 0; count < MOST_PAGES && !page.url.endsWith('/kiem-tra'); count += 1)
    page = await visitor.send(page, TYPED);
  return page;
}
