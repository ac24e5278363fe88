/**
 * Asks the record so that a database that is away costs a history three events once, however long it is away. See
 * docs/decisions/0011-local-then-regular.md.
 */
import {
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
  type ActivityInterfaceFor,
  type UntypedActivities,
} from '@temporalio/workflow';

/**
 * Given up within one Workflow Task: a task that lasts longer than eight seconds is completed and scheduled anew by
 * the worker's heartbeats, at three events each, for as long as the local activity waits.
 */
const LOCAL = {
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '5s',
  retry: { initialInterval: '500ms', maximumAttempts: 2 },
} as const;

/** Retried by the server without limit, which adds no event; seen with attempt and error in Temporal's own pages. */
const REGULAR = {
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '20s' },
} as const;

/** What is asked for, in Temporal's own pages. */
const NAMES: Record<string, string> = {
  projectUnit: 'lập các mốc thời hạn của đơn vị',
  projectCorrection: 'tính hạn bổ sung',
  projectExtension: 'tính hạn mới',
  projectObligation: 'xem lại thời hạn',
  projectPlan: 'đọc kế hoạch',
  projectPeriod: 'lập các mốc thời hạn của kỳ',
  slotStatus: 'xem còn bước nào chưa ghi',
  sealSlot: 'soạn thư của đợt',
};

/**
 * Makes the functions that call activities of the record: as a local activity first, which costs one event, and where
 * that fails the same again as a regular one, which does not fail. The activity may come to be done twice.
 */
export function proxyLocalFirst<A>(): ActivityInterfaceFor<A> {
  const local = proxyLocalActivities<UntypedActivities>(LOCAL);
  const regular = proxyActivities<UntypedActivities>(REGULAR);
  const run = async (name: string, args: unknown[], summary = NAMES[name]): Promise<unknown> => {
    try {
      return await local[name]!.executeWithOptions({ summary }, args);
    } catch (error) {
      // A local activity fails with what it threw itself, a regular one would wrap it.
      if (!(error instanceof TemporalFailure) || isCancellation(error)) throw error;
      return regular[name]!.executeWithOptions({ summary }, args);
    }
  };
  const call = (name: string) =>
    Object.assign((...args: unknown[]) => run(name, args), {
      executeWithOptions: ({ summary }: { summary?: string }, args: unknown[]) => run(name, args, summary),
    });
  return new Proxy({}, { get: (_target, name: string) => call(name) }) as ActivityInterfaceFor<A>;
}
