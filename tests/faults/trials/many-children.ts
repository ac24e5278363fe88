import { trialPlan } from '../plan.ts';
import { openStage, type Stage } from '../stage.ts';
import { conclude, createNotes, type Size, type Trial } from '../trial.ts';

interface Course {
  units: number;
  /** How many children the server lets a workflow have. */
  most: number;
  limits: Record<string, number>;
}

const COURSES: Record<Size, Course> = {
  // Fewer than the plan's units and periods, as 2,000 is fewer than the communes of a nation.
  short: { units: 30, most: 20, limits: { 'limit.numPendingChildExecutions.error': 20 } },
  // The server's own limit, and three fourths of the communes there are.
  full: { units: 2_500, most: 2_000, limits: {} },
};
/** The half-year and the year. */
const PERIODS = 2;

/** Workflows of a plan that run, by Temporal's own count, which comes in a moment late. */
async function countRunning({ client }: Stage, plan: string): Promise<number> {
  const { count } = await client.workflow.count(`LnPlan = '${plan}' and ExecutionStatus = 'Running'`);
  return count;
}

/** A plan of more units than the server lets one workflow have children. */
async function play({ units, most, limits }: Course) {
  const plan = trialPlan(units);
  const stage = await openStage('2024-06-01T09:00:00+07:00', limits);
  const notes = createNotes();
  try {
    await stage.startWorker();
    const began = Date.now();
    await stage.launch(plan);
    notes.see(`launched in ${Math.round((Date.now() - began) / 1_000)} s`);
    const outcome = await conclude(stage, `${units} units, ${most} children at most`, notes);
    const [row] = await stage.sql<{ n: number; reports: number }>(
      `select count(distinct unit)::int as n, count(*) filter (where kind = 'report')::int as reports from obligations`,
    );
    notes.see(`${row?.n} units have their obligations, ${row?.reports} reports among them`);
    // The coordinating unit reports, too.
    notes.expect(row?.n === units + 1, 'units without their obligations');
    notes.expect(row?.reports === (units + 1) * PERIODS, 'reports are missing, or there twice');
    const running = await countRunning(stage, plan.id);
    notes.see(`${running} workflows run`);
    notes.expect(running === 1 + PERIODS + units + 1, 'workflows are missing, or there twice');
    return outcome;
  } finally {
    await stage.close();
  }
}

export const manyChildren: Trial = {
  name: 'many-children',
  fault: 'more units than the server allows a workflow children',
  play: async (size) => [await play(COURSES[size])],
};
