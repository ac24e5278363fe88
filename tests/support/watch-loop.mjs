/**
 * Loaded into a server's process by tests: notes how much processor time its main thread takes between two turns of
 * its event loop. Unlike the time on the wall it does not grow when others keep the machine busy.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setInterval } from 'node:timers';

const LOOK_MS = 10;
const WORTH_NOTING_MS = 50;
const { LIEN_NGANH_TEST_LOOP_FILE: file } = process.env;

/** Milliseconds of processor that the main thread has had, as Linux counts them. */
function usedMs() {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
}

let before = usedMs();
setInterval(() => {
  const now = usedMs();
  if (now - before > WORTH_NOTING_MS) appendFileSync(file, `${Date.now()} ${Math.round(now - before)}\n`);
  before = now;
}, LOOK_MS).unref();
