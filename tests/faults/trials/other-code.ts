import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AWAITED, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { submit } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

function buildOtherBundle(home: string): string {
  const target = join(home, 'other-bundle.js');
  const build = `import { buildBundle } from './worker/build-bundle.ts';
    await buildBundle(${JSON.stringify(target)}, { workflows: new URL('./tests/faults/other-workflows.ts', 'file://${process.cwd()}/') });`;
  execFileSync(
    process.execPath,
    ['--import', './tests/support/run-typescript.mjs', '--input-type=module', '--eval', build],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return target;
}

/** A worker with incompatible workflow code takes over, and gives way to the one before. */
async function play() {
  const plan = trialPlan(6);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    const other = buildOtherBundle(stage.home);
    let worker = await stage.startWorker();
    await stage.launch(plan);
    const acknowledged: string[] = [];
    for (const unit of plan.units) acknowledged.push((await submit(stage, plan, unit, 1)).reference);
    await worker.end('SIGTERM');
    worker = await stage.startWorker(other);
    const put = await Promise.allSettled(plan.units.slice(0, 3).map((unit) => submit(stage, plan, unit, 2)));
    notes.see(`${put.filter(({ status }) => status === 'rejected').length} of 3 put off by the wrong code`);
    await pause(3_000);
    await worker.end('SIGTERM');
    await stage.startWorker();
    return [await conclude(stage, 'incompatible code, then the release before', notes, acknowledged)];
  } finally {
    await stage.close();
  }
}

export const otherCode: Trial = {
  name: 'other-code',
  fault: 'a worker with incompatible workflow code meets running histories',
  play: () => play(),
};
