/**
 * How long a rehearsal of a whole plan takes: `npm run bench:rehearse [-- FROM TO BEHAVIOUR]`, five years of the
 * Hậu Giang plan with mixed behaviour when nothing is said. Beside it the same wake-ups and messages played by loops
 * that decide, record and mail nothing: what the server and the SDK alone cost for nearly the same histories, and the
 * rehearsal once more with a record that keeps no checkpoints: what those cost in processor time. Each is
 * played in a process of its own, so that neither finds the other's code warm, one right after the other, since a
 * shared machine's speed changes from minute to minute; of the rounds the median counts.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PlayedBare } from './bare/main.ts';
import type { Rehearsed } from './rehearsal.ts';
import { describeMachine } from './support/machine.ts';
import { median } from './support/rounds.ts';
import { atMost, conclude, say } from './support/verdict.ts';

const ROUNDS = 5;
const [from = '2021-01-01', to = '2025-12-31', behaviour = 'mixed'] = process.argv.slice(2);

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const WITHOUT_CHECKPOINTS = ['--import', new URL('without-checkpoints/register.mjs', import.meta.url).href];

async function play<Figures>(script: string, args: string[], nodeArgs: string[] = []): Promise<Figures> {
  const all = [...process.execArgv, ...nodeArgs, pathOf(script), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, all);
  return JSON.parse(stdout) as Figures;
}

say(`${from} – ${to}, ${behaviour}, ${describeMachine()}`);
const rounds: { rehearsed: Rehearsed; without: Rehearsed; bare: PlayedBare }[] = [];
const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-bench-'));
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const out = join(folder, `${round}`);
    const rehearsed = await play<Rehearsed>('rehearsal.ts', [out, from, to, behaviour]);
    const besides = [`${out}-without`, from, to, behaviour];
    const without = await play<Rehearsed>('rehearsal.ts', besides, WITHOUT_CHECKPOINTS);
    const bare = await play<PlayedBare>('bare/main.ts', [out, from, to]);
    rounds.push({ rehearsed, without, bare });
    const times = `${rehearsed.seconds} s, bare loop ${bare.seconds.toFixed(1)} s`;
    say(`round ${round}        ${times}, ratio ${(rehearsed.seconds / bare.seconds).toFixed(2)}`);
  }
} finally {
  await rm(folder, { recursive: true });
}
const last = rounds.at(-1)!;
const { total, perUnitYear } = last.rehearsed.historyEvents;
const { wakeUps, messages, rooms, historyEvents } = last.bare;
const cpuSeconds = median(rounds.map(({ rehearsed }) => rehearsed.cpuSeconds)).toFixed(1);
const cpuWithout = median(rounds.map(({ without }) => without.cpuSeconds)).toFixed(1);
const more = median(rounds.map(({ rehearsed, without }) => rehearsed.cpuSeconds / without.cpuSeconds - 1));
say(
  `time           ${median(rounds.map(({ rehearsed }) => rehearsed.seconds))} s, ${cpuSeconds} s of processor beside the server's`,
);
say(
  `checkpoints    ${cpuSeconds} s of processor with, ${cpuWithout} s without: ${(more * 100).toFixed(1)} % more`,
);
say(
  `bare loop      ${median(rounds.map(({ bare }) => bare.seconds)).toFixed(1)} s for ${wakeUps} wake-ups, ${messages} messages and ${rooms} slots of mail`,
);
say(
  `units          ${last.rehearsed.units}, events per year ${perUnitYear.min}–${perUnitYear.median}–${perUnitYear.max}`,
);
say(`history events ${total}, of the bare loop ${historyEvents}`);
say(`rungs, mails   ${last.rehearsed.rungs}, ${last.rehearsed.mails}`);
conclude([
  atMost(
    'time beside a bare loop',
    median(rounds.map(({ rehearsed, bare }) => rehearsed.seconds / bare.seconds)),
    1.6,
  ),
]);
