/**
 * How long a rehearsal of a whole plan takes: `npm run bench:rehearse [-- FROM TO BEHAVIOUR]`, five years of the
 * Hậu Giang plan with mixed behaviour when nothing is said. Beside it the same wake-ups and messages played by loops
 * that decide, record and mail nothing: what the server and the SDK alone cost for nearly the same histories.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rehearse } from '../standalone/rehearsal/rehearse.ts';
import { endOfDay, startOfDay } from '../domain/instants.ts';
import { readScore } from './bare/read-score.ts';
import { runBare } from './bare/run-bare.ts';

const PLAN = 'plans/hau-giang-2021-2025.yaml';
/** As `npm run build` leaves it: the workflows as they run, not as they are written. */
const bundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));
const ZONE = 'Asia/Ho_Chi_Minh';
const [from = '2021-01-01', to = '2025-12-31', behaviour = 'mixed'] = process.argv.slice(2);

const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-bench-'));
try {
  const planText = await readFile(PLAN, 'utf8');
  const before = process.cpuUsage();
  const { wallSeconds, units, mails, noticeLog, historyEvents } = await rehearse({
    ...{ planText, planFile: PLAN, from, to, behaviour, bundlePath },
    out: join(folder, 'out'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { user, system } = process.cpuUsage(before);
  const score = await readScore(join(folder, 'out'));
  const bare = await runBare(score, startOfDay(from, ZONE), endOfDay(to, ZONE));
  const wakeUps = [...score.wakeUps.values()].reduce((sum, { size }) => sum + size, 0);
  const rooms = score.messages.filter(({ as }) => as === 'slot').length;
  const { total, perUnitYear } = historyEvents;
  process.stdout.write(
    [
      `${from} – ${to}, ${behaviour}, ${availableParallelism()} processors`,
      `time           ${wallSeconds} s, ${Math.round((user + system) / 1e5) / 10} s of processor beside the server's`,
      `bare loop      ${bare.seconds.toFixed(1)} s for ${wakeUps} wake-ups, ${score.messages.length - rooms} messages and ${rooms} slots of mail`,
      `ratio          ${(wallSeconds / bare.seconds).toFixed(2)}`,
      `units          ${units}, events per year ${perUnitYear.min}–${perUnitYear.median}–${perUnitYear.max}`,
      `history events ${total}, of the bare loop ${bare.historyEvents}`,
      `rungs, mails   ${noticeLog.length}, ${mails}`,
      '',
    ].join('\n'),
  );
} finally {
  await rm(folder, { recursive: true });
}
