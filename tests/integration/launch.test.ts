/** Launching on a dev server: once, again, after a crash, and with what cannot be launched. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { planCycleId } from '../../domain/ids.ts';
import type { UserError } from '../../domain/user-error.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import { startHost } from '../../standalone/host.ts';
import { startMailCatcher, type MailCatcher } from '../../standalone/mail-catcher.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { waitFor } from '../support/workflow-wait.ts';

/** The mailbox of a unit that has no focal point. */
const MAILBOX = 'van-thu@so-hai.example';
const NOW = '2024-06-17T09:00:00+07:00';
const input = { text: PLAN_TEXT, file: 'plan.yaml' };
const OTHER_TEXT = PLAN_TEXT.replace('Kế hoạch thử', 'Kế hoạch khác');
/** Four ordered units and a requested one, each with 2024-h1, 2024, 2025-h1 and 2025; one task a year; sendings. */
const EXPECTED = { plan: PLAN, workflowId: planCycleId(PLAN), units: 5, obligations: 5 * 4 + 1 + 4 };

let server: DevServer;
let records: Records;
let catcher: MailCatcher;
let context: EngineContext;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  quietRuntime();
  const directory = await mkdtemp(join(tmpdir(), 'lien-nganh-launch-'));
  closers.push(() => rm(directory, { recursive: true }));
  server = await startDevServer();
  closers.push(() => server.stop());
  records = await openRecords({ memory: true });
  closers.push(() => records.close());
  catcher = await startMailCatcher({ directory: join(directory, 'mail') });
  closers.push(() => catcher.stop());
  const clockOffsetMs = toMs(NOW) - Date.now();
  const now = (): string => toInstant(Date.now() + clockOffsetMs);
  context = { records, client: server.client, now, clockOffsetMs, reportsDirectory: directory };
  const silent = OFFICIALS.filter(({ email }) => email !== address('so-hai', 'focal-point'));
  await importOfficials(records.db, [
    ...silent,
    { email: MAILBOX, name: null, unit: 'so-hai', plan: PLAN, roles: ['administrator'], language: 'vi' },
  ]);
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

async function startWorker(): Promise<void> {
  const host = await startHost({
    ...{ context, nativeConnection: server.nativeConnection, namespace: server.namespace },
    ...{ smtpUrl: catcher.url, mailFrom: 'no-reply@lien-nganh.example', publicUrl: 'http://127.0.0.1:8080' },
    ...{ log: () => undefined, bundlePath: BUNDLE },
  });
  closers.push(() => host.stop());
}

const countRows = async (): Promise<number> => {
  const rows = await records.db.selectFrom('obligations').select('id').execute();
  return rows.length;
};

describe('what cannot be launched', () => {
  it('is a plan with errors: each is named with its place and remedy, and nothing is kept', async () => {
    const text = PLAN_TEXT.replace('reportedBy: [so-mot,', 'reportedBy: [so-muot,').replace(
      'cadence: year,',
      'cadence: yearly,',
    );
    const error = await composeEngine(context)
      .launchPlan({ ...input, text })
      .then(
        () => null,
        (thrown: unknown) => thrown as UserError,
      );
    expect(error?.code).toBe('invalid');
    expect(error?.details.length).toBeGreaterThan(0);
    for (const detail of error!.details) {
      expect(detail).toEqual({
        path: expect.stringMatching(/\S/),
        line: expect.any(Number),
        message: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
        remedy: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      });
    }
    expect(await composeEngine(context).listPlans()).toEqual({ plans: [] });
  });

  it('is a plan whose dates are all past, unless they are to be opened; its id stays free', async () => {
    const late = composeEngine({ ...context, now: () => '2026-03-02T09:00:00+07:00' });
    const before = await records.db.selectFrom('officials').selectAll().execute();
    const officials = { text: 'officials: []\n', file: 'people.yaml' };
    for (const past of [undefined, 'skip'] as const) {
      await expect(late.launchPlan({ ...input, past, officials })).rejects.toMatchObject({
        code: 'refused',
        words: {
          vi: expect.stringMatching(/đã qua.*chưa khởi động gì\.$/u),
          en: expect.stringMatching(/^Every due date/u),
        },
        details: [{ command: { vi: expect.stringContaining('--past open') } }],
      });
    }
    const preview = await late.previewLaunch(input);
    expect(preview.past.count).toBe(preview.obligations);
    expect(await late.listPlans()).toEqual({ plans: [] });
    expect(await records.db.selectFrom('units').selectAll().execute()).toEqual([]);
    expect(await records.db.selectFrom('officials').selectAll().execute()).toEqual(before);
    await expect(server.client.workflow.getHandle(planCycleId(PLAN)).describe()).rejects.toThrow();
  });
});

