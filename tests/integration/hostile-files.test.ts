/**
 * Files that would fill the memory or stop the clock, sent to a real server by every door: each is refused, at a
 * bounded cost, and everybody else is answered meanwhile.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import type { UserError } from '../../domain/user-error.ts';
import { listCaughtMails } from '../../standalone/mail-catcher.ts';
import { ATTACHED_BOMBS, IMPORTED_BOMBS, YAML_BOMBS, type Bomb } from '../support/bombs.ts';
import { ask, visitor, type TestWeb, type Visitor } from '../support/web.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { startServerProcess, type ServerProcess } from '../support/workflow-server.ts';
import { waitFor } from '../support/workflow-wait.ts';

const MB = 1024 * 1024;
/** Processor that a refusal may take, of the server and its readers together. */
const REFUSAL_MS = 20_000;
const READER_BYTES = 256 * MB;
const BLOCKED_MS = 200;

let home: string;
let server: ServerProcess;
let loopFile: string;
let coordinator: Visitor;
/** Answers of `/health/live`, and the most that a reader ever held. */
const seen = { alive: 0, others: [] as number[], peak: 0 };
let probe: NodeJS.Timeout;

const NEW_PLAN = '/ke-hoach-moi';
const pages = (): TestWeb => ({ base: server.url }) as TestWeb;

/** Readers of the server's, with the most that each has held. */
function lookAtReaders(): void {
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'latin1')
    .trim()
    .split(' ');
  for (const pid of children.filter(Boolean)) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('apart/reader')) continue;
      const held = /VmHWM:\s{1,9}(\d{1,12}) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
      seen.peak = Math.max(seen.peak, Number(held ?? 0) * 1024);
    } catch {
      // It has ended meanwhile.
    }
  }
}

async function askIfAlive(): Promise<void> {
  lookAtReaders();
  const { status } = await fetch(new URL('/health/live', server.url));
  if (status === 200) seen.alive += 1;
  else seen.others.push(status);
}

/** Signs in by the link in the mail. */
async function signIn(email: string): Promise<Visitor> {
  const somebody = visitor(pages());
  await somebody.get('/dang-nhap');
  await somebody.post('/dang-nhap', { email });
  const link = await waitFor('the link to sign in', async () => {
    const mails = await listCaughtMails(join(home, 'mail'));
    const text = mails
      .map(({ email: { text: words } }) => words ?? '')
      .find((one) => one.includes('/dang-nhap/'));
    return /\/dang-nhap\/[\w-]{1,99}/.exec(text ?? '')?.[0];
  });
  await somebody.get(link);
  await somebody.post(link);
  await somebody.get(NEW_PLAN);
  return somebody;
}

/** Uploads a document as the coordinator; the page that answers. Many come from many places, or they would be slowed. */
async function upload(name: string, bytes: Uint8Array, place: number): Promise<string> {
  const body = new FormData();
  body.set('_csrf', coordinator.csrf());
  body.set('file', new Blob([bytes]), name);
  const headers = { cookie: coordinator.cookie(), 'x-forwarded-for': `10.0.0.${place}` };
  return (await ask(pages(), NEW_PLAN, { method: 'POST', headers, body })).body;
}

