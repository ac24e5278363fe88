/** Plays a score with loops that decide, record and mail nothing. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { toMs } from '../../domain/clock.ts';
import { mailRoomId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { countEvents } from '../../standalone/rehearsal/summarize-events.ts';
import { startTimeSkippingServer } from '../../standalone/time-skipping-server.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';
import { dispatchSignal, actUpdate, messageSignal } from '../../workflows/messages.ts';
import { slotOf, type Score } from './read-score.ts';
import type { bare, BareInput, bareRoom } from './workflow.ts';

const TASK_QUEUE = 'bare';

/**
 * Plays a score from `from` to `to` on a time-skipping server of its own.
 * @returns seconds from the server's start until the events of all histories are counted, as a rehearsal counts its
 *   own, bundling left out
 */
export async function runBare(
  score: Score,
  from: Instant,
  to: Instant,
): Promise<{ seconds: number; historyEvents: number }> {
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  const started = performance.now();
  const server = await startTimeSkippingServer(locateTestServer, () => undefined);
  const { environment } = server;
  const { client } = environment;
  // Who wakes with something to say opens its slot's mail room, which waits until all have said it.
  const unsaid = new Map<string, number>();
  for (const instants of score.wakeUps.values()) {
    for (const instant of instants) unsaid.set(slotOf(instant), (unsaid.get(slotOf(instant)) ?? 0) + 1);
  }
  const slots = new Set(score.messages.flatMap(({ at, as }) => (as === 'slot' ? [slotOf(at)] : [])));
  const rooms = [...slots].map(mailRoomId);
  const announce = async (slot: string): Promise<void> => {
    if (!slots.delete(slot)) return;
    await client.workflow.signalWithStart<typeof bareRoom, []>('bareRoom', {
      ...{ workflowId: mailRoomId(slot), taskQueue: TASK_QUEUE, args: [slot] },
      ...{ signal: dispatchSignal, signalArgs: [] },
    });
  };
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle,
    activities: {
      record: async (reached: Instant | null) => {
        if (reached === null) return;
        const slot = slotOf(reached);
        unsaid.set(slot, (unsaid.get(slot) ?? 0) - 1);
        await announce(slot);
      },
      look: async (slot: string) => (unsaid.get(slot) ?? 0) > 0,
      deliver: async () => undefined,
    },
    maxCachedWorkflows: 1_000,
  });
  const running = worker.run();
  try {
    const clockOffsetMs = toMs(from) - (await environment.currentTimeMs());
    const told = score.messages.filter(({ as }) => as !== 'slot').map(({ to: id }) => id);
    const ids = new Set([...score.wakeUps.keys(), ...told]);
    for (const workflowId of ids) {
      const wakeUps = [...(score.wakeUps.get(workflowId) ?? [])].sort();
      const messages = told.filter((id) => id === workflowId).length;
      const renewals = [...(score.renewals.get(workflowId) ?? [])];
      const input: BareInput = { wakeUps, renewals, messages, clockOffsetMs };
      await client.workflow.start<typeof bare>('bare', { workflowId, taskQueue: TASK_QUEUE, args: [input] });
    }
    const runTo = async (at: Instant): Promise<void> => {
      const wait = toMs(at) - clockOffsetMs - (await environment.currentTimeMs());
      if (wait > 0) await environment.sleep(wait);
    };
    for (const [n, { at, to: id, as }] of score.messages.entries()) {
      await runTo(at);
      if (as === 'slot') {
        await announce(slotOf(at));
        continue;
      }
      const handle = client.workflow.getHandle(id);
      if (as === 'signal') await handle.signal(messageSignal, { id: `${n}`, type: 'slot-opened', slot: at });
      else {
        const said = {
          id: `${n}`,
          act: 'done',
          obligation: id,
          role: 'focal-point',
          at,
          sha256: '',
        } as const;
        await handle.executeUpdate(actUpdate, { args: [said], updateId: said.id });
      }
    }
    await runTo(to);
    const events = await countEvents(client, [...ids, ...rooms]);
    const seconds = (performance.now() - started) / 1_000;
    return { seconds, historyEvents: events.reduce((sum, count) => sum + count, 0) };
  } finally {
    worker.shutdown();
    await running;
    await server.stop();
  }
}
