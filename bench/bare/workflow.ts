/** A loop that does nothing but wait, as the obligations' loops do: what the servers alone cost. */
import { condition, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Instant } from '../../domain/plan.ts';
import { createAlarm } from '../../workflows/alarm.ts';
import { createClock } from '../../workflows/clock.ts';
import { announceSignal, sayUpdate, tellSignal } from '../../workflows/messages.ts';

export interface BareInput {
  /** When it wakes by itself, in order. */
  wakeUps: Instant[];
  /** How many Updates and signals come. */
  messages: number;
  clockOffsetMs: number;
}

const { record } = proxyLocalActivities<{ record(): Promise<void> }>({ startToCloseTimeout: '30s' });
const { deliver } = proxyActivities<{ deliver(): Promise<void> }>({ startToCloseTimeout: '30s' });

/** Wakes and takes messages as often as it is told to, writes nothing each time, and ends. */
export async function bare({ wakeUps, messages, clockOffsetMs }: BareInput): Promise<void> {
  const clock = createClock(clockOffsetMs);
  const alarm = createAlarm(clock, 'next step');
  let [inbox, taken, woken, written] = [0, 0, 0, 0];
  setHandler(tellSignal, () => void (inbox += 1));
  setHandler(sayUpdate, async ({ id }) => {
    inbox += 1;
    const mine = taken + inbox;
    await condition(() => written >= mine);
    return { ok: true, obligation: id, state: 'open', revision: 0 };
  });
  await record();
  while (taken < messages || woken < wakeUps.length) {
    alarm.armFor(wakeUps[woken] ?? null);
    await condition(() => inbox > 0 || alarm.fired);
    if (alarm.takeFired()) woken += 1;
    const answered = taken + inbox;
    [taken, inbox] = [answered, 0];
    await record();
    written = answered;
  }
}

/** What a mail room does for its slot: looks, seals, delivers. */
export async function bareRoom(): Promise<void> {
  setHandler(announceSignal, () => undefined);
  await record();
  await record();
  await deliver();
}
