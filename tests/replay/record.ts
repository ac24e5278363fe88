/**
 * Records the histories that `replay.test.ts` replays, from a real run of every workflow type on both servers:
 * `node --import ./tests/support/run-typescript.mjs tests/replay/record.ts [year] [morning] [stops] [changes] [away]`.
 *
 * Each release has its own: they stand for what runs in the field, and are kept. Record them when a release is made,
 * once its version stands in package.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { assignmentId, collectionId, mailRoomId, planCycleId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { actUpdate } from '../../workflows/messages.ts';
import { readVersion } from '../../client/version.ts';
import { dayOf } from '../../domain/clock.ts';
import { startLiveHost, startSkippingHost, type SkippingHost, type TestHost } from '../support/host.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { buildTestBundle } from '../support/workflow-bundle.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const DIRECTORY = join(import.meta.dirname, 'histories', readVersion());
const half = { plan: PLAN, period: '2024-h1' };
const coordinator = address(COORDINATOR, 'coordinator');
const approver = address(COORDINATOR, 'approver');
const at = (date: string): Instant => `2024-${date}T10:00:00+07:00`;

function submit({ engine }: TestHost, unit: string, period = '2024-h1', numerator = 40) {
  return engine.submitReport({
    plan: PLAN,
    period,
    unit,
    as: address(unit, 'focal-point'),
    text: reportOf(unit, numerator),
    file: 'report.json',
  });
}

/** The machine's name stands in the identities of its workers and in the names of their own queues; its folders in traces. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'stackTrace') return '';
  return typeof value === 'string' && /^\d+@/.test(value) ? 'recorded' : value;
}

/** Keeps one run's history under `name`; the latest run unless one is given. */
async function keep({ client }: TestHost, name: string, workflowId: string, runId?: string): Promise<void> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const json: unknown = JSON.parse(historyToJSON(history), withoutMachine);
  writeFileSync(join(DIRECTORY, `${name}.json`), `${JSON.stringify({ workflowId, history: json })}\n`);
}

async function sendUpward({ engine, context }: TestHost): Promise<void> {
  await engine.proposeReport({ ...half, as: coordinator, missing: 'ok' });
  await engine.approveReport({ ...half, as: approver });
  await engine.issueReport({ ...half, as: coordinator, number: '12', date: dayOf(context.now()) });
  await engine.sendReport({ ...half, as: coordinator });
}

/** A year at its own dates: a prompt, a returned, a silent and a requested unit, a new day off, and the roll-forward. */
async function recordYear(): Promise<void> {
  const host = await startSkippingHost(at('05-02'));
  const units = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
  try {
    await host.launch();
    const runs = new Map<string, string>();
    for (const unit of units) {
      runs.set(unit, (await host.client.workflow.getHandle(assignmentId(PLAN, unit)).describe()).runId);
    }
    await host.runTo(at('06-13'));
    await submit(host, COORDINATOR);
    await submit(host, 'so-mot');
    await submit(host, 'so-hai');
    await host.runTo(at('06-17'));
    await host.engine.returnReport({ ...half, unit: 'so-hai', as: coordinator, why: 'Rà soát.' });
    await host.runTo(at('06-20'));
    await submit(host, 'so-hai', '2024-h1', 30);
    await host.runTo(at('06-24'));
    await sendUpward(host);
    await host.runTo(at('07-10'));
    await submit(host, 'so-ba');
    await host.engine.setCalendar({
      off: ['2024-12-17'],
      basis: { number: '77/TB-BNV', date: '2024-07-01' },
      save: true,
      as: coordinator,
    });
    await host.runTo(at('12-13'));
    for (const unit of units) await submit(host, unit, '2024');
    await host.runTo(at('12-16'));
    await keep(host, 'year-plan-cycle', planCycleId(PLAN));
    for (const unit of units) {
      await keep(host, `year-agency-assignment-${unit}-2024`, assignmentId(PLAN, unit), runs.get(unit));
    }
    await keep(host, 'year-agency-assignment-so-hai-2025', assignmentId(PLAN, 'so-hai'));
    for (const period of ['2024-h1', '2024']) {
      await keep(host, `year-reporting-period-${period}`, collectionId(PLAN, period));
    }
    await keep(host, 'year-mail-room', mailRoomId('2024-06-12T08:00:00+07:00'));
  } finally {
    await host.stop();
  }
}

