import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../support/workflow-wait.ts';
import { AWAITED, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { talk } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

/** PostgreSQL is restarted `times` while units hand in; `longest` milliseconds away once. */
async function play(times: number, longest: number) {
  const plan = trialPlan(8);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    const worker = await stage.startWorker();
    await stage.launch(plan);
    const speech = talk(stage, plan, plan.units);
    for (let time = 0; time < times; time += 1) {
      await pause(3_000);
      await stage.postgres.halt();
      await pause(time === Math.floor(times / 2) ? longest : 500);
      await stage.postgres.restart();
    }
    const before = speech.acknowledged.length;
    await waitFor('an act after the last restart', () => speech.acknowledged.length > before, 180_000);
    await speech.stop();
    const outcome = await conclude(stage, `database restarted ${times} times`, notes, speech.acknowledged);
    notes.see(`${speech.acknowledged.length} acknowledged; else ${JSON.stringify([...speech.told])}`);
    notes.expect(worker.isAlive(), 'the worker ended');
    return outcome;
  } finally {
    await stage.close();
  }
}

export const databaseRestarts: Trial = {
  name: 'database-restarts',
  fault: 'PostgreSQL restarted while people hand in',
  play: async (size) => [size === 'short' ? await play(2, 2_000) : await play(8, 60_000)],
};
