/** Slots of mails that nobody sends any more. */
import { mailRoomId } from '../../../domain/ids.ts';
import { slotOpenedId } from '../../../domain/notice-ids.ts';
import { toMs } from '../../../domain/clock.ts';
import { listUnfinishedSlots } from '../../../records/mail/notices.ts';
import type { EngineContext } from '../../engine/context.ts';
import { createMessenger } from '../messenger.ts';
import { statusOf } from './examine-workflow.ts';
import { before, found, type Found } from './found.ts';

/** Word of a slot reaches its mail room within seconds, or with the next sweep. */
const UNSENT_AFTER_MS = 2 * 60_000;

export async function examineSlots(context: EngineContext): Promise<Found[]> {
  const { client, clockOffsetMs, records, now } = context;
  const messenger = createMessenger(client, clockOffsetMs);
  const late = toMs(before(now(), UNSENT_AFTER_MS));
  const slots = (await listUnfinishedSlots(records.db)).filter((slot) => toMs(slot) <= late);
  const findings: Found[] = [];
  for (const slot of slots) {
    const workflowId = mailRoomId(slot);
    if ((await statusOf(context, workflowId)) === 'RUNNING') continue;
    const open = async (): Promise<void> => {
      await messenger.deliver(workflowId, { id: slotOpenedId(slot, 'repair'), type: 'slot-opened', slot });
    };
    findings.push(found({ case: 'slot-unsent', slot }, { workflowId }, open));
  }
  return findings;
}
