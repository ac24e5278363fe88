import { createLinkBuilder } from '../../../activities/mail/links.ts';
import { ensureLinkKey } from '../../../records/directory/link-keys.ts';
import { issueLink } from '../../../records/directory/links.ts';
import { createVisitor, type Page, type Visitor } from '../../../tools/demo/visitor.ts';
import { AWAITED, focalPoint, PERIOD, trialPlan, type TrialPlan } from '../plan.ts';
import { openStage, type Stage } from '../stage.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

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
async function linkOf({ context }: Stage, plan: TrialPlan, unit: string, publicUrl: string): Promise<string> {
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
async function fillIn(visitor: Visitor, link: string): Promise<Page> {
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

/** Units that have filled in their reports press "send" at the same moment, `atOnce` of them. */
async function play(units: number, atOnce: number) {
  const plan = trialPlan(units);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    await stage.startWorker();
    const { url } = await stage.startWeb();
    await stage.launch(plan);
    const ready: { visitor: Visitor; page: Page }[] = [];
    for (const unit of plan.units) {
      const visitor = createVisitor();
      ready.push({ visitor, page: await fillIn(visitor, await linkOf(stage, plan, unit, url)) });
    }
    const times: number[] = [];
    let putOff = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = ready.shift(); next; next = ready.shift()) {
          const pressed = Date.now();
          await next.visitor.send(next.page, {}).then(
            ({ html }) => notes.expect(html.includes('ln-reference'), 'a page without a receipt'),
            () => (putOff += 1),
          );
          times.push(Date.now() - pressed);
        }
      }),
    );
    const outcome = await conclude(stage, `${units} send on pages, ${atOnce} at once`, notes);
    times.sort((a, b) => a - b);
    notes.see(
      `median ${times[times.length >> 1]} ms, slowest ${times.at(-1)} ms, ${putOff} told "being recorded"`,
    );
    const [row] = await stage.sql<{ n: number }>(
      `select count(*)::int as n from obligations where period = $1 and state = 'submitted'`,
      [PERIOD],
    );
    notes.expect(row?.n === units, `only ${row?.n} of ${units} reports in`);
    return outcome;
  } finally {
    await stage.close();
  }
}

export const crowd: Trial = {
  name: 'crowd',
  fault: 'everybody presses "send" on the pages at the same moment',
  play: async (size) => [size === 'short' ? await play(12, 12) : await play(200, 100)],
};
