/** A loop that does nothing but wait, as the obligations' loops do: what the servers alone cost. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { Instant } from '../../domain/plan.ts';
import { createAlarm } from '../../workflows/alarm.ts';
import { createClock } from '../../workflows/clock.ts';
import { dispatchSignal, actUpdate, messageSignal } from '../../workflows/messages.ts';

export interface BareInput {
  /** When it wakes by itself, in order. */
  wakeUps: Instant[];
  /** Those of them after which it continues as new: the years' roll-forwards. */
  renewals: Instant[];
  /** How many Updates and signals come. */
  messages: number;
  clockOffsetMs: number;
}

/** As the engine's mail rooms, a room waits this long for those who have not yet said their step of its slot. */
const LOOK_AGAIN_MS = 2_000;

const { record, look } = proxyLocalActivities<{
  /** Writes nothing; `reached` is the instant at which a workflow woke by itself, else null. */
  record(reached: Instant | null): Promise<void>;
  /** Whether somebody still has to say their step of the slot. */
  look(slot: string): Promise<boolean>;
}>({ startToCloseTimeout: '30s' });
const { deliver } = proxyActivities<{ deliver(): Promise<void> }>({ startToCloseTimeout: '30s' });

/** Wakes and takes messages as often as it is told to, writes nothing each time, and ends. */
export async function bare(input: BareInput): Promise<void> {
  const { wakeUps, renewals, messages, clockOffsetMs } = input;
  const clock = createClock(clockOffsetMs);
  const alarm = createAlarm(clock, 'next step');
  let [inbox, taken, woken, written] = [0, 0, 0, 0];
  setHandler(messageSignal, () => void (inbox += 1));
  setHandler(actUpdate, async ({ id }) => {
    inbox += 1;
    const mine = taken + inbox;
    await condition(() => written >= mine);
    return { ok: true, obligation: id, state: 'open', revision: 0 };
  });
  await record(null);
  while (taken < messages || woken < wakeUps.length) {
    alarm.armFor(wakeUps[woken] ?? null);
    await condition(() => inbox > 0 || alarm.fired);
    const reached = alarm.takeFired() ? (wakeUps[woken++] ?? null) : null;
    const answered = taken + inbox;
    [taken, inbox] = [answered, 0];
    await record(reached);
    written = answered;
    if (reached !== null && renewals.includes(reached)) {
      await condition(allHandlersFinished);
      const left = { wakeUps: wakeUps.slice(woken), messages: messages - taken - inbox };
      await continueAsNew<typeof bare>({ ...input, ...left });
    }
  }
}

/** What a mail room does for its slot: looks, seals, delivers. */
export async function bareRoom(slot: string): Promise<void> {
  setHandler(dispatchSignal, () => undefined);
  while (await look(slot)) await sleep(LOOK_AGAIN_MS, { summary: 'unsaid steps' });
  await record(null);
  await deliver();
}
