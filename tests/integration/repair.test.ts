/** Harm done on purpose on real servers: each is found, and mended where it can be. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Finding } from '../../domain/repair.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { CheckpointedState } from '../../domain/checkpoint.ts';
import { stateOf } from '../../client/operate/repair/examine-workflow.ts';
import { findCheckpoint } from '../../records/obligations/checkpoints.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const idOf = (unit: string): string => `plan/${PLAN}/unit/${unit}`;
const PERIOD = `plan/${PLAN}/period/2024-h1`;
/** Temporal notes every half a minute which workflows it has closed, and deletes none before: here every second. */
const FORGETS_AT_ONCE = { 'history.transferProcessorUpdateAckInterval': 1 };
let live: TestHost;

beforeAll(async () => {
  live = await startLiveHost({ now: '2024-06-10T09:00:00+07:00', limits: FORGETS_AT_ONCE });
  await live.launch();
});
afterAll(() => live.stop());

const kindsOf = (findings: Finding[]): string[] =>
  findings.map(({ kind, workflowId, severity }) => `${severity} ${kind} ${workflowId}`).sort();
const look = async (): Promise<string[]> => kindsOf((await live.engine.repair({})).findings);
/** Mends everything and looks again. */
async function repairAll(): Promise<void> {
  const { findings } = await live.engine.repair({ apply: true });
  expect(findings.map(({ mended }) => mended)).toEqual(findings.map(() => true));
  await waitFor('nothing to be found any more', async () => (await look()).length === 0);
}
const handle = (id: string) => live.client.workflow.getHandle(id);
const submit = (unit: string) =>
  live.engine.submitReport({
    ...{ plan: PLAN, period: '2024-h1', unit, as: address(unit, 'focal-point') },
    ...{ text: reportOf(unit), file: 'report.json' },
  });

it('finds nothing where nothing is wrong', async () => {
  expect(await live.engine.repair({})).toEqual({ ok: true, findings: [] });
  await expect(live.engine.repair({ plan: 'khong-co' })).rejects.toMatchObject({ code: 'invalid' });
});

