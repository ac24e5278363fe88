/** Every page that a person of any role can come to, in mid-cycle: accessible, light, named, and in both languages. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { officialOf, openMidCycle, PERIOD, type MidCycle } from '../support/mid-cycle.ts';
import { isEnglish, spokenOn } from '../support/spoken-words.ts';
import { walkPages, type WalkedPage, type Walker } from '../support/walk-pages.ts';
import { walkersOf } from '../support/walkers.ts';

let mid: MidCycle;
let browser: TestBrowser;
let walkers: Walker[];
const pages: Record<'vi' | 'en', WalkedPage[]> = { vi: [], en: [] };

beforeAll(async () => {
  [mid, browser] = await Promise.all([openMidCycle(), openBrowser()]);
  walkers = await walkersOf(mid);
  for (const lang of ['vi', 'en'] as const)
    for (const walker of walkers) pages[lang].push(...(await walkPages(mid.base, mid.routes, walker, lang)));
});
afterAll(async () => {
  await browser.close();
  await mid.stop();
});

/** Routes that answer with a file or with somebody's mail, not with a page. */
const NO_PAGE = /\.(docx|xlsx|ics|csv|json|svg|yaml|pdf)$|^\/mailbox\/:id\/|\/tep\/:id$/;

/** Pages that are there only at times: looked at in the last test. */
const RESUME = '/ke-hoach/:plan/tiep-tuc';
const SUPPLEMENT = '/ke-hoach/:plan/ky/:period/bo-sung';
const NUMBER = '/ke-hoach/:plan/ky/:period/cho-so';
const SEND = '/ke-hoach/:plan/ky/:period/gui';
const ADMIN_RESUME = '/quan-tri/ke-hoach/:plan/tiep-tuc';

const plain = (html: string): string =>
  html
    .replaceAll(/<strong class="govuk-tag[\s\S]*?<\/strong>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const inside = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[\\s>][^>]*>?([\\s\\S]*?)</${tag}>`, 'g'))].map(([whole]) =>
    plain(whole),
  );

it('comes to every page there is', () => {
  const seen = new Set(pages.vi.map(({ route }) => route));
  const unseen = mid.routes.filter(
    ({ method, url }) => method === 'GET' && !NO_PAGE.test(url) && !seen.has(url),
  );
  expect(unseen.map(({ url }) => url).sort()).toEqual(
    [SUPPLEMENT, NUMBER, SEND, RESUME, ADMIN_RESUME].sort(),
  );
});

describe.each(['vi', 'en'] as const)('every page in %s', (lang) => {
  it('says its language, has one heading, and a title that begins with it', () => {
    for (const { who, address, html } of pages[lang]) {
      const headings = inside(html, 'h1');
      expect({ who, address, lang: /<html lang="(\w+)"/.exec(html)?.[1], headings: headings.length }).toEqual(
        {
          ...{ who, address, lang, headings: 1 },
        },
      );
      const [title = ''] = inside(html, 'title');
      expect({ address, title }).toEqual({ address, title: `${headings[0]} – Liên Ngành` });
    }
  });

  it('has no style and no script inside', () => {
    for (const { address, html } of pages[lang]) {
      const found = html.match(/<style|\sstyle="|<script(?![^>]*\ssrc=)|\son\w+="|javascript:/g);
      expect({ address, found }).toEqual({ address, found: null });
    }
  });
});

it('says nothing in English on a Vietnamese page, but for the mails of who reads English', () => {
  const found = pages.vi
    .filter(({ route }) => !route.startsWith('/mailbox'))
    .flatMap(({ address, html }) =>
      spokenOn(html)
        .filter(({ lang, text }) => lang === 'vi' && isEnglish(text))
        .map(({ text }) => `${address}: ${text}`),
    );
  expect(found).toEqual([]);
});

/** Opens pages one by one on a screen of 360 px; what is amiss on any of them. */
async function lookAt(addresses: string[], session: string | null): Promise<string[]> {
  const amiss: string[] = [];
  const person = await browser.visit({ width: 360, scripts: true });
  if (session !== null)
    await person.page.context().addCookies([{ name: 'ln_session', value: session, url: mid.base }]);
  // Nothing is kept from page to page: each is counted as if it were the first.
  const devTools = await person.page.context().newCDPSession(person.page);
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  for (const address of addresses) {
    await person.page.goto(mid.base + address);
    await person.look().catch((error: Error) => amiss.push(error.message));
    const bytes = person.loads()[0]?.bytes ?? 0;
    if (bytes > 100_000) amiss.push(`${address}: ${bytes} bytes`);
  }
  await person.close();
  return amiss;
}

it('is accessible and fits a screen of 360 px, in less than 100 KB with everything that belongs to it', async () => {
  // Two at once, as a machine of two processors takes them.
  const waiting = [...walkers];
  const seen = new Map<string, number>();
  const isNew = ({ route }: WalkedPage): boolean => {
    seen.set(route, (seen.get(route) ?? 0) + 1);
    return seen.get(route)! <= 2;
  };
  const amiss: string[] = [];
  const work = async (): Promise<void> => {
    for (let walker = waiting.shift(); walker; walker = waiting.shift()) {
      const mine = pages.vi.filter((page) => page.who === walker?.name && isNew(page));
      const addresses = mine.map(({ address }) => address);
      amiss.push(...(await lookAt(addresses, walker.session)));
    }
  };
  await Promise.all([work(), work()]);
  expect(amiss).toEqual([]);
});

it('is so, too, once the report is approved and issued, and while the plan is paused', async () => {
  const { engine } = mid.host;
  const plan = mid.plan.id;
  const coordinator = officialOf('coordinator');
  const look = async (
    route: string,
    role: 'coordinator' | 'administrator' = 'coordinator',
  ): Promise<void> => {
    const session = await mid.session({ email: officialOf(role) });
    const from = [route.replace(':plan', plan).replace(':period', PERIOD)];
    const walker = { name: role, from, session, follows: false };
    const [page] = await walkPages(mid.base, mid.routes, walker);
    expect(page?.route).toBe(route);
    expect(await lookAt(from, session)).toEqual([]);
  };
  await engine.proposeReport({ plan, period: PERIOD, as: coordinator, missing: 'ok' });
  await engine.approveReport({ plan, period: PERIOD, as: officialOf('approver') });
  await look(NUMBER);
  await engine.issueReport({
    plan,
    period: PERIOD,
    as: coordinator,
    number: '88/BC-SLĐTBXH',
    date: '2024-06-20',
  });
  await look(SEND);
  await engine.pausePlan({
    ...{ plan, as: coordinator, why: 'Chờ văn bản điều chỉnh' },
    basis: { number: '900/UBND-NC', date: '2024-06-20' },
  });
  await look(RESUME);
  await look(ADMIN_RESUME, 'administrator');
});
