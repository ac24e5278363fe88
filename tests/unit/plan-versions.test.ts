/** Two versions of a plan: what the older made is asked, worded and aggregated by the older. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createProjectActivities } from '../../activities/project.ts';
import { noticeFacts } from '../../activities/mail/notice-facts.ts';
import { createReportActivities } from '../../activities/reports/create-report-activities.ts';
import { type Snapshot } from '../../activities/reports/index.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { up as notePlanVersions } from '../../records/database/migrations/0017-plan-versions.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { readMailMaterial } from '../../records/mail/mail-material.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import {
  listPlansAsOf,
  planAsOf,
  planOfObligation,
  planOfPeriod,
  planOfVersion,
  readPlansAsOf,
} from '../../records/plans/plan-versions.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { findSealedReport } from '../../records/reports/reports.ts';
import { findSubmissions } from '../../records/reports/submissions.ts';
import { sampleNotice } from '../support/mail-room.ts';
import { batchOf, sampleAct, sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';

const [LAUNCH, AMENDMENT] = ['2024-01-05T09:00:00+07:00', '2024-07-01T00:00:00+07:00'];
const [SPRING, AUTUMN] = ['2024-06-12T08:00:00+07:00', '2024-12-10T08:00:00+07:00'];

const first = samplePlan();
const PLAN = first.id;
const UNIT = 'cong-an-tinh';
const COORDINATOR = first.coordinator;
const second: Plan = {
  ...first,
  title: 'Kế hoạch mẫu đã sửa',
  targets: first.targets.map((target) => ({ ...target, statement: `${target.statement} (sửa)` })),
};

let records: Records;
beforeAll(async () => {
  records = await openRecords({ memory: true });
  const { db } = records;
  await savePlanVersion(db, first, 'first', LAUNCH);
  const running = { kind: 'plan-state', plan: PLAN, state: 'running', revision: 0, at: LAUNCH } as const;
  await applyBatch(db, batchOf(PLAN, [running]));
  await savePlanVersion(db, second, 'second', AMENDMENT);
});
afterAll(() => records.close());

const write = (row: Partial<ObligationRow>): Promise<unknown> =>
  applyBatch(records.db, batchOf(PLAN, [{ kind: 'obligation', row: sampleObligation(PLAN, row) }]));
/** The report of a half-year and its sending upward, by a version of the plan. */
async function owe(period: string, planVersion: number): Promise<void> {
  await write({ id: `${UNIT}/${period}`, unit: UNIT, period, planVersion });
  const sending = { id: `${COORDINATOR}/send@${period}`, unit: COORDINATOR, kind: 'send' } as const;
  await write({ ...sending, period, planVersion });
}

describe('a version', () => {
  it('is in force from when it was kept, and the first before that, too', async () => {
    const titleAt = async (at: string): Promise<string> => (await planAsOf(records.db, PLAN, at)).plan.title;
    expect(await titleAt('2023-01-01T00:00:00+07:00')).toBe(first.title);
    expect(await titleAt(LAUNCH)).toBe(first.title);
    expect(await titleAt('2024-06-30T23:59:59+07:00')).toBe(first.title);
    expect(await titleAt(AMENDMENT)).toBe(second.title);
    expect(await titleAt(AUTUMN)).toBe(second.title);
    const listed = [SPRING, AUTUMN].map(async (at) => (await listPlansAsOf(records.db, at))[0]?.version);
    expect(await Promise.all(listed)).toEqual([1, 2]);
    await expect(planAsOf(records.db, 'unknown', AUTUMN)).rejects.toThrow(UserError);
  });

  it('that was corrected before the launch came through never was in force', async () => {
    const plan = { ...first, id: 'khac' };
    await savePlanVersion(records.db, plan, 'broken', LAUNCH);
    await savePlanVersion(records.db, { ...plan, title: 'Bản đúng' }, 'corrected', SPRING);
    for (const at of [LAUNCH, SPRING, AUTUMN])
      expect((await planAsOf(records.db, 'khac', at)).plan.title).toBe('Bản đúng');
    expect((await planOfVersion(records.db, 'khac', null)).plan.title).toBe('Bản đúng');
  });

  it('can be had by its number', async () => {
    expect((await planOfVersion(records.db, PLAN, 1)).plan).toEqual(first);
    expect((await planOfVersion(records.db, PLAN, 2)).plan).toEqual(second);
    await expect(planOfVersion(records.db, PLAN, 3)).rejects.toThrow(UserError);
  });
});

