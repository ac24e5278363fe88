/**
 * Reports handed in, corrected, withdrawn, returned, accepted and reopened, sealed and supplemented, with acts and
 * messages arriving in any order: every sealed version is what its submissions add up to, and nothing else.
 */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSnapshot } from '../../activities/reports/index.ts';
import type { ActName } from '../../domain/acts/names.ts';
import { aggregate } from '../../domain/aggregation/aggregate.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { AssignmentState } from '../../domain/decide/assignment-state.ts';
import type { AnsweredAct, PeriodEvent } from '../../domain/decide/events.ts';
import { decideCollection } from '../../domain/decide/period.ts';
import { startCollection, type CollectionState } from '../../domain/decide/period-state.ts';
import { unitsSinceSealing } from '../../domain/decide/period-supplement.ts';
import { plannedObligation } from '../../domain/decide/planned-obligation.ts';
import type { Effect } from '../../domain/effects.ts';
import type { Message } from '../../domain/messages.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Submission } from '../../domain/submission.ts';
import { launchSample, SAMPLE_DATES, sampleReport } from '../support/sample-assignment.ts';
import { sampleReportPeriod, sampleReportPlan } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const PERIOD = sampleReportPeriod.id;
const TARGET = 'M-T1';
const UNITS = plan.targets.find(({ code }) => code === TARGET)!.reportedBy;
const START = toMs('2024-06-17T09:00:00+07:00');
const minute = (n: number): string => toInstant(START + n * 60_000);

type Kind = 'submit' | 'withdraw' | 'return' | 'accept' | 'reopen-report' | 'seal';
interface Step {
  kind: Kind;
  unit: number;
  /** Steps until the act, or the messages it causes, arrive. */
  delay: number;
}
type Arrival = { due: number } & (
  { to: 'unit'; unit: string; event: AnsweredAct | Message } | { to: 'period'; message: Message }
);

const ROLES: Partial<Record<ActName, Role>> = { submit: 'focal-point', withdraw: 'focal-point' };

function assignmentOf(unit: string): AssignmentState {
  const id = `${unit}/${PERIOD}`;
  const launched = launchSample();
  const o = plannedObligation({ ...sampleReport(), id, unit }, launched.launchedAt);
  return { ...launched, plan: plan.id, unit, obligations: { [id]: { ...o, state: 'open', pending: [] } } };
}

/** The engine in small: assignments, the period, the record's submissions, and what is on its way between them. */
class World {
  readonly units = new Map(UNITS.map((unit) => [unit, assignmentOf(unit)]));
  readonly record = new Map<string, Submission>();
  readonly versions: Snapshot[] = [];
  period: CollectionState;
  private arrivals: Arrival[] = [];

  constructor() {
    const send = {
      ...sampleReport(),
      id: `${plan.coordinator}/send@${PERIOD}`,
      unit: plan.coordinator,
      kind: 'send' as const,
    };
    const layout = {
      ...{ period: sampleReportPeriod, send, ordered: UNITS, requested: [], addressees: [], projectAt: null },
      isProposed: true as const,
    };
    this.period = startCollection(plan.id, layout, minute(0));
    this.tell({ type: 'tick', at: sampleReportPeriod.draftAt });
  }

  act(name: ActName, unit: string, n: number, delay: number): void {
    const o = this.units.get(unit)!.obligations[`${unit}/${PERIOD}`]!;
    const seen = name === 'submit' ? { corrects: true as const } : { version: o.version };
    const event: AnsweredAct = {
      ...{ type: 'act', id: `act-${String(n).padStart(3, '0')}`, act: name, obligation: o.id, at: minute(n) },
      ...{ role: ROLES[name] ?? 'coordinator', sha256: 'x', dates: SAMPLE_DATES, ...seen },
    };
    this.arrivals.push({ due: n + delay, to: 'unit', unit, event });
  }

  /** What has come by a step, the newest first: so that no order can be relied on. */
  arrive(n: number, delay: number): void {
    const come = this.arrivals.filter(({ due }) => due <= n).reverse();
    this.arrivals = this.arrivals.filter(({ due }) => due > n);
    for (const one of come) {
      if (one.to === 'period') this.tell({ type: 'message', at: minute(n), message: one.message });
      else this.hear(one.unit, one.event, n, delay);
    }
    if (come.length > 0 && this.arrivals.some(({ due }) => due <= n)) this.arrive(n, delay);
  }

  private hear(unit: string, event: AnsweredAct | Message, n: number, delay: number): void {
    const given =
      event.type === 'act' ? event : ({ type: 'message', at: minute(n), message: event } as const);
    const { state, effects } = decide(this.units.get(unit)!, given);
    this.units.set(unit, state);
    for (const effect of effects) this.write(effect, n + delay);
  }

