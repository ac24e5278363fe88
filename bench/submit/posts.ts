/** People who press "send" on the pages, each come by the link in a mail of their own. */
import { setTimeout as pause } from 'node:timers/promises';
import { fillIn, linkOf } from '../../tests/faults/fill-in.ts';
import type { TrialPlan } from '../../tests/faults/plan.ts';
import type { Stage } from '../../tests/faults/stage.ts';
import { createVisitor, type Page, type Visitor } from '../../tools/demo/visitor.ts';
import { crowd, type Crowded } from '../support/crowd.ts';

/** Somebody before the last button. */
interface Sender {
  visitor: Visitor;
  page: Page;
  /** Reports sent so far: each has another figure, or it would be the same report. */
  sent: number;
  /** Whether what stands on the page has been sent. */
  isSent: boolean;
  /** Settles when what they are at is done: nobody fills in two forms at a time. */
  busy: Promise<void>;
}

/** What became of posts. */
export interface Posted extends Crowded {
  receipts: number;
  /** Told "received, being recorded". */
  putOff: number;
  /** Any other answer, by its beginning. */
  otherwise: string[];
}

export interface Senders {
  /** Lets everybody fill in their report anew, up to the last button. */
  prepare(): Promise<void>;
  /** Everybody presses the button, so many at once. */
  sendAll(atOnce: number): Promise<Posted>;
  /** So many posts, evenly over so many seconds, whoever is still waited for. */
  sendOver(posts: number, seconds: number): Promise<Posted>;
  /** Everybody opens their unit's page. */
  readAll(): Promise<Crowded>;
}

/** How many fill in at once while nothing is measured. */
const AT_ONCE = 8;
const CHECK = '/kiem-tra';

/** An address for each, since pages of one address are limited. */
const addressOf = (n: number): string => `10.0.${n >> 8}.${n & 255}`;

/** Opens every unit's link and fills in its report. */
export async function gatherSenders(stage: Stage, plan: TrialPlan, url: string): Promise<Senders> {
  const senders: Sender[] = [];
  await crowd([...plan.units.entries()], AT_ONCE, async ([n, unit]) => {
    const visitor = createVisitor(addressOf(n));
    const page = await fillIn(visitor, await linkOf(stage, plan, unit, url));
    senders.push({ visitor, page, sent: 0, isSent: false, busy: Promise.resolve() });
  });
  return {
    prepare: async () => void (await crowd(senders, AT_ONCE, fillInAnew)),
    sendAll(atOnce) {
      const kept = createPosted();
      return kept.of(crowd(senders, atOnce, (sender) => kept.press(sender)));
    },
    sendOver(posts, seconds) {
      const kept = createPosted();
      const times: number[] = [];
      const begun = performance.now();
      const all = Array.from({ length: posts }, async (_, n) => {
        await pause((n * seconds * 1_000) / posts);
        const sender = senders[n % senders.length]!;
        sender.busy = sender.busy.then(async () => {
          await fillInAnew(sender);
          const pressed = performance.now();
          await kept.press(sender);
          times.push(performance.now() - pressed);
        });
        await sender.busy;
      });
      return kept.of(Promise.all(all).then(() => ({ seconds: (performance.now() - begun) / 1_000, times })));
    },
    readAll: () => crowd(senders, AT_ONCE, ({ visitor, page }) => visitor.open(page.url.replace(CHECK, ''))),
  };
}

/** Types another figure where the last one was sent. */
async function fillInAnew(sender: Sender): Promise<void> {
  if (!sender.isSent) return;
  const { visitor, page } = sender;
  const figures = await visitor.open(page.url.replace(CHECK, '/so-lieu'));
  sender.page = await visitor.send(figures, {
    'f.TT-T1.numerator': `${sender.sent + 1}`,
    'f.TT-T1.denominator': '1000',
    then: 'check',
  });
  sender.isSent = false;
}

function createPosted(): {
  press(sender: Sender): Promise<void>;
  of(crowded: Promise<Crowded>): Promise<Posted>;
} {
  let [receipts, putOff] = [0, 0];
  const otherwise: string[] = [];
  return {
    async press(sender) {
      const { visitor, page } = sender;
      sender.isSent = true;
      sender.sent += 1;
      try {
        const { html } = await visitor.send(page, {});
        if (html.includes('ln-reference')) receipts += 1;
        else otherwise.push('a page without a receipt');
      } catch (error) {
        const said = String(error);
        if (said.includes('503')) putOff += 1;
        else otherwise.push(said.slice(0, 80));
      }
    },
    of: async (crowded) => ({ ...(await crowded), receipts, putOff, otherwise }),
  };
}
