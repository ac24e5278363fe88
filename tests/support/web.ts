/**
 * The pages on a record in memory, without a Temporal server: for tests of what a page shows, who may open it and what
 * it says to the façade. A visitor keeps cookies like a browser and finds a form's hidden fields.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { validateInput } from '../../client/api/validate-input.ts';
import type { SingleMail } from '../../activities/mail/post.ts';
import { createLinkBuilder } from '../../activities/mail/links.ts';
import type { Engine } from '../../client/engine.ts';
import type { RouteEntry } from '../../web/layout/access.ts';
import { createWebApp } from '../../web/create-web-app.ts';
import type { WebServices } from '../../web/services.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { ensureLinkKey } from '../../records/directory/link-keys.ts';
import { issueLink } from '../../records/directory/links.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { openEmptyRecords } from './records.ts';
import { sampleObligation } from './sample-batches.ts';
import { samplePlan } from './sample-plan.ts';
import { writeObligations } from './write-rows.ts';

export const WEB_PLAN = 'mau-2021-2025';
export const POLICE = 'cong-an-tinh';
export const FARMERS = 'hoi-nong-dan';
export const LABOUR = 'so-lao-dong-thuong-binh-va-xa-hoi';
export const WEB_NOW = '2024-06-17T09:00:00+07:00';

export interface TestWeb {
  /** Address of the running server. */
  base: string;
  records: Records;
  /** Every route of the pages, with who may open it. */
  routes: RouteEntry[];
  /** What was said to the façade, oldest first. */
  said: { method: string; input: Record<string, unknown> }[];
  /** Mails sent by the pages themselves. */
  posted: SingleMail[];
  /** Moves the clock. */
  setNow(at: Instant): void;
  /** Path of a new link for whoever holds the role in the unit. */
  linkOf(unit: string, role?: Role): Promise<string>;
  /** Path of a new link for an address. */
  linkTo(to: { unit: string; email: string; role: Role }): Promise<string>;
  close(): Promise<void>;
}

export const addressOf = (unit: string, role: Role): string => `${role}@${unit}.example`;

/** Answered where a test says nothing else: no workflow runs. */
const UNASKED: Partial<Engine> = {
  listWebhooks: () => Promise.resolve({ webhooks: [] }),
  listTokens: () => Promise.resolve({ tokens: [] }),
  repair: () => Promise.resolve({ ok: true, findings: [] }),
  listWorkflows: () => Promise.resolve({ workflows: [], total: 0, complete: true }),
  listProblems: () => Promise.resolve({ problems: [], complete: true }),
  history: () => Promise.resolve({ entries: [] }),
};

/** A façade that validates and notes what it is given, and answers from `answers`; what is not there cannot be reached. */
function noteDown(said: TestWeb['said'], answers: Partial<Engine>): Engine {
  return new Proxy({} as Engine, {
    get: (_target, method: string) => async (input: Record<string, unknown>) => {
      // A page that gives what the façade would refuse is found here, not in the field.
      said.push({ method, input: validateInput(method as keyof Engine, input) });
      const answer = { ...UNASKED, ...answers }[method as keyof Engine] as
        ((input: unknown) => Promise<unknown>) | undefined;
      return answer?.(input);
    },
  });
}

/** Officials of the sample plan: focal point and head of each unit, and the coordinating unit's people. */
async function fillDirectory(records: Records): Promise<void> {
  const official = (unit: string, role: Role) => ({
    email: addressOf(unit, role),
    name: `Người Thử ${unit}`,
    unit,
    plan: WEB_PLAN,
    roles: [role],
    language: 'vi',
  });
  await importOfficials(records.db, [
    ...[POLICE, FARMERS, LABOUR].flatMap((unit) => [official(unit, 'focal-point'), official(unit, 'head')]),
    official(LABOUR, 'coordinator'),
    official(LABOUR, 'approver'),
    { ...official(LABOUR, 'administrator'), plan: null },
  ]);
}

/** The sample plan with a target that the police report on, too. */
function webPlan(): Plan {
  const { targets } = samplePlan();
  return samplePlan({
    targets: targets.map((target) => ({ ...target, reportedBy: [...target.reportedBy, POLICE] })),
  });
}

/** Code of the target that the police report on. */
export const CODE = 'M-T1';

/** The sample plan launched, with a report and a task of the police and a report of the farmers' union open. */
async function fillPlan(records: Records): Promise<void> {
  await savePlanVersion(records.db, webPlan(), 'text', WEB_NOW);
  await writeObligations(records.db, [
    sampleObligation(WEB_PLAN, { id: `${POLICE}/2024-h1`, unit: POLICE }),
    sampleObligation(WEB_PLAN, {
      id: `${POLICE}/M-2.3@2024-q2`,
      unit: POLICE,
      kind: 'task',
      duty: 'M-2.3',
      period: '2024-q2',
      dueAt: '2024-06-28T23:59:59+07:00',
      dueDate: '2024-06-28',
    }),
    sampleObligation(WEB_PLAN, { id: `${FARMERS}/2024-h1`, unit: FARMERS, requested: true }),
  ]);
}

