/**
 * A unit's year as it is mostly built on Temporal: a child workflow for each thing owed, which sleeps from one reminder
 * to the next, sends each by an activity and ends when what it waits for is done. It does what its reminders do and no
 * more: nothing is recorded, no date can move, nobody's role is checked.
 */
import { condition, executeChild, proxyActivities, setHandler, defineUpdate } from '@temporalio/workflow';

export interface NaiveObligation {
  id: string;
  unit: string;
  /** In ms since the epoch, in order, with who is told. */
  rungs: { rung: string; atMs: number; to: string[] }[];
  isReport: boolean;
}

export const handInUpdate = defineUpdate<{ ok: true }, [{ id: string; sha256: string }]>('handIn');
export const acceptUpdate = defineUpdate<{ ok: true }, [{ id: string; sha256: string }]>('accept');

const { remind, save } = proxyActivities<{
  remind(told: { obligation: string; rung: string; to: string[] }): Promise<void>;
  save(said: { obligation: string; id: string }): Promise<void>;
}>({ startToCloseTimeout: '30s' });

/** One thing owed: reminds until it is handed in, waits until it is accepted where it is a report. */
export async function naiveObligation({ id, rungs, isReport }: NaiveObligation): Promise<void> {
  let [isHandedIn, isAccepted] = [false, false];
  setHandler(handInUpdate, async (said) => {
    await save({ obligation: id, id: said.id });
    isHandedIn = true;
    return { ok: true };
  });
  setHandler(acceptUpdate, async (said) => {
    await save({ obligation: id, id: said.id });
    isAccepted = true;
    return { ok: true };
  });
  for (const { rung, atMs, to } of rungs) {
    const wait = atMs - Date.now();
    if (wait > 0 && (await condition(() => isHandedIn, wait))) break;
    await remind({ obligation: id, rung, to });
  }
  await condition(() => isHandedIn && (isAccepted || !isReport));
}

/** A unit: starts a child for each thing it owes and waits for all. */
export async function naiveUnit({ obligations }: { obligations: NaiveObligation[] }): Promise<void> {
  await Promise.all(
    obligations.map((one) =>
      executeChild<typeof naiveObligation>('naiveObligation', { workflowId: one.id, args: [one] }),
    ),
  );
}
