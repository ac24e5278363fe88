/** One rehearsal as the bench measures it, in a process of its own: `OUT FROM TO BEHAVIOUR`; its figures as JSON. */
import { logIn } from '../domain/bilingual.ts';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rehearse } from '../standalone/rehearsal/rehearse.ts';
import { locateTestServer } from '../tools/executables/test-server.ts';

const PLAN = 'plans/hau-giang-2021-2025.yaml';
/** As `npm run build` leaves it: the workflows as they run, not as they are written. */
const bundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));
const [out = '', from = '', to = '', behaviour = ''] = process.argv.slice(2);

export interface Rehearsed {
  seconds: number;
  /** Of processor, in this process: without the server's. */
  cpuSeconds: number;
  units: number;
  mails: number;
  rungs: number;
  historyEvents: { total: number; perUnitYear: { min: number; median: number; max: number } };
}

const planText = await readFile(PLAN, 'utf8');
const before = process.cpuUsage();
const { wallSeconds, units, mails, noticeLog, historyEvents } = await rehearse({
  locate: locateTestServer,
  ...{ planText, planFile: PLAN, from, to, behaviour, bundlePath, out },
  log: logIn('vi', (line) => process.stderr.write(`${line}\n`)),
});
const { user, system } = process.cpuUsage(before);
const rehearsed: Rehearsed = {
  ...{ seconds: wallSeconds, cpuSeconds: (user + system) / 1e6 },
  ...{ units, mails, rungs: noticeLog.length, historyEvents },
};
process.stdout.write(JSON.stringify(rehearsed));