/** Opens the pages; `services` replaces parts of what they work with, `port` 0 takes any free one. */
export async function openWeb(
  answers: Partial<Engine> = {},
  services: Partial<WebServices> = {},
  port = 0,
): Promise<TestWeb> {
  const records = await openEmptyRecords();
  await fillDirectory(records);
  await fillPlan(records);
  const { keyId, secret } = await ensureLinkKey(records.db, WEB_NOW);
  const build = createLinkBuilder({ publicUrl: '', keyId, secret, validDays: 30 });
  let now = WEB_NOW;
  const said: TestWeb['said'] = [];
  const posted: SingleMail[] = [];
  const app = await createWebApp({
    engine: noteDown(said, answers),
    post: {
      from: 'no-reply@lien-nganh.example',
      send: async (mail) => void posted.push(mail),
      close: () => undefined,
    },
    records,
    now: () => now,
    publicUrl: 'http://127.0.0.1:8420',
    readiness: () => Promise.resolve({ ready: true, why: [] }),
    apiToken: null,
    mailbox: null,
    log: () => undefined,
    ...services,
  });
  async function linkTo(to: { unit: string; email: string; role: Role }): Promise<string> {
    const built = await build({ plan: WEB_PLAN, ...to, at: now, mail: `<${randomUUID()}@lien-nganh>` });
    await issueLink(records.db, built.link);
    return built.url;
  }

  const base = await app.listen({ host: '127.0.0.1', port });
  return {
    base,
    routes: app.routeTable,
    records,
    said,
    posted,
    setNow: (at) => {
      now = at;
    },
    linkOf: (unit, role = 'focal-point') => linkTo({ unit, email: addressOf(unit, role), role }),
    linkTo,
    async close() {
      await app.close();
      await records.close();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
  /** Where it leads, with a redirect. */
  location: string | null;
  cookies: string[];
}

export interface Visitor {
  get(path: string): Promise<Answer>;
  /** Sends a form with the token of the page last seen, and the hidden fields of the page last seen at the address. */
  post(path: string, fields?: Record<string, string>): Promise<Answer>;
  /** The token of the page last seen. */
  csrf(): string;
  /** The cookies, as a header. */
  cookie(): string;
}

/** Asks once, without cookies and without following anywhere. */
export async function ask(web: TestWeb, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(web.base + path, { redirect: 'manual', ...init });
  const { status, headers } = response;
  const body = await response.text();
  return { status, headers, body, location: headers.get('location'), cookies: headers.getSetCookie() };
}

const SIGNS: Record<string, string> = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' };
const unescaped = (text: string): string =>
  text.replace(/&(amp|quot|#39|lt|gt);/g, (_, sign: string) => SIGNS[sign]!);

/** The hidden fields of a page's forms but the token, which is the browser's and not the form's. */
function hiddenFields(body: string): Record<string, string> {
  const found = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    found.filter(([, name]) => name !== '_csrf').map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

/** Somebody with a browser of their own. */
export function visitor(web: TestWeb, cookies: Record<string, string> = {}): Visitor {
  const jar = new Map(Object.entries(cookies));
  let token = '';
  const hidden = new Map<string, Record<string, string>>();
  const withoutQuery = (path: string): string => path.split('?')[0] ?? '';
  const cookieOf = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  async function go(method: 'GET' | 'POST', path: string, fields?: Record<string, string>): Promise<Answer> {
    const cookie = cookieOf();
    const body = fields && new URLSearchParams(fields);
    const answer = await ask(web, path, { method, headers: cookie ? { cookie } : {}, body });
    for (const line of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    if ([200, 422].includes(answer.status)) hidden.set(withoutQuery(path), hiddenFields(answer.body));
    return answer;
  }
  return {
    get: (path) => go('GET', path),
    post: (path, fields = {}) =>
      go('POST', path, { _csrf: token, ...hidden.get(withoutQuery(path)), ...fields }),
    csrf: () => token,
    cookie: cookieOf,
  };
}

/** Somebody who has opened their unit's link and pressed "Tiếp tục". */
export async function enter(web: TestWeb, unit: string, role: Role = 'focal-point'): Promise<Visitor> {
  const somebody = visitor(web);
  const link = await web.linkOf(unit, role);
  await somebody.get(link);
  const answer = await somebody.post(link);
  await somebody.get(answer.location ?? '/');
  return somebody;
}

/** Somebody signed in, as the mail with their sign-in link would have done it. */
export async function signIn(web: TestWeb, email: string): Promise<Visitor> {
  const id = randomBytes(32).toString('base64url');
  await addGrant(web.records.db, id, {
    kind: 'sign-in',
    email,
    plan: '',
    unit: '',
    link: null,
    createdAt: WEB_NOW,
    expiresAt: '2999-01-01T00:00:00+07:00',
  });
  const somebody = visitor(web, { ln_session: id });
  await somebody.get('/');
  return somebody;
}