/** A morning on the dev server: reminders at 08:00, everybody files, the report goes upward. */
async function recordMorning(): Promise<void> {
  const host = await startLiveHost({ now: '2024-06-19T07:59:50+07:00' });
  const slot = '2024-06-19T08:00:00+07:00';
  try {
    await host.launch();
    await submit(host, 'so-mot');
    await waitFor('the slot mailed', async () => {
      const { mails } = await host.engine.listMails({});
      return mails.some(
        (mail) => mail.state === 'sent' && mail.notices.some((notice) => notice.rung === 'due'),
      );
    });
    await host.engine.returnReport({ ...half, unit: 'so-mot', as: coordinator, why: 'Rà soát.' });
    await host.engine.acceptReport({ ...half, unit: 'so-mot', as: coordinator }).catch(() => undefined);
    for (const unit of [COORDINATOR, 'so-mot', 'so-hai', 'so-ba']) await submit(host, unit, '2024-h1', 30);
    await host.engine.acceptReport({ ...half, unit: 'so-hai', as: coordinator });
    await waitFor('the draft', async () => (await host.engine.showReport(half)).state === 'draft');
    await sendUpward(host);
    await waitFor('the acceptance', async () => {
      const { obligations } = await host.engine.planStatus({ plan: PLAN, unit: 'so-ba' });
      return obligations.some((o) => o.id === 'so-ba/2024-h1' && o.state === 'accepted');
    });
    await waitFor('the period over', async () => {
      const { status } = await host.client.workflow.getHandle(collectionId(PLAN, '2024-h1')).describe();
      return status.name === 'COMPLETED';
    });
    await keep(host, 'morning-plan-cycle', planCycleId(PLAN));
    for (const unit of ['so-mot', 'so-hai', 'hoi-bon']) {
      await keep(host, `morning-agency-assignment-${unit}`, assignmentId(PLAN, unit));
    }
    await keep(host, 'morning-reporting-period', collectionId(PLAN, '2024-h1'));
    await keep(host, 'morning-mail-room', mailRoomId(slot));
  } finally {
    await host.stop();
  }
}

/** Stops on the time-skipping server: a unit suspended, the plan paused across its dates, then closed. */
async function recordStops(): Promise<void> {
  const host = await startSkippingHost(at('05-02'));
  const plan = { plan: PLAN, as: coordinator };
  try {
    await host.launch();
    await host.runTo(at('06-13'));
    await host.engine.suspendUnit({ ...plan, unit: 'so-hai' });
    await submit(host, 'so-mot');
    await host.runTo(at('06-18'));
    await host.engine.pausePlan(plan);
    await host.runTo(at('06-20'));
    await host.engine.resumeUnit({ ...plan, unit: 'so-hai' });
    await host.runTo(at('06-21'));
    await host.engine.resumePlan(plan);
    await host.runTo(at('06-25'));
    await host.engine.closePlan(plan);
    const ids = {
      'plan-cycle': planCycleId(PLAN),
      'agency-assignment-so-hai': assignmentId(PLAN, 'so-hai'),
      'reporting-period': collectionId(PLAN, '2024-h1'),
    };
    for (const [name, id] of Object.entries(ids)) {
      await waitFor(`${id} ended`, async () => {
        const { status } = await host.client.workflow.getHandle(id).describe();
        return status.name === 'COMPLETED';
      });
      await keep(host, `stops-${name}`, id);
    }
  } finally {
    await host.stop();
  }
}

