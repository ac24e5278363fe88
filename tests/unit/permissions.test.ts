/** Who may do what, exhaustively: role × act × state, against a table written down a second time by hand. */
import { describe, expect, it } from '@jest/globals';
import type {
  AssignmentState,
  ObligationState,
  ObstacleOnHand,
} from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { ActEvent, PeriodEvent } from '../../domain/decide/events.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import { startCollection, type CollectionState } from '../../domain/decide/period-state.ts';
import { decidePlan } from '../../domain/decide/plan.ts';
import { startPlan, type PlanState } from '../../domain/decide/plan-state.ts';
import type { ActAnswer, Effect } from '../../domain/effects.ts';
import type { Role } from '../../domain/obligation.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import {
  EXTENDED_DATES,
  launchSample,
  SAMPLE_DATES,
  sampleReport,
  sampleTask,
} from '../support/sample-assignment.ts';

const ROLES: Role[] = [
  'focal-point',
  'head',
  'coordinator',
  'approver',
  'leadership',
  'addressee',
  'administrator',
];
const OWN: Role[] = ['focal-point', 'head'];
const STEERING: Role[] = ['coordinator', 'administrator'];
const AT = '2024-06-18T10:00:00+07:00';
const REPORT = 'so-y-te/2024-h1';
const TASK = 'so-y-te/KH-1@2024';
const STATES = {
  report: ['planned', 'open', 'submitted', 'returned', 'accepted', 'waived', 'closed'],
  task: ['planned', 'open', 'done', 'returned', 'waived', 'closed'],
  send: ['collecting', 'draft', 'proposed', 'returned', 'sealed', 'issued', 'sent', 'closed'],
  unit: ['active', 'suspended'],
  obstacle: ['none', 'raised', 'escalated', 'answered'],
  plan: ['running', 'paused', 'closed'],
} as const;

interface Expected {
  by: Role[];
  /** Who may do it to a report or task, where that is not everybody of them. */
  ofWork?: Role[];
  /** From which state to which; a state left out refuses. */
  report?: Record<string, string>;
  task?: Record<string, string>;
  send?: Record<string, string>;
  unit?: Record<string, string>;
  obstacle?: Record<string, string>;
  plan?: Record<string, string>;
  /** Refused while the unit is suspended or the plan paused. */
  quiet?: true;
  /** All that may change of an obligation beside state, revision and sequence. */
  changes: string[];
}

