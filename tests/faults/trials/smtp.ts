import { setTimeout as pause } from 'node:timers/promises';
import type { Faults } from '../../support/faulty-smtp.ts';
import { focalPoint, trialPlan, type TrialPlan } from '../plan.ts';
import { openSlot } from '../slot.ts';
import { openStage, type Stage } from '../stage.ts';
import { createNotes, type Outcome, type Size, type Trial } from '../trial.ts';
import { readLedger } from '../ledger.ts';

interface Scenario {
  name: string;
  faults(): Faults;
  /** How long the whole slot may take, in seconds. */
  seconds: number;
  /** Where all are met: after so many seconds the server behaves again. */
  endsAfter?: number;
  /** Whether the one mail that is met may be left undelivered. */
  mayFail?: boolean;
}

const THE_ONE = focalPoint('xa-00003');

/** What happens to the one, and to nobody else. */
const toTheOne =
  <T>(what: T) =>
  (to: string): T | null =>
    to === THE_ONE ? what : null;

/** Puts each address off once. */
function greylist(): Faults {
  const seen = new Set<string>();
  return {
    rcpt: (to) => {
      if (seen.has(to)) return null;
      seen.add(to);
      return 451;
    },
  };
}

const CUT_IN_DATA: Scenario = {
  name: 'cut in DATA',
  faults: () => ({ cut: toTheOne('in-data') }),
  seconds: 180,
  mayFail: true,
};
const CUT_BEFORE_REPLY: Scenario = {
  name: 'cut before the reply',
  faults: () => ({ cut: toTheOne('after-data') }),
  seconds: 180,
  mayFail: true,
};
const REFUSED: Scenario = {
  name: '550 to one',
  faults: () => ({ rcpt: toTheOne(550) }),
  seconds: 180,
  mayFail: true,
};

const SCENARIOS: Record<Size, Scenario[]> = {
  short: [CUT_BEFORE_REPLY],
  full: [
    { name: 'no fault', faults: () => ({}), seconds: 180 },
    REFUSED,
    CUT_IN_DATA,
    CUT_BEFORE_REPLY,
    { name: '451 to one', faults: () => ({ rcpt: toTheOne(451) }), seconds: 180, mayFail: true },
    { name: '451 after DATA to one', faults: () => ({ data: toTheOne(451) }), seconds: 180, mayFail: true },
    { name: '452 to MAIL FROM', faults: () => ({ mail: () => 452 }), seconds: 300, endsAfter: 30 },
    {
      name: '70 s for one',
      faults: () => ({ slow: (to) => (to === THE_ONE ? pause(70_000) : null) }),
      seconds: 200,
    },
    { name: '61 s for each', faults: () => ({ slow: () => pause(61_000) }), seconds: 500, endsAfter: 90 },
    { name: 'greylisting', faults: greylist, seconds: 300 },
    { name: '421 to connections', faults: () => ({ connect: () => 421 }), seconds: 300, endsAfter: 30 },
  ],
};

async function states(stage: Stage, slot: string) {
  const rows = await stage.sql<{ email: string; state: string }>(
    'select email, state from mails where slot = $1',
    [slot],
  );
  const others = rows.filter(({ email }) => email !== THE_ONE);
  return {
    sealed: rows.length,
    others: others.length,
    sent: others.filter(({ state }) => state === 'sent').length,
    one: rows.find(({ email }) => email === THE_ONE)?.state ?? 'none',
  };
}

/** One slot of mails under one misbehaviour: all that are not met go out, and the one is not sent without end. */
async function playScenario(stage: Stage, plan: TrialPlan, scenario: Scenario): Promise<Outcome> {
  const notes = createNotes();
  stage.smtp.taken.length = 0;
  stage.misbehave(scenario.faults());
  await stage.sql('update officials set bounced_at = null');
  const slot = await openSlot(stage, plan, scenario.name.replaceAll(' ', '-'));
  const started = Date.now();
  const passed = (): number => (Date.now() - started) / 1000;
  let othersSent: number | null = null;
  let corrected = scenario.endsAfter === undefined;
  for (;;) {
    await pause(500);
    if (!corrected && passed() > scenario.endsAfter!) {
      stage.misbehave({});
      corrected = true;
    }
    const now = await states(stage, slot);
    if (othersSent === null && now.sealed === plan.units.length && now.sent === now.others)
      othersSent = passed();
    const isDecided = scenario.mayFail === true || now.one === 'sent' || now.one === 'bounced';
    const done = othersSent !== null && isDecided;
    if (done || passed() > scenario.seconds) break;
  }
  const end = await states(stage, slot);
  const ledger = await readLedger(stage);
  stage.misbehave({});
  notes.see(`others out after ${othersSent?.toFixed(1) ?? 'never'} s; the one ${end.one}`);
  notes.expect(end.sent === end.others, `${end.others - end.sent} of ${end.others} others not sent`);
  notes.expect(scenario.mayFail === true || end.one === 'sent', `the one is ${end.one}`);
  notes.expect(ledger.twice === 0, `${ledger.twice} things twice`);
  notes.expect(ledger.copies <= 2, `${ledger.copies} copies of one mail`);
  const recoveryMs = othersSent === null ? null : Math.round(othersSent * 1000);
  return {
    trial: `SMTP: ${scenario.name}`,
    recoveryMs,
    ...ledger,
    stuck: 0,
    seen: notes.seen,
    wrong: notes.wrong,
  };
}

async function play(size: Size): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scenario of SCENARIOS[size]) {
    // A server of its own for each: what an earlier one left waiting would meet the next.
    const plan = trialPlan(24);
    const stage = await openStage('2024-06-01T09:00:00+07:00');
    try {
      await stage.startWorker();
      await stage.launch(plan);
      outcomes.push(await playScenario(stage, plan, scenario));
    } finally {
      await stage.close();
    }
  }
  return outcomes;
}

export const smtp: Trial = {
  name: 'smtp',
  fault: 'an SMTP server that cuts, refuses, defers and dawdles, for one mail of 24 or for all',
  play,
};
