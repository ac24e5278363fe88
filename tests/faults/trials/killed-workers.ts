import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../support/workflow-wait.ts';
import { BEFORE_DUE_5, DUE_5, trialPlan } from '../plan.ts';
import { awaitReminders } from '../reminders.ts';
import { openStage } from '../stage.ts';
import { talk } from '../talk.ts';
import { conclude, createNotes, type Outcome, type Trial } from '../trial.ts';

/** Workers are killed in turn while units hand in and the slot of `due-5` comes. */
async function play(workers: number, units: number, kills: number): Promise<Outcome> {
  const plan = trialPlan(units);
  const stage = await openStage(BEFORE_DUE_5);
  const notes = createNotes();
  try {
    const running = await Promise.all(Array.from({ length: workers }, () => stage.startWorker()));
    await stage.launch(plan);
    // Who hands in before the slot is not reminded.
    const silent = plan.units.slice(Math.ceil(units / 2));
    const speech = talk(stage, plan, plan.units.slice(0, Math.ceil(units / 2)));
    for (let kill = 0; kill < kills; kill += 1) {
      const before = speech.acknowledged.length;
      await pause(500 + 700 * (kill % 4));
      const turn = kill % workers;
      await running[turn]!.end('SIGKILL');
      running[turn] = await stage.startWorker();
      await waitFor('an act after the restart', () => speech.acknowledged.length > before, 180_000);
    }
    await pause(Math.max(0, stage.until(DUE_5)));
    await speech.stop();
    const reminded = await awaitReminders(stage, silent);
    const outcome = await conclude(stage, `killed workers: 1 of ${workers}, ${kills} times`, notes, [
      ...speech.acknowledged,
    ]);
    notes.see(`${speech.acknowledged.length} acknowledged`);
    notes.expect(reminded === silent.length, `only ${reminded} of ${silent.length} silent units reminded`);
    return outcome;
  } finally {
    await stage.close();
  }
}

export const killedWorkers: Trial = {
  name: 'killed-workers',
  fault: 'kill -9 of workers while units hand in and a slot falls due',
  play: async (size) =>
    size === 'short' ? [await play(1, 6, 2)] : [await play(1, 41, 18), await play(2, 41, 16)],
};