  private write(effect: Effect, due: number): void {
    if (effect.kind === 'submission') {
      const { act, replaces } = effect;
      const number = Number(act.slice(4));
      const { kind: _kind, act: _act, replaces: _replaces, ...row } = effect;
      const content = {
        figures: { [TARGET]: { numerator: number, denominator: 1000 } },
        duties: {},
        narrative: {},
      };
      this.record.set(act, { ...row, id: act, content });
      const replaced = replaces === null ? undefined : this.record.get(replaces);
      if (replaced?.state === 'submitted') replaced.state = 'replaced';
    }
    if (effect.kind === 'submission-state') this.record.get(effect.submission)!.state = effect.state;
    if (effect.kind === 'message' && effect.to === collectionId(plan.id, PERIOD))
      this.arrivals.push({ due, to: 'period', message: effect.message });
    const unit = UNITS.find((id) => effect.kind === 'message' && effect.to === assignmentId(plan.id, id));
    if (unit !== undefined && effect.kind === 'message')
      this.arrivals.push({ due, to: 'unit', unit, event: effect.message });
  }

  private tell(event: PeriodEvent, due = 0): ReturnType<typeof decideCollection> {
    const decision = decideCollection(this.period, event);
    this.period = decision.state;
    for (const effect of decision.effects) this.write(effect, due);
    return decision;
  }

  /** From where the report is to a sealed version that was sent. */
  seal(n: number, delay: number): void {
    const say = (name: ActName, role: Role, more: Partial<AnsweredAct> = {}) =>
      this.tell(
        {
          ...{ type: 'act', id: `${name}-${n}`, act: name, obligation: this.period.send.id, role },
          ...{ at: minute(n), sha256: 'x', ...more },
        },
        n + delay,
      );
    if (this.period.state === 'sent') say('supplement', 'coordinator');
    if (this.period.state !== 'draft') return;
    say('propose', 'coordinator', { despite: ['before-cut-off', 'units-missing'] });
    const { ask } = say('approve', 'approver');
    if (ask?.type !== 'seal') throw new Error('nothing to seal');
    const submissions = [...this.record.values()].filter(({ state }) => state !== 'withdrawn');
    const before = this.versions.at(-1);
    const superseded = before ? { superseded: { number: null, issuedOn: null, snapshot: before } } : {};
    this.versions.push(
      structuredClone(
        buildSnapshot({
          ...{
            plan,
            period: sampleReportPeriod,
            submissions,
            counting: ask.submissions,
            version: ask.version,
          },
          ...superseded,
        }),
      ),
    );
    const sealedSubmissions = named(this.versions.at(-1)!);
    say('approve', 'approver', { sha256Sealed: 'abc', sealedSubmissions } as Partial<AnsweredAct>);
    say('send', 'coordinator');
  }
}

/** The submissions that a version names. */
const named = ({ aggregate: { reporters } }: Snapshot): string[] =>
  reporters
    .filter(({ beingCorrected }) => !beingCorrected)
    .map(({ submission }) => submission)
    .sort();

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Kind>('submit') },
    { weight: 5, arbitrary: fc.constantFrom<Kind>('withdraw', 'return', 'accept', 'reopen-report') },
    { weight: 2, arbitrary: fc.constant<Kind>('seal') },
  ),
  unit: fc.integer({ min: 0, max: UNITS.length - 1 }),
  delay: fc.integer({ min: 0, max: 6 }),
});

it('each version’s aggregate is that of the submissions it names, and the last one holds what counts', () => {
  let supplements = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const world = new World();
      steps.forEach(({ kind, unit, delay }, n) => {
        if (kind === 'seal') world.seal(n, delay);
        else world.act(kind, UNITS[unit]!, n, delay);
        world.arrive(n, delay);
      });
      const end = steps.length + 10;
      world.arrive(end, 0);
      if (world.period.state !== 'sent' || unitsSinceSealing(world.period).length > 0) world.seal(end, 0);
      world.versions.forEach((version, index) => {
        expect(version.version).toBe(index + 1);
        const ids = named(version);
        const submissions = ids.map((id): Submission => ({ ...world.record.get(id)!, state: 'accepted' }));
        const recomputed = aggregate(plan, sampleReportPeriod, submissions);
        const amounts = (of: typeof recomputed) =>
          of.figures.map(({ target, numerator, denominator, value }) => [
            target,
            numerator,
            denominator,
            value,
          ]);
        expect(amounts(version.aggregate)).toEqual(amounts(recomputed));
      });
      const counting = [...world.units].flatMap(([unit, { obligations }]) => {
        const o = obligations[`${unit}/${PERIOD}`]!;
        return o.state === 'submitted' || o.state === 'accepted' ? [o.submission] : [];
      });
      expect(named(world.versions.at(-1)!)).toEqual(counting.sort());
      supplements += world.versions.length - 1;
    }),
    { numRuns: 1_000 },
  );
  expect(supplements).toBeGreaterThan(500);
});
