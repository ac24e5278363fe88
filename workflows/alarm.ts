import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/plan.ts';
import { toMs } from '../domain/clock.ts';
import type { WorkflowClock } from './clock.ts';
import { timerWords } from './step-words.ts';

export interface Alarm {
  /** Arms the one timer for an instant; does nothing while it already stands for that instant. */
  armFor(instant: Instant | null): void;
  /** Whether the instant has come; reading it clears it. */
  takeFired(): boolean;
  readonly fired: boolean;
  cancel(): void;
}

/**
 * One timer at a time: replacing it costs two history events, so it is replaced only when the instant moves.
 * @param what it waits for, for whoever reads the history
 */
export function createAlarm(clock: WorkflowClock, what: string): Alarm {
  let armed: Instant | null = null;
  let scope: CancellationScope | null = null;
  let fired = false;

  const cancel = (): void => {
    scope?.cancel();
    scope = null;
    armed = null;
  };
  return {
    armFor(instant) {
      if (instant === armed) return;
      cancel();
      if (instant === null) return;
      armed = instant;
      const mine = new CancellationScope();
      scope = mine;
      mine
        .run(() => sleep(Math.max(1, toMs(instant) - clock.nowMs()), { summary: timerWords(what, instant) }))
        .then(
          () => {
            fired = true;
            armed = null;
            scope = null;
          },
          (error: unknown) => {
            if (!isCancellation(error)) throw error;
          },
        );
    },
    takeFired() {
      const was = fired;
      fired = false;
      return was;
    },
    get fired() {
      return fired;
    },
    cancel,
  };
}
