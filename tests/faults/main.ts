/**
 * Plays faults on real servers and prints what they did: `npm run faults` plays all of them in full (two hours),
 * `npm run faults -- NAME…` some, `npm run faults -- --short` in the form that the tests play.
 * It ends with 1 where something was lost, twice or left undone.
 */
import Table from 'cli-table3';
import { endOrphans } from '../support/children.ts';
import { buildTestBundle } from '../support/workflow-bundle.ts';
import { startTrials } from './start-trials.ts';
import type { Outcome, Size } from './trial.ts';
import { TRIALS, TRIALS_BY_NAME } from './trials/index.ts';

const words = process.argv.slice(2);
const size: Size = words.includes('--short') ? 'short' : 'full';
const names = words.filter((word) => !word.startsWith('--'));
const all = [...TRIALS, ...TRIALS_BY_NAME];
const unknown = names.filter((name) => !all.some((trial) => trial.name === name));
if (unknown.length > 0) {
  console.error(`No such fault: ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await endOrphans();
buildTestBundle();
const outcomes: Outcome[] = [];
const wanted = names.length === 0 ? TRIALS : all.filter(({ name }) => names.includes(name));
for (const { trial, played } of startTrials(wanted, size)) {
  console.error(`${trial.name}: ${trial.fault}`);
  const { outcomes: found, seconds } = await played;
  for (const { wrong } of found) for (const line of wrong) console.error(`  wrong: ${line}`);
  console.error(`  ${seconds} s`);
  outcomes.push(...found);
}
const table = new Table({
  head: ['fault', 'lost', 'twice', 'stuck', 'copies', 'settled after', 'seen', 'wrong'],
  colWidths: [34, 6, 7, 7, 8, 10, 50, 34],
  wordWrap: true,
  style: { head: [], border: [] },
});
for (const { trial, lost, twice, stuck, copies, recoveryMs, seen, wrong } of outcomes) {
  const settled = recoveryMs === null ? 'never' : `${(recoveryMs / 1000).toFixed(1)} s`;
  table.push([trial, lost, twice, stuck, copies, settled, seen.join('\n'), wrong.join('\n')]);
}
console.log(table.toString());
process.exit(outcomes.some(({ wrong }) => wrong.length > 0) ? 1 : 0);
