import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../support/workflow-wait.ts';
import { AWAITED, trialPlan } from '../plan.ts';
import { openSlot } from '../slot.ts';
import { openStage } from '../stage.ts';
import { talk } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

interface Sizes {
  mailMs: number;
  frozenMs: number;
  awayMs: number;
}

/** Temporal stands still while mails are delivered slowly, then is killed while units hand in. */
async function play({ mailMs, frozenMs, awayMs }: Sizes) {
  const plan = trialPlan(12);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    const workers = [await stage.startWorker(), await stage.startWorker()];
    await stage.launch(plan);
    stage.misbehave({ slow: () => pause(mailMs) });
    const slot = await openSlot(stage, plan, 'frozen');
    await waitFor('the first mails taken up', async () => {
      const [row] = await stage.sql<{ n: number }>(
        'select count(*)::int as n from mails where slot = $1 and attempts > 0',
        [slot],
      );
      return (row?.n ?? 0) > 0;
    });
    stage.temporal.freeze();
    await pause(frozenMs);
    stage.temporal.thaw();
    const frozen = await conclude(stage, `Temporal frozen for ${frozenMs / 1000} s`, createNotes());

    stage.misbehave({});
    const speech = talk(stage, plan, plan.units.slice(0, 3), 500);
    await waitFor('acts before the kill', () => speech.acknowledged.length > 3, 120_000);
    await stage.temporal.kill();
    await pause(awayMs);
    const before = speech.acknowledged.length;
    await stage.temporal.restart();
    await waitFor('acts after it is back', () => speech.acknowledged.length > before + 2, 180_000);
    await speech.stop();
    const killed = await conclude(stage, `Temporal killed, away for ${awayMs / 1000} s`, notes, [
      ...speech.acknowledged,
    ]);
    notes.see(`${speech.acknowledged.length} acknowledged; else ${JSON.stringify([...speech.told])}`);
    notes.expect(
      workers.every((worker) => worker.isAlive()),
      'a worker ended',
    );
    return [frozen, killed];
  } finally {
    await stage.close();
  }
}

export const temporalAway: Trial = {
  name: 'temporal-away',
  fault: 'Temporal frozen in a delivery, then killed while people hand in',
  play: (size) =>
    size === 'short'
      ? play({ mailMs: 1_000, frozenMs: 8_000, awayMs: 15_000 })
      : play({ mailMs: 8_000, frozenMs: 25_000, awayMs: 133_000 }),
};