/** What people change their minds about: tasks done and opened again, reports taken back, dates, persons, obstacles. */
async function recordChanges(): Promise<void> {
  const host = await startSkippingHost('2024-03-04T10:00:00+07:00');
  const { engine } = host;
  const focal = (unit: string) => ({ plan: PLAN, unit, as: address(unit, 'focal-point') });
  const chief = (unit: string) => ({ plan: PLAN, unit, as: coordinator });
  const done = (period: string) => engine.completeTask({ ...focal('so-mot'), duty: 'KT-2', period });
  const task = { about: 'KT-2', period: '2024' };
  const report = { about: '2024-h1' };
  try {
    await host.launch();
    await host.runTo(at('04-10'));
    await done('2024');
    await engine.reopenTask({ ...focal('so-mot'), ...task, why: 'Chưa xong.' });
    await host.runTo(at('04-11'));
    await done('2024');
    await engine.returnTask({ ...chief('so-mot'), ...task, why: 'Còn thiếu.' });
    await host.runTo(at('04-15'));
    await done('2024');
    const { id } = await engine.raiseObstacle({ ...focal('so-hai'), period: '2024-h1', text: 'Vướng.' });
    await engine.escalateObstacle({ plan: PLAN, obstacle: id, as: coordinator });
    await engine.answerObstacle({ plan: PLAN, obstacle: id, as: coordinator, text: 'Đã gỡ.' });
    await engine.delegateObligation({ ...focal('so-hai'), ...report, to: address('so-hai', 'head') });
    await host.runTo(at('06-13'));
    await submit(host, 'so-mot');
    await engine.withdrawReport({ ...focal('so-mot'), period: '2024-h1' });
    await host.runTo(at('06-14'));
    await submit(host, 'so-mot', '2024-h1', 30);
    const document = { number: '7/BC', date: '2024-06-14' };
    await engine.attachDocument({ ...focal('so-mot'), ...report, document });
    await engine.acceptReport({ ...chief('so-mot'), period: '2024-h1' });
    await engine.askExtension({ ...focal('so-hai'), ...report, to: '2024-06-21', why: 'Chờ số liệu.' });
    await engine.grantExtension({ ...chief('so-hai'), ...report });
    await engine.askExtension({ ...focal('so-ba'), ...report, to: '2024-06-21', why: 'Chờ số liệu.' });
    await engine.refuseExtension({ ...chief('so-ba'), ...report, why: 'Không kịp.' });
    await engine.waiveObligation({ ...chief('hoi-bon'), ...report, why: 'Không có gì.' });
    await host.runTo(at('06-20'));
    await engine.remindUnit({ ...chief('so-ba'), ...report });
    await engine.noteChase({ ...chief('so-ba'), ...report, why: 'Hẹn mai.' });
    await engine.submitReport({
      ...chief('so-ba'),
      ...{ period: '2024-h1', text: reportOf('so-ba'), file: 'report.json' },
      ...{ document: { number: '9/BC', date: '2024-06-18' }, onBehalf: { received: '2024-06-19' } },
    });
    await host.runTo(at('06-24'));
    await engine.proposeReport({ ...half, as: coordinator, missing: 'ok' });
    await engine.rejectReport({ ...half, as: approver, why: 'Rà soát.' });
    await sendUpward(host);
    for (const unit of ['so-mot', 'so-hai', 'so-ba']) {
      await keep(host, `changes-agency-assignment-${unit}`, assignmentId(PLAN, unit));
    }
    await keep(host, 'changes-reporting-period', collectionId(PLAN, '2024-h1'));
    await recordRest(host, () => done('2025'));
  } finally {
    await host.stop();
  }
}

/** The rest of the plan, in which one unit's last word is a task done: its assignment waits thirty days and ends. */
async function recordRest(host: SkippingHost, lastWord: () => Promise<unknown>): Promise<void> {
  const periods = [
    ['2024', '2024-12-13'],
    ['2025-h1', '2025-06-13'],
    ['2025', '2025-12-15'],
  ] as const;
  for (const [period, day] of periods) {
    await host.runTo(`${day}T10:00:00+07:00`);
    await submit(host, 'so-mot', period);
    await host.engine.acceptReport({ plan: PLAN, unit: 'so-mot', period, as: coordinator });
  }
  await host.runTo('2026-01-12T10:00:00+07:00');
  await lastWord();
  await host.runTo('2026-02-16T10:00:00+07:00');
  await waitFor('the rest over', async () => {
    const { status } = await host.client.workflow.getHandle(assignmentId(PLAN, 'so-mot')).describe();
    return status.name === 'COMPLETED';
  });
  await keep(host, 'changes-agency-assignment-so-mot-rest', assignmentId(PLAN, 'so-mot'));
}

/** PostgreSQL away when an act comes: what could not be written at once is written by a regular activity. */
async function recordAway(): Promise<void> {
  const postgres = await startTestPostgres();
  const host = await startLiveHost({ now: at('05-02'), records: { databaseUrl: postgres.url } });
  const handle = host.client.workflow.getHandle(assignmentId(PLAN, 'so-mot'));
  try {
    await host.launch();
    await postgres.halt();
    const answer = handle.executeUpdate(actUpdate, {
      updateId: 'suspend',
      args: [
        {
          ...{ id: 'suspend', act: 'suspend', obligation: 'so-mot', role: 'coordinator' },
          ...{ at: at('05-02'), sha256: 'a'.repeat(64) },
        },
      ],
    });
    await waitFor('a regular attempt', async () => {
      const { raw } = await handle.describe();
      return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 1) > 1);
    });
    await postgres.restart();
    await answer;
    await keep(host, 'away-agency-assignment-so-mot', handle.workflowId);
    await keep(host, 'away-plan-cycle', planCycleId(PLAN));
  } finally {
    await host.stop();
    await postgres.stop();
  }
}

/** By the name with which their files begin; all, unless some are named on the command line. */
const RECORDINGS = {
  year: recordYear,
  morning: recordMorning,
  stops: recordStops,
  changes: recordChanges,
  away: recordAway,
};

mkdirSync(DIRECTORY, { recursive: true });
buildTestBundle();
const wanted = process.argv.slice(2);
for (const [name, recordAll] of Object.entries(RECORDINGS)) {
  if (wanted.length === 0 || wanted.includes(name)) await recordAll();
}