describe('workflows', () => {
  it('terminated by hand: started again, with what the unit had handed in', async () => {
    const receipt = await submit('so-mot');
    await handle(idOf('so-mot')).terminate('by hand');
    await handle(PERIOD).terminate('by hand');
    expect(await look()).toEqual([`serious terminated ${PERIOD}`, `serious terminated ${idOf('so-mot')}`]);
    // What is said meanwhile is kept, not refused as over.
    const { db } = live.records;
    await repairAll();
    expect(await submit('so-mot')).toEqual(receipt);
    // What the period had been told of since its checkpoint it is told again, by the next sweep.
    await live.host.sweep.once();
    const received = await waitFor('what the period had received', async () => {
      const state = (await stateOf(live.context, PERIOD)) as CheckpointedState & { received: object };
      return Object.keys(state.received).length > 0 && Object.keys(state.received);
    });
    expect(received).toEqual(['so-mot']);
    const told = await db.selectFrom('notices').select('id').where('notice', '=', 'receipt').execute();
    expect(told).toHaveLength(1);
  });

  it('missing, a child that no record knows more of than its plan’s cycle: started as by the launch', async () => {
    const { db } = live.records;
    const lost = idOf('hoi-bon');
    await handle(lost).terminate('by hand');
    await live.client.workflowService.deleteWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: lost },
    });
    await waitFor('the workflow gone', async () => (await look()).includes(`serious missing ${lost}`));
    await db.deleteFrom('checkpoints').where('workflowId', '=', lost).execute();
    await db.deleteFrom('obligations').where('unit', '=', 'hoi-bon').execute();
    const { findings } = await live.engine.repair({});
    expect(findings).toMatchObject([
      { kind: 'missing', workflowId: lost, message: { en: 'It was never started, though its plan runs.' } },
    ]);
    await repairAll();
    const { obligations } = await live.engine.planStatus({ plan: PLAN, unit: 'hoi-bon' });
    expect(obligations.length).toBeGreaterThan(0);
  });

  it('behind the record, as after an older copy of Temporal', async () => {
    const { db } = live.records;
    const id = idOf('so-hai');
    await db
      .updateTable('checkpoints')
      .set(({ eb }) => ({ sequence: eb('sequence', '+', 7) }))
      .where('workflowId', '=', id)
      .execute();
    await sql`update checkpoints set state = jsonb_set(state, '{checkpoint}', to_jsonb(sequence))
      where workflow_id = ${id}`.execute(db);
    expect(await look()).toEqual([`serious behind ${id}`]);
    await repairAll();
    expect((await stateOf(live.context, id))?.checkpoint).toBe((await findCheckpoint(db, id))?.sequence);
  });

  it('ahead of the record, as after an older copy of the record', async () => {
    const { db } = live.records;
    const id = idOf('so-ba');
    const kept = (await findCheckpoint(db, id))!;
    await submit('so-ba');
    await db
      .updateTable('checkpoints')
      .set({ sequence: kept.sequence, state: JSON.stringify(kept.state) })
      .where('workflowId', '=', id)
      .execute();
    expect(await look()).toEqual([`critical behind ${id}`]);
    await repairAll();
  });

  it('asleep past its hour: woken', async () => {
    const { db } = live.records;
    const id = idOf('so-dau-moi');
    const { launchedAt, past, state } = (await findCheckpoint(db, id))!;
    // Its clock stands a year before everybody's.
    await handle(id).terminate('by hand');
    const passed = toInstant(toMs(live.context.now()) - 3_600_000);
    const owed = state as CheckpointedState & {
      obligations: Record<string, { pending: { at: string }[] }>;
    };
    owed.obligations['so-dau-moi/2024-h1']!.pending[0]!.at = passed;
    await live.client.workflow.start('agencyAssignment', {
      ...{ workflowId: id, taskQueue: TASK_QUEUE },
      args: [
        {
          ...{ plan: PLAN, unit: 'so-dau-moi', coordinator: 'so-dau-moi', launchedAt, past, state: owed },
          clockOffsetMs: live.context.clockOffsetMs - 365 * 24 * 3_600_000,
        },
      ],
    });
    await db
      .updateTable('checkpoints')
      .set({ state: JSON.stringify(owed) })
      .where('workflowId', '=', id)
      .execute();
    expect(await look()).toEqual([`serious overdue-wake ${id}`]);
    await repairAll();
  });

  it('a second one for the same unit, under another id: stopped', async () => {
    const { launchedAt, past } = (await findCheckpoint(live.records.db, idOf('so-hai')))!;
    const second = `plan/${PLAN}-2/unit/so-hai`;
    await live.client.workflow.start('agencyAssignment', {
      ...{ workflowId: second, taskQueue: TASK_QUEUE, searchAttributes: { LnPlan: [PLAN] } },
      args: [
        {
          ...{ plan: PLAN, unit: 'so-hai', coordinator: 'so-dau-moi', launchedAt, past },
          clockOffsetMs: live.context.clockOffsetMs,
        },
      ],
    });
    await waitFor('the second one listed', async () => (await look()).includes(`serious orphan ${second}`));
    await repairAll();
    expect((await handle(second).describe()).status.name).toBe('TERMINATED');
  });

  it('in another namespace of the same server: said, and nothing is started', async () => {
    const { db } = live.records;
    await live.client.workflowService.registerNamespace({
      namespace: 'khac',
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    const other = await waitFor('the namespace there', async () =>
      live.client.workflowService.describeNamespace({ namespace: 'khac' }).catch(() => null),
    );
    const home = await db.selectFrom('temporalHome').selectAll().executeTakeFirstOrThrow();
    await db
      .updateTable('temporalHome')
      .set({ namespace: 'khac', namespaceId: other.namespaceInfo!.id! })
      .execute();
    const { ok, findings } = await live.engine.repair({ apply: true });
    expect(ok).toBe(false);
    expect(findings).toMatchObject([
      { severity: 'critical', kind: 'missing', workflowId: null, mended: false },
    ]);
    expect(findings[0]?.remedy.en).toContain('TEMPORAL_NAMESPACE=khac');
    await db
      .updateTable('temporalHome')
      .set({ namespaceId: home.namespaceId, namespace: home.namespace })
      .execute();
    expect(await look()).toEqual([]);
  });
});

describe('the record', () => {
  it('mails of a slot that nobody sends: sent', async () => {
    const { db } = live.records;
    const slot = '2024-06-10T08:30:00+07:00';
    await db.insertInto('slots').values({ slot, open: true, openedAt: slot, closedAt: null }).execute();
    expect(await look()).toEqual([`serious missing mailRoom/${slot}`]);
    await live.engine.repair({ apply: true });
    await waitFor('the slot closed', async () => {
      const row = await db.selectFrom('slots').select('open').where('slot', '=', slot).executeTakeFirst();
      return row?.open === false;
    });
    expect(await look()).toEqual([]);
  });

  it('rows without their plan: what is worked out is taken out, what was said is not', async () => {
    const { db } = live.records;
    await sql`insert into obligations select (jsonb_populate_record(o, '{"plan": "mat-roi"}')).*
      from obligations o where id = 'so-mot/2024-h1'`.execute(db);
    await sql`insert into acts select (jsonb_populate_record(a, '{"plan": "mat-roi", "id": "mat-roi"}')).*
      from acts a limit 1`.execute(db);
    const { ok, findings } = await live.engine.repair({ apply: true });
    expect(ok).toBe(true);
    expect(findings.map(({ kind, severity, mended }) => ({ kind, severity, mended }))).toEqual([
      { kind: 'orphan', severity: 'warning', mended: true },
      { kind: 'orphan', severity: 'warning', mended: false },
    ]);
    await db.deleteFrom('acts').where('id', '=', 'mat-roi').execute();
    expect(await look()).toEqual([]);
  });

  it('an audit log that was changed: the entry is named, nothing is mended', async () => {
    const { db } = live.records;
    await sql`update audit set who = 'head' where id = ${`${PLAN}/launched`}`.execute(db);
    const { ok, findings } = await live.engine.repair({ apply: true });
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ severity: 'critical', kind: 'audit-chain', mended: false }]);
    expect(findings[0]?.message.en).toContain(`${PLAN}/launched`);
  });
});
