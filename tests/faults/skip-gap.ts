import { createMessenger } from '../../client/operate/messenger.ts';
import { mailRoomId } from '../../domain/ids.ts';
import type { Stage } from './stage.ts';

/**
 * Brings forward what waits for a quarter of an hour because its worker ended while handing it over; its mail room looks
 * at once. The mail must still go, or end, like any other.
 */
export async function skipGap({ client, context }: Stage): Promise<void> {
  const { records, now, clockOffsetMs } = context;
  const at = now();
  const moved = await records.db
    .updateTable('mails')
    .set({ nextTryAt: at })
    .where('state', '=', 'waiting')
    .where('unanswered', '>', 0)
    .where('nextTryAt', '>', at)
    .returning('slot')
    .execute();
  const messenger = createMessenger(client, clockOffsetMs);
  for (const slot of new Set(moved.map((mail) => mail.slot)))
    await messenger.deliver(mailRoomId(slot), { id: `skip-gap/${slot}`, type: 'slot-opened', slot });
}
