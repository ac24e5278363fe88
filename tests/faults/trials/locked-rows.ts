import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AWAITED, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { submit } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

/** What a caller of the other plan is ready to wait. */
const PATIENCE_MS = 10_000;

/** A transaction holds the rows of one plan for `seconds` while units of both hand in. */
async function play(units: number, seconds: number) {
  const locked = trialPlan(units, 'ke-hoach-bi-khoa');
  const other = trialPlan(6, 'ke-hoach-khac');
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    await stage.startWorker();
    await stage.launch(locked);
    await stage.launch(other);
    const holder = new pg.Client({ connectionString: stage.postgres.url });
    await holder.connect();
    // Whoever forgot a transaction is no session of ours: no timeout of ours ends it.
    await holder.query('begin');
    await holder.query('select id from obligations where plan = $1 for update', [locked.id]);
    const held = Date.now();
    const waiting = Promise.allSettled(locked.units.map((unit, i) => submit(stage, locked, unit, i)));
    await pause(2_000);
    const answers: number[] = [];
    for (let k = 0; Date.now() - held < seconds * 1000; k += 1) {
      const asked = Date.now();
      const unit = other.units[k % other.units.length]!;
      await submit(stage, other, unit, 100 + k).then(
        () => answers.push(Date.now() - asked),
        (error: unknown) => notes.expect(false, `the other plan was told ${String(error)}`),
      );
      await pause(1_000);
    }
    await holder.query('rollback');
    await holder.end();
    await waiting;
    const outcome = await conclude(stage, `rows of one plan locked for ${seconds} s`, notes);
    notes.see(`the other plan: ${answers.length} acts, slowest ${Math.max(0, ...answers)} ms`);
    notes.expect(
      answers.every((ms) => ms < PATIENCE_MS),
      'the other plan waited',
    );
    return outcome;
  } finally {
    await stage.close();
  }
}

export const lockedRows: Trial = {
  name: 'locked-rows',
  fault: 'a transaction holds the rows of one plan: does the other go on?',
  play: async (size) => [size === 'short' ? await play(14, 15) : await play(74, 110)],
};
