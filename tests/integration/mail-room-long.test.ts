/** A mail room that tries for days: its history stays short. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SLOT } from '../support/mail-room.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { runWorker } from '../support/workflow-stub.ts';
import { TASK_QUEUE } from '../../workflows/task-queue.ts';

let server: DevServer;
beforeAll(async () => {
  server = await startDevServer({ 'limit.historyCount.suggestContinueAsNew': 40 });
});
afterAll(() => server.stop());

it('goes on as a new run when the server suggests it, and seals what came meanwhile', async () => {
  let seals = 0;
  const rounds: number[] = [];
  const worker = await runWorker(server, {
    slotStatus: () => Promise.resolve({ unsaid: 0 }),
    sealSlot: () => Promise.resolve({ mails: (seals += 1) }),
    // The server is out of reach until the room has gone on as a new run.
    deliverSlot: () => {
      rounds.push(seals);
      const waiting = seals > 1 ? 0 : 1;
      return Promise.resolve({ sent: 0, waiting, nextTryInMs: waiting === 0 ? null : 1 });
    },
  });
  try {
    const room = await server.client.workflow.start('mailRoom', {
      ...{ taskQueue: TASK_QUEUE, workflowId: `mailRoom/${SLOT}` },
      args: [{ slot: SLOT, clockOffsetMs: 0 }],
    });
    await room.result();
    const first = server.client.workflow.getHandle(room.workflowId, room.firstExecutionRunId);
    const { status, historyLength } = await first.describe();
    expect(status.name).toBe('CONTINUED_AS_NEW');
    expect(historyLength).toBeLessThan(80);
    expect(rounds.at(-1)).toBe(2);
  } finally {
    await worker.stop();
  }
});
