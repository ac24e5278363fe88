import { setTimeout as pause } from 'node:timers/promises';
import { BEFORE_DUE_5, DUE_5, trialPlan, type TrialPlan } from '../plan.ts';
import { awaitReminders } from '../reminders.ts';
import { openStage, type Stage } from '../stage.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

const UNITS = 3;
/** The server would end a history that grows by more than this, as it does in good earnest at 51,200. */
const LIMITS = { 'limit.historyCount.error': 150 };
/** What one regular activity adds beside the local one: scheduled, started, completed, and the task that goes on from it. */
const MOST_MORE_EVENTS = 6;

const WORKFLOWS = ({ id, units }: TrialPlan): string[] => units.map((unit) => `plan/${id}/unit/${unit}`);

async function lengths({ client }: Stage, plan: TrialPlan): Promise<{ events: number; running: boolean }[]> {
  const all = await Promise.all(WORKFLOWS(plan).map((id) => client.workflow.getHandle(id).describe()));
  return all.map(({ historyLength, status }) => ({
    events: historyLength,
    running: status.name === 'RUNNING',
  }));
}

/** What a wake-up costs in good times: the growth of the same histories over the slot before. */
const GOOD_WAKE_UP = 6;

/** PostgreSQL goes away just before a slot and comes back `seconds` after it. */
async function play(seconds: number) {
  const plan = trialPlan(UNITS);
  const stage = await openStage(BEFORE_DUE_5, LIMITS);
  const notes = createNotes();
  try {
    await stage.startWorker();
    await stage.launch(plan);
    const lead = stage.until(DUE_5);
    notes.see(`launched ${Math.round(lead / 1_000)} s before the slot`);
    notes.expect(lead > 3_000, 'the plan was launched too late for the slot');
    await pause(Math.max(0, stage.until(DUE_5) - 3_000));
    const before = await lengths(stage, plan);
    await stage.postgres.halt();
    await pause(Math.max(0, stage.until(DUE_5)) + seconds * 1_000);
    const during = await lengths(stage, plan);
    await stage.postgres.restart();
    const restarted = Date.now();
    const reminded = await awaitReminders(stage, plan.units);
    notes.expect(reminded === UNITS, 'reminders were not said within two minutes');
    notes.see(`said ${((Date.now() - restarted) / 1000).toFixed(1)} s after the restart`);
    const outcome = await conclude(stage, `database away for ${seconds} s`, notes);
    const after = await lengths(stage, plan);
    const growth = after.map(({ events }, i) => events - before[i]!.events);
    notes.see(
      `events ${before.map((b, i) => `${b.events}→${during[i]!.events}→${after[i]!.events}`).join(', ')}`,
    );
    notes.expect(
      growth.every((more) => more <= GOOD_WAKE_UP + MOST_MORE_EVENTS),
      `histories grew by ${growth.join(', ')}`,
    );
    notes.expect(
      after.every(({ running }) => running),
      'a workflow was ended',
    );
    return outcome;
  } finally {
    await stage.close();
  }
}

export const databaseAway: Trial = {
  name: 'database-away',
  fault: 'PostgreSQL stopped at once just before a slot, history limit of 150 events',
  play: async (size) => [await play(size === 'short' ? 30 : 1_200)],
};