describe('what is owed', () => {
  it('knows the version it was projected from, at launch and at any time later', async () => {
    const { projectUnit, projectPeriod, projectObligation } = createProjectActivities(records);
    const horizon = (after: string): ReturnType<typeof projectUnit> =>
      projectUnit({ plan: PLAN, unit: UNIT, launchedAt: LAUNCH, past: 'open', after });
    const versions = async (after: string): Promise<unknown[]> => [
      ...new Set((await horizon(after)).obligations.map((o) => o.planVersion)),
    ];
    expect(await versions(LAUNCH)).toEqual([1]);
    // What had its cut-off, or was due, before the newer version stays with the older.
    expect((await versions(AUTUMN)).sort()).toEqual([1, 2]);
    expect((await projectPeriod({ plan: PLAN, period: '2024-h1', after: SPRING })).send.planVersion).toBe(1);
    await owe('2024-h1', 1);
    await owe('2024', 2);
    const asOwed = async (id: string): Promise<unknown> =>
      (await projectObligation({ plan: PLAN, obligation: id }))?.planVersion;
    expect(await asOwed(`${UNIT}/2024-h1`)).toBe(1);
    expect(await asOwed(`${UNIT}/2024`)).toBe(2);
  });

  it('keeps it where a workflow that does not know it writes the row again', async () => {
    await owe('2023', 2);
    await write({ id: `${UNIT}/2023`, unit: UNIT, period: '2023', sequence: 5, state: 'accepted' });
    const row = await findObligation(records.db, PLAN, `${UNIT}/2023`);
    expect(row).toMatchObject({ state: 'accepted', planVersion: 2 });
    expect((await planOfObligation(records.db, PLAN, `${UNIT}/2023`)).version).toBe(2);
    expect((await planOfObligation(records.db, PLAN, 'unknown')).version).toBe(1);
  });

  it('gives it to what is handed in for it', async () => {
    await owe('2024-h1', 1);
    const submitted = { kind: 'submission', plan: PLAN, obligation: `${UNIT}/2024-h1`, unit: UNIT } as const;
    const facts = {
      period: '2024-h1',
      version: 1,
      receivedAt: SPRING,
      saidAt: SPRING,
      onTime: true,
    } as const;
    const rest = { ...submitted, ...facts, state: 'submitted', replaces: null } as const;
    for (const id of ['told', 'untold']) {
      await insertAct(records.db, sampleAct(PLAN, { id }));
    }
    await applyBatch(records.db, batchOf(PLAN, [{ ...rest, act: 'told', planVersion: 2 }]));
    await applyBatch(records.db, batchOf(PLAN, [{ ...rest, act: 'untold' }]));
    const found = await findSubmissions(records.db, ['told', 'untold']);
    expect(found.map(({ id, planVersion }) => [id, planVersion]).sort()).toEqual([
      ['told', 2],
      ['untold', 1],
    ]);
  });

  it('is told in the words of its version, what concerns the whole plan in those in force', async () => {
    await owe('2024-h1', 1);
    const about = sampleNotice({ obligation: `${UNIT}/2024-h1` });
    const whole = sampleNotice({ obligation: PLAN, notice: 'plan-paused', id: 'whole' });
    const titles = await records.db.transaction().execute(async (trx) => {
      const plans = await readPlansAsOf(trx, [PLAN], AUTUMN);
      const material = await readMailMaterial(trx, [about, whole], plans, [], ['a@x.example']);
      const official = { email: 'a@x.example', name: null, unit: UNIT, plan: null, roles: [] };
      const item = { official: { ...official, language: 'vi', bouncedAt: null }, standIn: false };
      return [about, whole].map(
        (notice) => noticeFacts({ ...item, notice }, material, 'vi', AUTUMN).plan.title,
      );
    });
    expect(titles).toEqual([first.title, second.title]);
  });
});

describe('a report', () => {
  it('is aggregated by the version that asked for its period, and says by which', async () => {
    await owe('2024-h1', 1);
    await owe('2024', 2);
    const { sealReport } = createReportActivities(records);
    const statements = async (period: string): Promise<unknown> => {
      await sealReport({ plan: PLAN, period, version: 1, submissions: [], at: AUTUMN });
      const sealed = await findSealedReport(records.db, PLAN, period);
      const { targets } = JSON.parse(sealed!.snapshot) as Snapshot;
      return { version: sealed!.planVersion, statements: targets.map(({ statement }) => statement) };
    };
    const of = ({ targets }: Plan): string[] => targets.map(({ statement }) => statement);
    expect(await statements('2024-h1')).toEqual({ version: 1, statements: of(first) });
    expect(await statements('2024')).toEqual({ version: 2, statements: of(second) });
    expect((await planOfPeriod(records.db, PLAN, '2025')).version).toBe(1);
  });
});

it('records of the release before are taken to be of the version they were launched by', async () => {
  const { db } = records;
  await owe('2024-h1', 1);
  await sql`alter table plan_versions drop column effective_at`.execute(db);
  for (const table of ['obligations', 'submissions', 'sealed_reports'])
    await sql`alter table ${sql.table(table)} drop column plan_version`.execute(db);
  await notePlanVersions(db as never);
  expect((await findObligation(db, PLAN, `${UNIT}/2024-h1`))?.planVersion).toBe(2);
  expect((await planAsOf(db, PLAN, SPRING)).version).toBe(2);
});
