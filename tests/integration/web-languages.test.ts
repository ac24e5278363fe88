/**
 * Every page that somebody can come to speaks one language, the reader's, to the eye and to a screen reader; so does
 * what it says to forms left empty, filled with nonsense, or refused. No page shows what is for the command line.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../client/engine.ts';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { readIntake } from '../../web/new-plan/begin/read-intake.ts';
import { importOfficials, saveUnits } from '../../records/directory/directory.ts';
import { addIntake } from '../../records/plans/plan-intakes.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { fillIn, formsOn, SENTENCE, type FoundForm, type Typing } from '../support/fill-forms.ts';
import {
  foreignTo,
  internalIn,
  isEnglish,
  spokenOn,
  strangeWords,
  textsIn,
} from '../support/spoken-words.ts';
import { walkPages, type WalkedPage } from '../support/walk-pages.ts';
import {
  addressOf,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

type Lang = 'vi' | 'en';

const pages: Record<Lang, WalkedPage[]> = { vi: [], en: [] };
/** Texts that people brought: those of the plan and its directory, and those of the documents. */
let ofPlan: string;
let ofDocuments = '';
let web: TestWeb;

/** Leaving, and forgetting a document, end the walk. */
const ENDS = /^\/thoat$|\/xoa$/;

/** Sends a form as a browser does, and goes where it leads. */
async function send(cookie: string, form: FoundForm, address: string, typing: Typing): Promise<string> {
  const headers = { cookie };
  const response = await fetch(new URL(form.action ?? address, web.base), {
    ...{ method: 'POST', redirect: 'manual', headers, body: fillIn(form, typing) },
  });
  const elsewhere = response.headers.get('location');
  if (elsewhere === null) return response.text();
  return (await fetch(new URL(elsewhere, web.base), { headers })).text();
}

/** Opens every page, and sends every kind of form once each way. */
async function look(who: string, somebody: Visitor, from: string[], lang: Lang): Promise<void> {
  const session = /ln_session=([^;]+)/.exec(somebody.cookie())?.[1] ?? null;
  const walked = await walkPages(web.base, web.routes, { name: who, from, session }, lang);
  pages[lang].push(...walked);
  const browser = visitor(web, { ln_lang: lang, ...(session ? { ln_session: session } : {}) });
  const sent = new Set<string>();
  for (const { address, route } of walked) {
    const { body } = await browser.get(address);
    for (const form of formsOn(body)) {
      const kind = `${route} ${form.action?.split('/').at(-1)} ${form.fields.map(({ name }) => name).join()}`;
      if (ENDS.test(form.action ?? '') || sent.has(kind)) continue;
      sent.add(kind);
      for (const typing of ['empty', 'wrong', 'plausible'] as const) {
        const html = await send(browser.cookie(), form, address, typing);
        pages[lang].push({ who, route, address: `${address} → ${form.action ?? ''} (${typing})`, html });
      }
    }
  }
}

/** Two plans that the coordinator has begun from documents. */
async function beginPlans(): Promise<void> {
  for (const name of ['mai-dam-hai-cap.txt', 'te-nan-trang-dan.txt']) {
    const bytes = await readFile(join(process.cwd(), 'tests/support/plan-documents', name));
    const read = await readIntake({ name, bytes });
    if ('refused' in read) throw new Error(read.refused.en);
    ofDocuments += `${textsIn([read.intake.draft, read.intake.lines], ['reason', 'message'])}\n`;
    const owner = addressOf(LABOUR, 'coordinator');
    await addIntake(web.records.db, { ...read.intake, owner, createdAt: WEB_NOW });
  }
}

/** The pages on the real façade, without a Temporal server. */
async function open(): Promise<TestWeb> {
  const answers: Partial<Engine> = {};
  const opened = await openWeb(answers);
  const context = {
    ...{ records: opened.records, client: {}, now: () => WEB_NOW, clockOffsetMs: 0, reportsDirectory: '' },
  } as unknown as EngineContext;
  const {
    listWorkflows: _all,
    listProblems: _wrong,
    history: _past,
    repair: _found,
    ...others
  } = composeEngine(context);
  Object.assign(answers, others);
  return opened;
}