const handIn = [
  ...['submission', 'version', 'firstSubmittedAt', 'onTime', 'correctBy', 'pending', 'before'],
  'said',
];
const handedIn = { planned: 'submitted', open: 'submitted', submitted: 'submitted', returned: 'submitted' };
const same = { planned: 'planned', open: 'open' };
const waived = { planned: 'waived', open: 'waived', returned: 'waived' };
const dates = ['dueAt', 'dueDate', 'dueReason', 'pending', 'extendedFrom', 'asked', 'breached'];
const undone = [
  'submission',
  'firstSubmittedAt',
  'onTime',
  'doneAt',
  'correctBy',
  'pending',
  'before',
  'owedBy',
];
const finished = ['doneAt', 'onTime', 'correctBy', 'pending', 'before', 'said'];
const still = (...states: string[]) => Object.fromEntries(states.map((state) => [state, state]));
const EXPECTED: Record<ActName, Expected> = {
  delegate: {
    by: OWN,
    report: still('planned', 'open', 'returned', 'submitted'),
    task: still('planned', 'open', 'returned'),
    changes: ['handedBy'],
  },
  document: {
    by: OWN,
    report: still('submitted', 'accepted'),
    task: still('done'),
    changes: ['documented'],
  },
  'raise-obstacle': { by: OWN, obstacle: { none: 'raised' }, changes: [] },
  'answer-obstacle': {
    by: ['coordinator', 'leadership'],
    obstacle: { raised: 'answered', escalated: 'answered' },
    changes: [],
  },
  'escalate-obstacle': { by: ['coordinator'], obstacle: { raised: 'escalated' }, changes: [] },
  submit: { by: OWN, report: handedIn, changes: handIn },
  enter: { by: ['coordinator'], report: handedIn, changes: handIn },
  withdraw: { by: OWN, report: { submitted: 'open' }, changes: undone },
  return: {
    by: ['coordinator'],
    report: { submitted: 'returned' },
    task: { done: 'returned' },
    changes: ['correctBy', 'pending', 'before', 'doneAt', 'owedBy'],
  },
  ask: {
    by: ['coordinator'],
    report: still('submitted', 'returned', 'accepted'),
    changes: ['questions'],
  },
  reply: {
    by: OWN,
    report: still('open', 'submitted', 'returned', 'accepted'),
    changes: ['questions'],
  },
  accept: { by: ['coordinator'], report: { submitted: 'accepted' }, changes: ['acceptedAt', 'pending'] },
  'reopen-report': {
    by: ['coordinator'],
    report: { accepted: 'returned' },
    changes: ['correctBy', 'pending', 'acceptedAt', 'owedBy'],
  },
  done: { by: OWN, task: { planned: 'done', open: 'done', returned: 'done' }, changes: finished },
  reopen: { by: OWN, task: { done: 'open' }, changes: undone },
  'ask-extension': { by: OWN, report: same, task: same, changes: ['asked', 'askedBy'] },
  extend: { by: ['coordinator'], report: same, task: same, changes: dates },
  'refuse-extension': { by: ['coordinator'], report: same, task: same, changes: ['asked'] },
  waive: {
    by: ['coordinator'],
    report: waived,
    task: waived,
    changes: ['correctBy', 'pending', 'asked', 'ended'],
  },
  remind: {
    by: ['coordinator'],
    report: { ...same, returned: 'returned' },
    task: { ...same, returned: 'returned' },
    changes: [],
    quiet: true,
  },
  chase: {
    by: ['coordinator'],
    report: { ...same, returned: 'returned' },
    task: { ...same, returned: 'returned' },
    changes: [],
  },
  suspend: { by: STEERING, unit: { active: 'suspended' }, changes: [] },
  pause: { by: STEERING, plan: { running: 'paused' }, changes: [] },
  resume: { by: STEERING, unit: { suspended: 'active' }, plan: { paused: 'running' }, changes: [] },
  close: { by: STEERING, plan: { running: 'closed', paused: 'closed' }, changes: [] },
  undo: {
    by: STEERING,
    ofWork: ['coordinator'],
    report: { waived: 'open' },
    task: { waived: 'open' },
    unit: { suspended: 'active' },
    plan: { closed: 'running' },
    changes: ['correctBy', 'pending', 'ended', 'quiet'],
  },
  narrate: { by: ['coordinator'], send: { draft: 'draft', returned: 'returned' }, changes: [] },
  propose: { by: ['coordinator'], send: { draft: 'proposed', returned: 'proposed' }, changes: [] },
  approve: { by: ['approver'], send: { proposed: 'sealed' }, changes: [] },
  reject: { by: ['approver'], send: { proposed: 'returned' }, changes: [] },
  supplement: { by: ['coordinator'], send: { sent: 'draft' }, changes: [] },
  issue: { by: ['coordinator'], send: { sealed: 'issued', issued: 'issued' }, changes: [] },
  send: { by: ['coordinator'], send: { sealed: 'sent', issued: 'sent' }, changes: [] },
};
const ACTS = Object.keys(EXPECTED) as ActName[];

/** What every act could need, so that only role and state decide. */
function event(act: ActName, role: Role, obligation: string): ActEvent {
  const said = { type: 'act', id: 'the-act', act, role, obligation, at: AT, sha256: 'x' } as const;
  const document = act === 'ask-extension' ? {} : { number: '9/UBND', issuedOn: '2024-06-17' };
  const more = { dates: SAMPLE_DATES, extended: EXTENDED_DATES, sha256Sealed: 'f'.repeat(64) };
  const about = act === 'undo' ? 'suspended' : 'T-1';
  const despite = ['before-cut-off' as const, 'units-missing' as const];
  return {
    ...said,
    ...document,
    ...more,
    ...(act === 'undo' ? { fresh: obligation === TASK ? sampleTask() : sampleReport(), reopened: true } : {}),
    about,
    despite,
    receivedOn: '2024-06-18',
    dueDate: EXTENDED_DATES.dueDate,
  };
}

function assignmentIn(id: string, state: ObligationState['state']): AssignmentState {
  const launched = launchSample();
  const o = launched.obligations[id]!;
  const came = { version: 1, submission: 'a', firstSubmittedAt: '2024-06-17T09:00:00+07:00', onTime: true };
  const handed: Partial<ObligationState> =
    o.kind === 'report' && !['planned', 'open', 'waived'].includes(state) ? came : {};
  const questions = { 'T-1': 'open' as const };
  const ended = {
    by: 'suspended',
    state: 'open' as const,
    correctBy: null,
    pending: o.pending.filter(({ at }) => at > AT),
  };
  const kept = state === 'waived' ? { ended } : {};
  const there = { ...o, ...handed, ...kept, state, asked: '2024-06-21', questions };
  return { ...launched, obligations: { ...launched.obligations, [id]: there } };
}

