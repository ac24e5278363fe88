import { collectionId } from '../../../domain/ids.ts';
import { waitFor } from '../../support/workflow-wait.ts';
import { AWAITED, PERIOD, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { submit } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';
import type { CollectionState } from '../../../domain/decide/period-state.ts';
import { stateQuery } from '../../../workflows/messages.ts';

const OLDER = 11;
const NEWER = 22;

/** A report is kept while Temporal is away; a newer one is said as soon as it is back: the newer one counts. */
async function play() {
  const plan = trialPlan(3);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    await stage.startWorker();
    await stage.launch(plan);
    await stage.temporal.kill();
    await Promise.allSettled(plan.units.map((unit) => submit(stage, plan, unit, OLDER)));
    await stage.temporal.restart();
    const acknowledged: string[] = [];
    for (const unit of plan.units) {
      const answer = await waitFor(
        'the newer report acknowledged',
        () => submit(stage, plan, unit, NEWER).catch(() => null),
        120_000,
      );
      acknowledged.push(answer.reference);
    }
    const outcome = await conclude(stage, 'an older report said after a newer one', notes, acknowledged);
    const collection = stage.client.workflow.getHandle(collectionId(plan.id, PERIOD));
    const { received } = (await collection.query(stateQuery)) as CollectionState;
    const live = await stage.sql<{ id: string }>(`select id from submissions where state = 'submitted'`);
    const newest = new Set(acknowledged);
    notes.expect(
      live.length === plan.units.length && live.every(({ id }) => newest.has(id)),
      'an older report is the live one in the record',
    );
    notes.expect(
      plan.units.every((unit) => newest.has(received[unit]?.submission ?? '')),
      'an older report counts in the aggregate',
    );
    return outcome;
  } finally {
    await stage.close();
  }
}

export const olderAfterNewer: Trial = {
  name: 'older-after-newer',
  fault: 'an older report kept in an outage, a corrected one said after it',
  play: async () => [await play()],
};