beforeAll(async () => {
  web = await open();
  const leader = addressOf(LABOUR, 'leadership');
  await importOfficials(web.records.db, [
    { email: leader, name: null, unit: LABOUR, plan: WEB_PLAN, roles: ['leadership'], language: 'vi' },
  ]);
  const known = samplePlan().units.map(({ id, name }) => ({
    id,
    name,
    nameEn: null,
    validFrom: null,
    validTo: null,
  }));
  await saveUnits(web.records.db, known);
  ofPlan = textsIn([samplePlan(), 'Người Thử', SENTENCE]);
  await beginPlans();
  const home = (unit: string): string => `/don-vi/${WEB_PLAN}/${unit}`;
  const signedIn = (role: Parameters<typeof addressOf>[1]) => signIn(web, addressOf(LABOUR, role));
  for (const lang of ['vi', 'en'] as const) {
    const anywhere = ['/', '/dang-nhap', '/lien-ket-moi', '/da-thoat', await web.linkOf(POLICE)];
    await look('anybody', visitor(web), anywhere, lang);
    await look('a unit', await enter(web, POLICE), [home(POLICE)], lang);
    const head = await enter(web, FARMERS, 'head');
    await look('a head', head, [home(FARMERS), `${home(FARMERS)}/dau-moi`], lang);
    await look('coordinator', await signedIn('coordinator'), ['/ke-hoach', '/lich-nghi'], lang);
    await look('approver', await signedIn('approver'), ['/ke-hoach'], lang);
    await look('leadership', await signIn(web, leader), ['/ke-hoach'], lang);
    await look('administrator', await signedIn('administrator'), ['/ke-hoach', '/quan-tri'], lang);
  }
});
afterAll(() => web.close());

/** What is wrong on any page, each once, with where it was seen. */
function amiss(lang: Lang, wrongIn: (text: string, page: WalkedPage) => string | null): string[] {
  const found = new Map<string, string>();
  for (const page of pages[lang])
    for (const spoken of spokenOn(page.html)) {
      if (spoken.lang !== lang) continue;
      const wrong = wrongIn(spoken.text, page);
      if (wrong !== null && !found.has(wrong)) found.set(wrong, `${wrong} – ${page.who}, ${page.address}`);
    }
  return [...found.values()];
}

it('opens the pages and has the forms answer', () => {
  for (const lang of ['vi', 'en'] as const) {
    const mistaken = pages[lang].filter(({ html }) => html.includes('govuk-error-summary'));
    expect(new Set(mistaken.map(({ route }) => route)).size).toBeGreaterThan(20);
  }
});

it('says nothing in English on a Vietnamese page', () => {
  expect(amiss('vi', (text) => (isEnglish(text) ? text : null))).toEqual([]);
});

it('says no word on a Vietnamese page that cannot be Vietnamese, but those that are borrowed', () => {
  expect(amiss('vi', (text) => strangeWords(text).join(', ') || null)).toEqual([]);
});

it('shows no id and no day as programs write them', () => {
  const own = (text: string): boolean => text.includes('Người Thử') || text === WEB_PLAN;
  expect(amiss('vi', (text) => (own(text) ? null : internalIn(text)))).toEqual([]);
});

it('says nothing in Vietnamese on an English page but what people wrote', () => {
  const foreign = foreignTo(ofPlan);
  const foreignToDraft = foreignTo(`${ofPlan}\n${ofDocuments}`);
  const found = amiss('en', (text, { route }) =>
    (route.startsWith('/ke-hoach-moi') ? foreignToDraft : foreign)(text),
  );
  expect(found).toEqual([]);
});

describe.each(['vi', 'en'] as const)('to readers in %s', (lang) => {
  it('shows no command, and no option of one', () => {
    const COMMAND = /lien-nganh [a-z]|(?:^|\s)--[a-z]/;
    expect(amiss(lang, (text) => (COMMAND.test(text) ? text : null))).toEqual([]);
  });

  it('says in sentences what is wrong', () => {
    const bare = pages[lang].flatMap(({ address, html }) =>
      [...html.matchAll(/class="govuk-error-message">([\s\S]*?)<\/p>/g)]
        .map(([, inner = '']) => inner.replace(/<span[\s\S]*?<\/span>/, '').trim())
        .filter((text) => text.split(/\s+/).length < 3)
        .map((text) => `${text} – ${address}`),
    );
    expect(bare).toEqual([]);
  });
});