/** The assignment after its unit was suspended, before anything has passed. */
function suspend(state: AssignmentState): AssignmentState {
  const said = { ...event('suspend', 'coordinator', state.unit), id: 'suspended', at: state.launchedAt };
  return { ...decide(state, said).state, seen: [] };
}

const OBSTACLE: ObstacleOnHand = {
  ...{ id: 'vm-3f9a2c1d', about: null, state: 'raised', sequence: 1 },
  ...{ raised: 'act-3f9a2c1d', raisedAt: '2024-06-17T09:00:00+07:00' },
  ...{ escalated: null, escalatedAt: null, answered: null, answeredAt: null },
};

function withObstacle(state: (typeof STATES.obstacle)[number]): AssignmentState {
  const launched = launchSample();
  return state === 'none' ? launched : { ...launched, obstacles: { [OBSTACLE.id]: { ...OBSTACLE, state } } };
}

function collectionIn(state: CollectionState['state']): CollectionState {
  const send = {
    ...sampleReport(),
    id: 'so-lao-dong/send@2024-h1',
    unit: 'so-lao-dong',
    kind: 'send' as const,
  };
  const period = {
    ...{
      id: '2024-h1',
      kind: 'half-year' as const,
      from: '2023-12-15',
      to: '2024-06-14',
      cutoff: '2024-06-14',
    },
    ...{ unitDue: '2024-06-19', sendDue: '2024-06-25', sendDueReason: null },
    ...{ draftAt: '2024-06-20T08:00:00+07:00', dailyAt: [] },
  };
  const layout = {
    period,
    send,
    ordered: ['so-y-te'],
    requested: [],
    addressees: ['ubnd-tinh'],
    projectAt: null,
    isProposed: true as const,
  };
  const came = { submission: 'a', version: 1, at: AT, saidAt: AT, onTime: true };
  const since = state === 'sent' ? { received: { 'so-y-te': came } } : {};
  return { ...startCollection('ke-hoach-mau', layout, '2024-01-02T08:00:00+07:00'), ...since, state };
}

const planIn = (standing: PlanState['standing']): PlanState => ({
  ...startPlan('ke-hoach-mau', 'so-lao-dong', ['plan/ke-hoach-mau/unit/so-y-te']),
  standing,
  revision: 3,
  ...(standing === 'closed'
    ? { by: { act: 'suspended', at: AT }, closed: { was: 'running' as const, ended: [] } }
    : {}),
});

const answerIn = (effects: Effect[]): ActAnswer | undefined =>
  effects.flatMap((e) => (e.kind === 'answer' ? [e.answer] : []))[0];

function expectRefused(effects: Effect[]): void {
  expect(effects).toHaveLength(1);
  expect(answerIn(effects)).toMatchObject({ ok: false, code: expect.stringMatching(/^[a-z-]+$/) });
  expect(answerIn(effects)).toMatchObject({
    words: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
  });
}

/** An allowed act is on the trail under its own id, in the role in which it was said, and is answered. */
function expectRecorded(effects: Effect[], act: ActName, role: Role, at = AT): void {
  const trail = effects.flatMap((e) => (e.kind === 'audit' ? [e.row] : []));
  expect(trail).toMatchObject([{ id: 'the-act', what: act, who: role, at }]);
  expect(answerIn(effects)?.ok).toBe(true);
}

