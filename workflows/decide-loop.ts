/**
 * The loop of every workflow that decides: wait for a message or the next instant, call the core,
 * record the effects, answer. Acts are answered only after their effects are in the record.
 */
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { RecordActivities } from '../activities/ports.ts';
import type { Ask, Decision, Refusal } from '../domain/decide/decision.ts';
import type { ActEvent, MessageEvent, TickEvent } from '../domain/decide/events.ts';
import { nextCheckpoint, type CheckpointedState, type LaunchTerms } from '../domain/checkpoint.ts';
import type { Effect } from '../domain/effects.ts';
import type { Instant } from '../domain/plan.ts';
import { createAlarm } from './alarm.ts';
import type { WorkflowClock } from './clock.ts';
import { batchWords } from './step-words.ts';
import { proxyLocalFirst } from './local-first.ts';
import { REFUSED, actUpdate, stateQuery, messageSignal, type ActInput, type ActResult } from './messages.ts';

const { record } = proxyLocalFirst<RecordActivities>();

/** How a refusal travels: the Vietnamese for whoever reads the history, the words in both languages for the façade. */
function failureOf({ code, words }: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(words.vi, REFUSED, code, words);
}

type BaseEvent = TickEvent | MessageEvent | ActEvent;

export interface DecideLoop<S extends CheckpointedState, E> {
  clock: WorkflowClock;
  /** Written with each checkpoint, for the run that may have to go on from it. */
  terms: LaunchTerms;
  state: S;
  /** Effects that precede the first event, e.g. the first projection. */
  initial: Effect[];
  decide(state: S, event: E | BaseEvent): Decision<S>;
  /** Looks up what a decision asked and returns the event to decide with it. */
  answer(ask: Ask, event: E | BaseEvent): Promise<E>;
  refuse(state: S, act: ActEvent): Refusal | null;
  nextInstant(state: S): Instant | null;
  isOver(state: S): boolean;
  /** Effects of ending, e.g. the message to the plan's cycle. */
  farewell(state: S, at: Instant): Effect[];
  /** Shown to an administrator beside the workflow. */
  describe(state: S): void;
  /** Whether this event ends a run: the year's roll-forward. */
  endsRun(ask: Ask): boolean;
}

/**
 * Runs until the state is over or a run should end; the caller continues as new with the state returned.
 * Must be called synchronously at workflow start, so that no message arrives before its handlers.
 * @param said an act for which a workflow that had ended goes on
 */
export function createDecideLoop(said?: ActInput): {
  run<S extends CheckpointedState, E>(loop: DecideLoop<S, E>): Promise<{ state: S; over: boolean }>;
} {
  const inbox: BaseEvent[] = said ? [{ ...said, type: 'act' }] : [];
  const results = new Map<string, ActResult>();
  const waiting = new Set<string>();
  let current: { read(): unknown; refuse(act: ActEvent): Refusal | null; seen(id: string): boolean } | null =
    null;
  let now: () => Instant = () => '';

  setHandler(stateQuery, () => current?.read() ?? null, { description: 'toàn bộ tình trạng, dạng JSON' });
  setHandler(messageSignal, (message) => void inbox.push({ type: 'message', message, at: '' }), {
    description: 'tin từ luồng việc khác',
  });
  setHandler(
    actUpdate,
    async (said) => {
      if (current?.seen(said.id)) return { repeated: true };
      inbox.push({ ...said, type: 'act' });
      waiting.add(said.id);
      await condition(() => results.has(said.id));
      const result = results.get(said.id)!;
      waiting.delete(said.id);
      results.delete(said.id);
      if ('ok' in result && !result.ok) throw failureOf(result);
      return result;
    },
    {
      description: 'một thao tác của cán bộ',
      validator: (said: ActInput) => {
        if (!current || current.seen(said.id)) return;
        const refusal = current.refuse({ ...said, type: 'act' });
        if (refusal) throw failureOf(refusal);
      },
    },
  );

  return {
    async run(loop) {
      let state = loop.state;
      let effects = loop.initial;
      let runEnds = false;
      now = () => loop.clock.now();
      current = {
        read: () => state,
        refuse: (act) => loop.refuse(state, act),
        seen: (id) => state.seen.includes(id) && !waiting.has(id),
      };
      const alarm = createAlarm(loop.clock, 'bước tiếp theo:');
      const write = async (isOver = false): Promise<void> => {
        const batch = effects;
        effects = [];
        const answered = batch.filter((effect) => effect.kind === 'answer');
        if (batch.length > 0) {
          const { workflowId } = workflowInfo();
          const checkpoint = nextCheckpoint(state, loop.terms, isOver);
          state = checkpoint.state;
          const input = { workflowId, plan: state.plan, at: now(), effects: batch, checkpoint };
          await record.executeWithOptions({ summary: batchWords(batch) }, [input]);
        }
        for (const { act, answer } of answered) results.set(act, answer);
      };
      const take = async (event: BaseEvent): Promise<void> => {
        let decision = loop.decide(state, event);
        state = decision.state;
        effects.push(...decision.effects);
        if (decision.ask) {
          runEnds ||= loop.endsRun(decision.ask);
          decision = loop.decide(state, await loop.answer(decision.ask, event));
          state = decision.state;
          effects.push(...decision.effects);
        }
        // An act submitted twice under one id is answered by what the first submission recorded.
        if (event.type === 'act' && !effects.some((e) => e.kind === 'answer' && e.act === event.id)) {
          results.set(event.id, { repeated: true });
        }
      };
      await write();
      for (;;) {
        loop.describe(state);
        const over = loop.isOver(state);
        const ends = over || runEnds || workflowInfo().continueAsNewSuggested;
        if (ends && inbox.length === 0) {
          alarm.cancel();
          if (over) effects.push(...loop.farewell(state, now()));
          await write(over);
          // Whoever submits while the run ends is still answered by it.
          await condition(() => inbox.length > 0 || allHandlersFinished());
          if (inbox.length === 0) return { state, over };
        }
        if (!over) alarm.armFor(loop.nextInstant(state));
        await condition(() => inbox.length > 0 || alarm.fired);
        const events = inbox.splice(0);
        if (alarm.takeFired()) events.push({ type: 'tick', at: now() });
        for (const event of events) {
          await take(event.type === 'message' ? { ...event, at: now() } : event);
        }
        await write();
      }
    },
  };
}
