/** Acts that were kept and never answered are said again, and one workflow that does not answer holds up no other. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toInstant, toMs } from '../../domain/clock.ts';
import { insertAct, type NewAct } from '../../records/obligations/acts.ts';
import { assignmentId } from '../../domain/ids.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, PLAN } from '../support/workflow-plan.ts';

/** A queue that no worker polls: what is said to its workflows is never answered. */
const NOBODY = 'nobody';
const STUCK = assignmentId('dung-im', 'so-khong');

let host: TestHost;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-03-04T10:00:00+07:00', patienceMs: 15_000 });
  await host.launch();
  await host.client.workflow.start('agencyAssignment', {
    ...{ workflowId: STUCK, taskQueue: NOBODY, args: [] },
  });
});
afterAll(async () => {
  await host.client.workflow.getHandle(STUCK).terminate();
  await host.stop();
});

/** Keeps an act as a process does that dies before it says it. */
function keep(id: string, minutesAgo: number, act: Partial<NewAct>): Promise<unknown> {
  return insertAct(host.records.db, {
    ...{ id, plan: PLAN, actorEmail: address('so-mot', 'focal-point'), actorRole: 'focal-point' },
    ...{ content: {}, contentSha256: 'a'.repeat(64), obligationRevision: 0 },
    saidAt: toInstant(toMs(host.context.now()) - minutesAgo * 60_000),
    ...{ workflowId: assignmentId(PLAN, 'so-mot'), obligation: 'so-mot/KT-2@2024', act: 'done' },
    ...act,
  });
}

describe('the sweep', () => {
  it('says each workflow’s acts in their order, and waits for none that does not answer', async () => {
    for (const n of [1, 2, 3]) {
      await keep(`stuck-${n}`, 30 - n, { workflowId: STUCK, plan: 'dung-im', obligation: 'so-khong/x' });
    }
    // What is done can be opened again, not the other way round.
    await keep('done', 10, {});
    await keep('reopen', 9, { act: 'reopen', content: { why: 'Chưa xong.' } });
    await keep('done-again', 8, { obligationRevision: 2 });

    expect(await host.host.sweep.once()).toMatchObject({ redelivered: 3 });
    const acts = await host.records.db
      .selectFrom('acts')
      .select(['id', 'answeredAt', 'answer'])
      .orderBy('saidAt')
      .execute();
    expect(acts.filter(({ answeredAt }) => answeredAt === null).map(({ id }) => id)).toEqual([
      'stuck-1',
      'stuck-2',
      'stuck-3',
    ]);
    expect(acts.slice(3).map(({ id, answer }) => `${id} ${answer?.ok}`)).toEqual([
      'done true',
      'reopen true',
      'done-again true',
    ]);
  });
});
