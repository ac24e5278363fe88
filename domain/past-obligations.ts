import { toMs } from './clock.ts';
import type { Obligation } from './obligation.ts';
import type { Instant } from './plan.ts';

/**
 * Whether nothing is to be collected any more at an instant: the due date has passed; of a report, its aggregate
 * should have gone up already.
 *
 * @param all - everything the plan's units owe, the sendings upward among them
 */
export function isPast(o: Obligation, all: readonly Obligation[], at: Instant): boolean {
  const sending =
    o.kind === 'report' ? all.find((other) => other.kind === 'send' && other.period === o.period) : o;
  return toMs((sending ?? o).dueAt) < toMs(at);
}
