import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Messenger } from '../../activities/dispatch.ts';
import { createDispatcher } from '../../activities/dispatcher.ts';
import { createRecordActivities } from '../../activities/record.ts';
import type { Message } from '../../domain/messages.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { listPendingMessages, type PendingMessage } from '../../records/obligations/messages.ts';
import { batchOf } from '../support/sample-batches.ts';

const AT = '2024-06-13T09:00:00+07:00';
let records: Records;

beforeAll(async () => {
  records = await openRecords({ memory: true });
});
afterAll(() => records.close());

const word = (id: string): Message => ({ id, type: 'period-over', period: '2024-h1', at: AT });

/** Commits words to a receiver, in this order, and returns them as committed. */
async function commit(to: string, ...ids: string[]): Promise<PendingMessage[]> {
  let committed: PendingMessage[] = [];
  const { record } = createRecordActivities(records, (_at, messages) => {
    committed = messages;
  });
  await record(
    batchOf(
      'ke-hoach',
      ids.map((id) => ({ kind: 'message' as const, to, message: word(id) })),
    ),
  );
  return committed;
}

/** A messenger whose receivers hear when the test lets them, or never. */
function openMessenger(unreachable: string[] = []) {
  const heard: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const messenger: Messenger = {
    async deliver(to, message) {
      if (unreachable.includes(to)) throw new Error('away');
      await gate;
      heard.push(message.id);
      return 'delivered';
    },
  };
  return { messenger, heard, open };
}

const left = async (): Promise<string[]> => (await listPendingMessages(records.db)).map(({ id }) => id);

describe('what is committed for others', () => {
  it('is told after the record has answered, to each in the order of writing', async () => {
    const { messenger, heard, open } = openMessenger();
    const announcer = createDispatcher(records, messenger);
    const committed = [await commit('plan/a', 'a1', 'a2'), await commit('plan/a', 'a3')];
    const { record } = createRecordActivities(
      records,
      (at, messages) => void announcer.dispatch(at, messages),
    );
    await record(batchOf('ke-hoach', [{ kind: 'message', to: 'plan/a', message: word('a0') }]));
    expect(heard).toEqual([]);

    const telling = committed.map((messages) => announcer.dispatch(AT, messages));
    // The sweep leaves alone what is on its way.
    expect(await announcer.dispatchPending(AT)).toBe(0);
    open();
    expect(await Promise.all(telling)).toEqual([2, 1]);
    await announcer.idle(10_000);
    expect(heard).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(await left()).toEqual([]);
  });

  it('stays in the record where a receiver cannot be reached, which keeps no other from hearing', async () => {
    const { messenger, heard, open } = openMessenger(['plan/gone']);
    open();
    const faults: unknown[] = [];
    const announcer = createDispatcher(records, messenger, (error) => faults.push(error));
    const messages = [...(await commit('plan/gone', 'g1', 'g2')), ...(await commit('plan/b', 'b1'))];
    expect(await announcer.dispatch(AT, messages)).toBe(1);
    expect(heard).toEqual(['b1']);
    expect(await left()).toEqual(['g1', 'g2']);
    expect(faults.map(String)).toEqual(['Error: away']);

    const later = openMessenger();
    later.open();
    expect(await createDispatcher(records, later.messenger).dispatchPending(AT)).toBe(2);
    expect(later.heard).toEqual(['g1', 'g2']);
  });
});