describe('the table', () => {
  it('names every act', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...ACTS].sort());
  });

  describe.each(ACTS)('%s', (act) => {
    const expected = EXPECTED[act];
    const cases = ROLES.flatMap((role) =>
      (['report', 'task'] as const).flatMap((kind) =>
        STATES[kind].flatMap((state) => [
          [role, kind, state, false] as const,
          [role, kind, state, true] as const,
        ]),
      ),
    );

    it.each(cases)('by %s on a %s that is %s, suspended %s', (role, kind, state, suspended) => {
      const id = kind === 'report' ? REPORT : TASK;
      const before = suspended ? suspend(assignmentIn(id, state)) : assignmentIn(id, state);
      const said = event(act, role, id);
      const { state: after, effects, ask } = decide(before, said);
      expect(ask).toBeUndefined();
      const hushed = expected.quiet && suspended;
      const by = expected.ofWork ?? expected.by;
      const to = by.includes(role) && !hushed ? expected[kind]?.[state] : undefined;
      if (to === undefined) {
        expectRefused(effects);
        expect(after).toEqual({ ...before, seen: ['the-act'] });
        return;
      }
      const [was, is] = [before.obligations[id]!, after.obligations[id]!];
      expect(is).toMatchObject({ state: to, revision: was.revision + 1, sequence: was.sequence + 1 });
      const keys = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof ObligationState>;
      const handled = act === 'submit' || act === 'enter' || act === 'done' ? ['asked'] : [];
      const allowed = ['state', 'revision', 'sequence', ...expected.changes, ...handled];
      const changed = [...keys].filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
      expect(changed.filter((key) => !allowed.includes(key))).toEqual([]);
      const others = (s: AssignmentState) => ({
        ...s,
        seen: [],
        obligations: { ...s.obligations, [id]: null },
      });
      expect(others(after)).toEqual(others(before));
      expectRecorded(effects, act, role);
    });

    it.each(ROLES.flatMap((role) => STATES.send.map((state) => [role, state] as const)))(
      'by %s on an aggregate that is %s',
      (role, state) => {
        const before = collectionIn(state);
        const said = event(act, role, before.send.id) as PeriodEvent;
        const { state: after, effects } = decideCollection(before, said);
        const to = expected.by.includes(role) ? expected.send?.[state] : undefined;
        if (to === undefined) {
          expectRefused(effects);
          expect(after).toEqual({ ...before, seen: ['the-act'] });
          return;
        }
        expect(after.state).toBe(to);
        expect(after.send.revision).toBe(before.send.revision + 1);
        expectRecorded(effects, act, role);
      },
    );

    it.each(ROLES.flatMap((role) => STATES.unit.map((state) => [role, state] as const)))(
      'by %s on a unit that is %s',
      (role, standing) => {
        const launched = launchSample();
        const at = launched.launchedAt;
        const before = standing === 'suspended' ? suspend(launched) : launched;
        const { state: after, effects } = decide(before, { ...event(act, role, before.unit), at });
        const to = expected.by.includes(role) ? expected.unit?.[standing] : undefined;
        if (to === undefined) {
          expectRefused(effects);
          expect(after).toEqual({ ...before, seen: [...before.seen, 'the-act'] });
          return;
        }
        const revision = (before.unitStanding?.revision ?? 0) + 1;
        expect(after.unitStanding).toEqual({ standing: to, revision, by: { act: 'the-act', at } });
        const asLaunched = (s: AssignmentState) =>
          Object.values(s.obligations).map(({ quiet: _quiet, sequence: _sequence, ...o }) => o);
        expect(asLaunched(after)).toEqual(asLaunched(launched));
        for (const o of Object.values(after.obligations))
          expect(o.quiet === 'suspended').toBe(to === 'suspended');
        expectRecorded(effects, act, role, at);
      },
    );

    it.each(ROLES.flatMap((role) => STATES.obstacle.map((state) => [role, state] as const)))(
      'by %s on an obstacle that is %s',
      (role, state) => {
        const before = withObstacle(state);
        const id = state === 'none' ? 'obstacle' : OBSTACLE.id;
        const { state: after, effects, ask } = decide(before, event(act, role, `so-y-te/${id}`));
        expect(ask).toBeUndefined();
        const to = expected.by.includes(role) ? expected.obstacle?.[state] : undefined;
        if (to === undefined) {
          expectRefused(effects);
          expect(after).toEqual({ ...before, seen: ['the-act'] });
          return;
        }
        const rows = effects.flatMap((e) => (e.kind === 'obstacle' ? [e.row] : []));
        expect(rows).toMatchObject([{ plan: before.plan, unit: 'so-y-te', state: to }]);
        const { plan: _plan, unit: _unit, ...onHand } = rows[0]!;
        expect(after).toEqual({ ...before, seen: ['the-act'], obstacles: { [onHand.id]: onHand } });
        expectRecorded(effects, act, role);
      },
    );

    it.each(ROLES.flatMap((role) => STATES.plan.map((state) => [role, state] as const)))(
      'by %s on a plan that is %s',
      (role, standing) => {
        const before = planIn(standing);
        const { state: after, effects } = decidePlan(before, event(act, role, before.plan));
        const to = expected.by.includes(role) ? expected.plan?.[standing] : undefined;
        if (to === undefined) {
          expectRefused(effects);
          expect(after).toEqual({ ...before, seen: ['the-act'] });
          return;
        }
        // The cycle's own end, which is taken back, has counted once.
        const steps = act === 'undo' ? 2 : 1;
        const closed = to === 'closed' ? { was: standing, ended: before.started } : undefined;
        expect(after).toEqual({
          ...{ ...before, standing: to, revision: before.revision + steps, seen: ['the-act'] },
          ...{ by: { act: 'the-act', at: AT }, closed },
        });
        expectRecorded(effects, act, role);
      },
    );
  });
});
