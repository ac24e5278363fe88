import { Context } from '@temporalio/activity';

/** Well within the shortest heartbeat timeout workflows set. */
const EVERY_MS = 2_000;

/**
 * Lets a slow activity show that its worker lives: when the worker is killed, the activity is tried again
 * seconds later instead of after its whole time limit.
 */
export function withHeartbeat<I, O>(activity: (input: I) => Promise<O>): (input: I) => Promise<O> {
  return async (input) => {
    const context = Context.current();
    const timer = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await activity(input);
    } finally {
      clearInterval(timer);
    }
  };
}
