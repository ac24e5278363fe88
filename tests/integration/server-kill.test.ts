/** `kill -9` of the whole server at several moments around an 08:00 slot: nothing lost, nothing said twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stringify } from 'yaml';
import type { MailEntry } from '../../client/engine.ts';
import { toInstant } from '../../domain/clock.ts';
import { openRecords } from '../../records/database/database.ts';
import { isAlive } from '../../standalone/process.ts';
import { listCaughtMails } from '../../standalone/mail-catcher.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../support/workflow-plan.ts';
import { startServerProcess, type ServerProcess } from '../support/workflow-server.ts';
import { waitFor } from '../support/workflow-wait.ts';

const half = { plan: PLAN, period: '2024-h1' };
/** `due-5` of the first half-year is said at 08:00:00. */
const START = '2024-06-12T07:59:20+07:00';
const SLOT = Date.parse('2024-06-12T08:00:00+07:00');
const WITHOUT_REPORT = [COORDINATOR, 'so-hai', 'so-ba'];

let home: string;
let server: ServerProcess;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lien-nganh-kill-'));
  server = await startServerProcess(home, START);
});
afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

const submit = (unit: string) =>
  server.engine.submitReport({
    ...half,
    unit,
    as: address(unit, 'focal-point'),
    text: reportOf(unit),
    file: 'report.json',
  });

/** Kills the server; started again on its home, it has ended the Temporal server that outlived it. */
async function killAndRestart(betweenTimes: () => Promise<unknown> = async () => undefined): Promise<void> {
  const { temporalPid } = server;
  await server.kill();
  expect(isAlive(temporalPid)).toBe(true);
  await betweenTimes();
  server = await startServerProcess(home);
  expect(isAlive(temporalPid)).toBe(false);
  expect(server.temporalPid).not.toBe(temporalPid);
}

async function obligation(unit: string) {
  const { obligations } = await server.engine.planStatus({ plan: PLAN, unit });
  return obligations.find((o) => o.id === `${unit}/2024-h1`);
}

/** Whom a notice of the half-year was mailed to, once per mail that carried it. */
async function mailsOf(notice: string): Promise<MailEntry[]> {
  const { mails } = await server.engine.listMails({});
  return mails.flatMap((mail) => mail.notices.filter((n) => n.rung === notice).map(() => mail));
}

/** A mail in hand when its server was killed may have been taken: it goes again a quarter of an hour later, which passes here. */
async function passQuarterHour(): Promise<void> {
  await server.stop();
  const { db, close } = await openRecords({ directory: join(home, 'records') });
  await db
    .updateTable('mails')
    .set({ nextTryAt: toInstant(Date.parse(START)) })
    .where('state', '=', 'waiting')
    .where('unanswered', '=', 1)
    .execute();
  await close();
  server = await startServerProcess(home);
}

const submissions = async (unit: string): Promise<number> => {
  const { entries } = await server.engine.history({ plan: PLAN, unit });
  return entries.filter((entry) => entry.kind === 'act' && entry.what === 'submit').length;
};

describe('the server killed with SIGKILL', () => {
  it('keeps what it acknowledged, once', async () => {
    const officials = OFFICIALS.map(({ plan: _plan, name, ...official }) => ({ ...official, name }));
    const text = stringify({ schema: 'lien-nganh/officials@1', plan: PLAN, officials });
    await server.engine.importOfficials({ text, file: 'officials.yaml' });
    const launched = await server.engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml' });
    expect(launched).toMatchObject({ launched: true, units: 5 });
    const receipt = await submit('so-mot');

    // The slot passes while nobody is there.
    await killAndRestart(async () => {
      const { offsetMs } = JSON.parse(await readFile(join(home, 'clock.json'), 'utf8')) as {
        offsetMs: number;
      };
      await waitFor('the slot to pass', () => Date.now() + offsetMs > SLOT + 1_000);
    });
    expect(await obligation('so-mot')).toMatchObject({ state: 'submitted', late: false });
    expect(await submit('so-mot')).toEqual(receipt);
    expect(await submissions('so-mot')).toBe(1);
  });

  it('says what the outage left unsaid, exactly once, though killed while mailing', async () => {
    const directory = join(home, 'mail');
    await waitFor('the first reminder', async () => {
      const mails = await listCaughtMails(directory);
      return mails.some(({ email }) =>
        WITHOUT_REPORT.some((unit) => email.to?.[0]?.address === address(unit, 'focal-point')),
      );
    });
    await killAndRestart();
    await waitFor(
      'all reminders in mails',
      async () => (await mailsOf('due-5')).length >= WITHOUT_REPORT.length,
    );
    const reminded = await mailsOf('due-5');
    expect(reminded.map((mail) => mail.to).sort()).toEqual(
      WITHOUT_REPORT.map((unit) => address(unit, 'focal-point')).sort(),
    );
  });

  it.each([
    [0, COORDINATOR],
    [30, 'so-hai'],
    [80, 'so-ba'],
  ])('answers an act once that had been under way for %i ms', async (ms, unit) => {
    const interrupted = submit(unit).then(
      (receipt) => receipt,
      () => null,
    );
    await pause(ms);
    await killAndRestart();
    const before = await interrupted;
    const receipt = await submit(unit);
    if (before) expect(receipt).toEqual(before);
    expect(receipt).toMatchObject({ version: 1, onTime: true });
    expect(await submissions(unit)).toBe(1);
  });

  it('keeps each mail once in the catcher, and stops cleanly', async () => {
    await waitFor('four receipts', async () => (await mailsOf('receipt')).length === 4);
    const { mails } = await waitFor('every mail sent', async () => {
      const listed = await server.engine.listMails({});
      if (listed.mails.every((mail) => mail.state === 'sent')) return listed;
      await pause(5_000);
      await passQuarterHour();
      return null;
    });
    const caught = await listCaughtMails(join(home, 'mail'));
    const ids = (all: (string | undefined)[]): string[] =>
      all.map((id) => (id ?? '').replace(/[<>]/g, '')).sort();
    expect(ids(caught.map(({ email }) => email.messageId))).toEqual(ids(mails.map((mail) => mail.messageId)));
    const said = mails.flatMap((mail) => mail.notices.map((n) => `${n.obligation} ${n.rung} ${mail.to}`));
    expect(new Set(said).size).toBe(said.length);
    const { temporalPid } = server;
    expect(await server.stop()).toBe(130);
    expect(isAlive(temporalPid)).toBe(false);
  });
});