describe('a launch that broke', () => {
  it('before the engine heard of it is nothing yet, says so, and takes the corrected text', async () => {
    const deaf = Object.create(server.client) as EngineContext['client'];
    const workflow = Object.create(server.client.workflow) as typeof server.client.workflow;
    const start = (): Promise<never> => Promise.reject(new Error('cut off'));
    Object.defineProperty(workflow, 'start', { value: start });
    Object.defineProperty(deaf, 'workflow', { value: workflow });
    const cut = composeEngine({ ...context, client: deaf });
    await expect(cut.launchPlan({ ...input, text: OTHER_TEXT })).rejects.toThrow('cut off');
    expect(await cut.previewLaunch(input)).toMatchObject({ plan: PLAN, running: false });
    await expect(cut.launchPlan(input)).rejects.toThrow('cut off');
    expect((await loadCurrentPlan(records.db, PLAN)).plan.title).toContain('Kế hoạch thử');
    const { plans } = await composeEngine(context).listPlans();
    expect(plans).toMatchObject([{ plan: PLAN, state: 'launching' }]);
    expect(await countRows()).toBe(0);
  });

  it('while no worker ran is driven on by the next one', async () => {
    const waiting = composeEngine(context).launchPlan(input);
    await waitFor('the plan to be known to the engine', () =>
      server.client.workflow
        .getHandle(planCycleId(PLAN))
        .describe()
        .catch(() => null),
    );
    expect(await countRows()).toBe(0);
    await expect(composeEngine(context).launchPlan({ ...input, text: OTHER_TEXT })).rejects.toMatchObject({
      code: 'refused',
    });
    await startWorker();
    const again = await composeEngine(context).launchPlan({ ...input, past: 'open' });
    expect(again).toMatchObject({ ...EXPECTED, launched: false, past: { choice: 'skip' } });
    const launched = await waiting;
    expect(launched).toMatchObject({ ...EXPECTED, launched: true, past: again.past });
    expect(launched.warnings.map(({ vi }) => vi).join()).toContain('Sở Hai chưa có đầu mối');
    expect(await countRows()).toBe(EXPECTED.obligations);
  });
});

describe('a unit without a focal point', () => {
  it('is asked once, at its mailbox, to name one; no other unit is asked', async () => {
    const engine = composeEngine(context);
    const asked = async () => {
      const { mails } = await engine.listMails({});
      return mails.filter(({ notices }) => notices.some(({ rung }) => rung === 'focal-point-wanted'));
    };
    const [mail] = await waitFor('the mail', async () => {
      const mails = await asked();
      return mails[0]?.state === 'sent' ? mails : null;
    });
    expect(mail).toMatchObject({
      to: MAILBOX,
      subject: expect.stringContaining('Đề nghị Sở Hai cử đầu mối'),
      notices: [{ obligation: 'so-hai/2024-h1', rung: 'focal-point-wanted' }],
    });
    await engine.launchPlan(input);
    expect(await asked()).toHaveLength(1);
  });
});

describe('a plan that runs', () => {
  it('is not launched a second time', async () => {
    const engine = composeEngine(context);
    const before = await engine.planStatus({ plan: PLAN });
    expect(before.state).toBe('running');
    expect(await engine.launchPlan(input)).toMatchObject({ ...EXPECTED, launched: false });
    expect(await engine.launchPlan({ ...input, past: 'open' })).toMatchObject({
      ...EXPECTED,
      launched: false,
      past: { choice: 'skip' },
    });
    expect(await engine.planStatus({ plan: PLAN })).toEqual(before);
    const { runId } = (await server.client.workflow.getHandle(planCycleId(PLAN)).describe()) ?? {};
    expect(runId).toEqual(expect.any(String));
  });

  it('has one workflow for itself, for each unit and for each period', async () => {
    const ids: string[] = [];
    const ofPlan = server.client.workflow.list({ query: `LnPlan = "${PLAN}"` });
    for await (const { workflowId, status } of ofPlan) {
      expect(status.name).toBe('RUNNING');
      ids.push(workflowId);
    }
    const units = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'].map((u) => `plan/${PLAN}/unit/${u}`);
    const periods = ['2024-h1', '2024', '2025-h1', '2025'].map((p) => `plan/${PLAN}/period/${p}`);
    expect(ids.sort()).toEqual([planCycleId(PLAN), ...units, ...periods].sort());
  });

  it('shows its obligations, by unit too, and refuses another text under its id', async () => {
    const engine = composeEngine(context);
    const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-mot' });
    expect(obligations.map(({ id, state, late }) => [id, state, late])).toEqual([
      ['so-mot/2024-h1', 'open', false],
      ['so-mot/2024', 'planned', false],
      ['so-mot/KT-2@2025', 'planned', false],
      ['so-mot/2025-h1', 'planned', false],
      ['so-mot/2025', 'planned', false],
    ]);
    await expect(engine.launchPlan({ ...input, text: OTHER_TEXT })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
