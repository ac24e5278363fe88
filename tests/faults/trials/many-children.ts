import { trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

/** Fewer than the plan's units and periods, as 2,000 is fewer than the communes of a nation. */
const LIMITS = { 'limit.numPendingChildExecutions.error': 20 };
const UNITS = 30;

/** A plan of more units than the server lets one workflow have children. */
async function play() {
  const plan = trialPlan(UNITS);
  const stage = await openStage('2024-06-01T09:00:00+07:00', LIMITS);
  const notes = createNotes();
  try {
    await stage.startWorker();
    await stage.launch(plan);
    const outcome = await conclude(
      stage,
      `${UNITS} units, ${Object.values(LIMITS).join()} children at most`,
      notes,
    );
    const [row] = await stage.sql<{ n: number }>('select count(distinct unit)::int as n from obligations');
    notes.see(`${row?.n} units have their obligations`);
    notes.expect(row?.n === UNITS + 1, 'units without their obligations');
    return outcome;
  } finally {
    await stage.close();
  }
}

export const manyChildren: Trial = {
  name: 'many-children',
  fault: 'more units than the server allows a workflow children',
  play: async () => [await play()],
};
