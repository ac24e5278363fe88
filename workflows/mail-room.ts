import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { MailActivities } from '../activities/ports.ts';
import { toInstant, toMs } from '../domain/clock.ts';
import { instantInWords } from '../domain/words/dates.ts';
import { createClock } from './clock.ts';
import { proxyLocalFirst } from './local-first.ts';
import { dispatchSignal, type MailRoomInput } from './messages.ts';
import { timerWords } from './step-words.ts';
import { MAIL_QUEUE } from './task-queue.ts';
import { failTaskOnActivityFailure } from './fail-task-on-activity-failure.ts';

const { slotStatus, sealSlot } = proxyLocalFirst<MailActivities>();
const { deliverSlot } = proxyActivities<MailActivities>({
  taskQueue: MAIL_QUEUE,
  startToCloseTimeout: '1h',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '1m' },
});

/** How long the room waits for assignments that have not yet sent their step of this slot. */
const PATIENCE_MS = 5 * 60_000;
/** Between two looks, each of which costs events: often at first, for they mostly come within seconds. */
const LOOK_AGAIN_MS = 2_000;
const OFTEN = 10;
const LOOK_SELDOM_MS = 30_000;

/**
 * The digests of one slot: waits until every step of the slot has come, seals one mail per person, delivers them. A room
 * that tries for days goes on as a new run before its history grows too long; sealing again finds what is left.
 */
export async function mailRoom({ slot, clockOffsetMs }: MailRoomInput): Promise<void> {
  let announced = 0;
  setHandler(dispatchSignal, () => void announced++);
  const clock = createClock(clockOffsetMs);
  await failTaskOnActivityFailure(async () => {
    const early = toMs(slot) - clock.nowMs();
    if (early > 0) await sleep(early, { summary: timerWords('chờ tới', slot) });
    let looked: number;
    do {
      looked = announced;
      await waitUntilSaid(slot, clock.nowMs() + PATIENCE_MS, clock.nowMs);
      await sealSlot({ slot, at: toInstant(clock.nowMs()) });
      for (;;) {
        const result = await deliverSlot.executeWithOptions({ summary: timerWords('gửi thư đợt', slot) }, [
          { slot, at: toInstant(clock.nowMs()) },
        ]);
        setCurrentDetails(
          `**${instantInWords(slot).vi}** · đã gửi ${result.sent}, còn chờ ${result.waiting}`,
        );
        if (result.waiting === 0 || result.nextTryInMs === null || announced > looked) break;
        await condition(() => announced > looked, Math.max(1_000, result.nextTryInMs));
        if (workflowInfo().continueAsNewSuggested)
          await continueAsNew<typeof mailRoom>({ slot, clockOffsetMs });
      }
    } while (looked < announced);
  });
}

async function waitUntilSaid(slot: string, until: number, nowMs: () => number): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    const { unsaid } = await slotStatus(slot);
    if (unsaid === 0 || nowMs() >= until) return;
    await sleep(looks <= OFTEN ? LOOK_AGAIN_MS : LOOK_SELDOM_MS, {
      summary: 'chờ các luồng việc ghi xong bước của đợt',
    });
  }
}
