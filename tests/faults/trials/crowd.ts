import { createVisitor, type Page, type Visitor } from '../../../tools/demo/visitor.ts';
import { fillIn, linkOf } from '../fill-in.ts';
import { AWAITED, PERIOD, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

/** Units that have filled in their reports press "send" at the same moment, `atOnce` of them. */
async function play(units: number, atOnce: number) {
  const plan = trialPlan(units);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    await stage.startWorker();
    const { url } = await stage.startWeb();
    await stage.launch(plan);
    const ready: { visitor: Visitor; page: Page }[] = [];
    for (const unit of plan.units) {
      const visitor = createVisitor();
      ready.push({ visitor, page: await fillIn(visitor, await linkOf(stage, plan, unit, url)) });
    }
    const times: number[] = [];
    let putOff = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = ready.shift(); next; next = ready.shift()) {
          const pressed = Date.now();
          await next.visitor.send(next.page, {}).then(
            ({ html }) => notes.expect(html.includes('ln-reference'), 'a page without a receipt'),
            () => (putOff += 1),
          );
          times.push(Date.now() - pressed);
        }
      }),
    );
    const outcome = await conclude(stage, `${units} send on pages, ${atOnce} at once`, notes);
    times.sort((a, b) => a - b);
    notes.see(
      `median ${times[times.length >> 1]} ms, slowest ${times.at(-1)} ms, ${putOff} told "being recorded"`,
    );
    const [row] = await stage.sql<{ n: number }>(
      `select count(*)::int as n from obligations where period = $1 and state = 'submitted'`,
      [PERIOD],
    );
    notes.expect(row?.n === units, `only ${row?.n} of ${units} reports in`);
    return outcome;
  } finally {
    await stage.close();
  }
}

export const crowd: Trial = {
  name: 'crowd',
  fault: 'everybody presses "send" on the pages at the same moment',
  play: async (size) => [size === 'short' ? await play(12, 12) : await play(200, 100)],
};
