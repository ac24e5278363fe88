/**
 * What the pages of a plan with four hundred units weigh and take: `npm run bench:pages [-- ROUNDS]`, those that grow
 * with the plan, of its coordinator and its approver. Server, embedded database and whoever asks are one process: its
 * processor time is no less than the server's own time, on a machine that others use, too.
 */
import { LARGE_PAGES, MOST_BYTES, openManyUnits } from '../tests/support/many-units.ts';
import { addressOf, LABOUR, signIn } from '../tests/support/web.ts';
import { describeMachine } from './support/machine.ts';
import { median, spread } from './support/rounds.ts';
import { atMost, conclude, say } from './support/verdict.ts';

/** Goal of every page, in milliseconds of processor. */
const MOST_MS = 300;
/** Before it is measured a page is opened so often, as on a server that has run for a while. */
const WARM_UP = 3;

const [rounds = 9] = process.argv.slice(2).map(Number);

interface Weighed {
  bytes: number;
  /** Milliseconds of processor time, and by the clock. */
  processor: number[];
  clock: number[];
}

async function weigh(open: () => Promise<{ status: number; body: string }>): Promise<Weighed> {
  const weighed: Weighed = { bytes: 0, processor: [], clock: [] };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const { status, body } = await open();
    if (status !== 200) throw new Error(`a page answers ${status}`);
    if (round < 0) continue;
    const { user, system } = process.cpuUsage(used);
    weighed.bytes = Buffer.byteLength(body);
    weighed.clock.push(performance.now() - begun);
    weighed.processor.push((user + system) / 1_000);
  }
  return weighed;
}

const web = await openManyUnits();
const all: Weighed[] = [];
say(`400 units, median of ${rounds} rounds, ${describeMachine()}`);
for (const role of ['coordinator', 'approver'] as const) {
  const somebody = await signIn(web, addressOf(LABOUR, role));
  for (const [name, path] of LARGE_PAGES[role]) {
    const weighed = await weigh(() => somebody.get(path));
    const { bytes, clock, processor } = weighed;
    say(
      `${role.padEnd(12)}${name.padEnd(28)}${String(bytes).padStart(7)} bytes  ${spread(processor, 0).padEnd(14)} ms of processor, ${spread(clock, 0)} by the clock`,
    );
    all.push(weighed);
  }
}
await web.close();
conclude([
  atMost('bytes of the largest page', Math.max(...all.map(({ bytes }) => bytes)), MOST_BYTES, 0),
  atMost(
    'milliseconds of the slowest page',
    Math.max(...all.map(({ processor }) => median(processor))),
    MOST_MS,
    0,
  ),
]);