/** Sends a file with an act; how it was refused, null where it was taken. */
async function attach({ name, make }: Bomb): Promise<UserError | null> {
  const signed = { name, base64: Buffer.from(make()).toString('base64') };
  const report = { plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') };
  return server.engine.submitReport({ ...report, text: reportOf('so-mot'), file: 'f.json', signed }).then(
    () => null,
    (error: UserError) => error,
  );
}

/** How much processor the server's main thread took at once since an instant, at most. */
function longestTurn(since: number): number {
  const lines = existsSync(loopFile) ? readFileSync(loopFile, 'utf8').trim().split('\n') : [];
  const turns = lines.map((line) => line.split(' ').map(Number)).filter(([at = 0]) => at >= since);
  return Math.max(0, ...turns.map(([, ms = 0]) => ms));
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lien-nganh-hostile-'));
  loopFile = join(home, 'loop.txt');
  server = await startServerProcess(home, '2024-06-17T07:30:00+07:00', {
    imports: pathToFileURL(join(process.cwd(), 'tests/support/watch-loop.mjs')).href,
    env: { LIEN_NGANH_TEST_LOOP_FILE: loopFile },
  });
  const officials = OFFICIALS.map(({ plan: _plan, ...official }) => official);
  const directory = stringify({ schema: 'lien-nganh/officials@1', plan: PLAN, officials });
  await server.engine.importOfficials({ text: directory, file: 'officials.yaml' });
  await server.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
  coordinator = await signIn(address(COORDINATOR, 'coordinator'));
  // What is loaded and compiled at its first use is there before anything is measured.
  await attach({ name: 'x.pdf', make: () => Buffer.from('%PDF-1.4 nothing') });
  await upload('x.txt', Buffer.from('x'), 250);
  await server.engine.launchPlan({ text: 'x: [', file: 'plan.yaml' }).catch(() => undefined);
  probe = setInterval(() => void askIfAlive().catch(() => seen.others.push(0)), 50);
});
afterAll(async () => {
  clearInterval(probe);
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

/** Processor that the server and the readers it has seen end have had: unlike time it is the same on a busy machine. */
function usedMs(): number {
  const stat = readFileSync(`/proc/${server.pid}/stat`, 'latin1');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // In hundredths of a second: its own, in the program and in the system, and the same of its children.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks * 10, 0);
}

/** Does something, and looks at what it cost. */
async function measured<T>(act: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const [alive, used] = [seen.alive, usedMs()];
  const came = await act();
  expect(usedMs() - used).toBeLessThan(REFUSAL_MS);
  await waitFor('an answer of /health/live', async () => seen.alive > alive);
  expect(longestTurn(begun)).toBeLessThan(BLOCKED_MS);
  expect(seen.others).toEqual([]);
  expect(seen.peak).toBeLessThan(READER_BYTES);
  return came;
}

describe('a file sent with a report', () => {
  it.each(ATTACHED_BOMBS.map((bomb) => [bomb.name, bomb] as const))('%s', async (_name, bomb) => {
    const sent = {
      ...bomb,
      make: (
        (made) => () =>
          made
      )(bomb.make()),
    };
    const refused = await measured(() => attach(sent));
    if (refused === null) expect(bomb.isHarmless).toBe(true);
    else
      expect(refused).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('không đọc được tệp'),
      });
  });
});

describe('a document to make a plan of', () => {
  it.each(IMPORTED_BOMBS.map(({ name, make }, i) => [name, make, i] as const))(
    '%s',
    async (name, make, i) => {
      const bytes = make();
      const html = await measured(() => upload(name, bytes, i + 1));
      expect(html).toContain('Chưa đọc được văn bản này');
    },
  );
});

describe('a text in YAML', () => {
  it.each(YAML_BOMBS.map(({ name, make }) => [name, make] as const))('%s', async (_name, make) => {
    const text = new TextDecoder().decode(make());
    for (const say of [server.engine.launchPlan, server.engine.importOfficials]) {
      const refused = await measured(() =>
        say({ text, file: 'f.yaml' }).then(
          () => null,
          (error: UserError) => error,
        ),
      );
      expect(refused).toMatchObject({ code: 'invalid' });
      expect(refused!.details.length).toBeLessThanOrEqual(51);
    }
  });
});

describe('words that look like the head of a list', () => {
  it('are no load either', async () => {
    const words = `Họ và tên, ngày sinh\n${'A '.repeat(9_900)}`;
    const by = { plan: PLAN, unit: 'so-hai', as: address('so-hai', 'focal-point') };
    await measured(() => server.engine.raiseObstacle({ ...by, text: words }));
  });
});
