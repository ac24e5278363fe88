/**
 * `decideCollection`: what an event changes in the collection of one period — drafting when every
 * ordered unit has reported or one working day after due, approval and sealing, number, sending.
 * Pure, and like `decide` it never fails and ignores what it has seen.
 */
import type { Effect } from '../effects.ts';
import type { Message } from '../messages.ts';
import { dayOf, isOnTime, toMs } from '../clock.ts';
import { isOwed, appendSeen } from './assignment-state.ts';
import { amendCollection } from './amend-period.ts';
import type { Decision } from './decision.ts';
import type { ActEvent, MessageEvent, PeriodEvent, PeriodProjectedEvent, SealedAct } from './events.ts';
import { fireRungs, slotFor } from './fire-rungs.ts';
import { approve, propose, reject } from './period-approval.ts';
import { narrate } from './period-narrative.ts';
import { draft, whyDraft } from './period-draft.ts';
import { collectionEffects, reportAudit, sendEffect, sendNotice } from './period-effects.ts';
import { isBeforeCutoff, refusePeriodAct } from './period-refusals.ts';
import { noteLateData, supplement, unitsSinceSealing } from './period-supplement.ts';
import { forgetPassedLists, receive } from './period-received.ts';
import { redateCollection } from './period-redate.ts';
import { applyPlanMessage } from './period-status.ts';
import {
  isComplete,
  missingUnits,
  nextWordAt,
  supplementableUntil,
  suspendedUnits,
  type CollectionState,
} from './period-state.ts';
import { mutedBecause } from './status.ts';

type Decided = Decision<CollectionState>;

/** Takes one event; asks for a sealed or numbered report by returning `ask`. */
export function decideCollection(state: CollectionState, event: PeriodEvent): Decided {
  switch (event.type) {
    case 'tick':
      return tick(state, event.at);
    case 'projected':
      return applyLayout(state, event);
    case 'amended':
      return amendCollection(state, event);
    case 'message':
      return state.seen.includes(event.message.id) ? { state, effects: [] } : handleMessage(state, event);
    case 'act':
      return state.seen.includes(event.id) ? { state, effects: [] } : handleAct(state, event);
  }
}

function bumpRevision(state: CollectionState): CollectionState {
  const sequence = state.sequence + 1;
  return { ...state, sequence, send: { ...state.send, sequence: state.send.sequence + 1 } };
}

/** What is due goes out, though not in a pause; on 1 December the dates are asked for. */
function tick(state: CollectionState, now: string): Decided {
  const due = mutedBecause(state) === null ? dueEffects(state, now) : { state, effects: [] };
  const { state: collection, projectAt } = due.state;
  const asks = collection === 'collecting' && projectAt !== null && toMs(projectAt) <= toMs(now);
  return { ...due, ...(asks ? { ask: { type: 'calendar', change: null } as const } : {}) };
}

function dueEffects(state: CollectionState, now: string): Decided {
  const effects: Effect[] = [];
  let next = state;
  const daily = state.dailyAt.filter((at) => toMs(at) <= toMs(now));
  const lastDaily = daily.at(-1);
  if (lastDaily) {
    next = { ...next, dailyAt: state.dailyAt.slice(daily.length) };
    const missing = missingUnits(state);
    if (missing.length > 0 && state.state !== 'sent') {
      effects.push(
        sendNotice(state, {
          notice: 'daily-missing',
          role: 'coordinator',
          at: lastDaily,
          slot: slotFor(lastDaily, now),
          cause: lastDaily,
          detail: { missing },
        }),
      );
    }
  }
  if (isOwed(state.send)) {
    const fired = fireRungs(state.plan, state.send, now);
    next = { ...next, send: { ...next.send, pending: fired.pending } };
    effects.push(...fired.effects);
  }
  if (state.lateDataAt && toMs(state.lateDataAt) <= toMs(now)) {
    const units = unitsSinceSealing(state);
    const late = { notice: 'late-data', role: 'coordinator', at: state.lateDataAt } as const;
    const slot = slotFor(state.lateDataAt, now);
    next = { ...next, lateDataAt: null };
    if (units.length > 0)
      effects.push(sendNotice(state, { ...late, slot, cause: state.lateDataAt, detail: { missing: units } }));
  }
  const restsUntil = supplementableUntil(state);
  if (restsUntil !== null && isComplete(state) && toMs(restsUntil) <= toMs(now))
    next = { ...next, isRested: true };
  if (next.state === 'collecting' && toMs(state.period.draftAt) <= toMs(now)) {
    const { draftAt } = state.period;
    const drafted = draft(next, { at: draftAt, slot: slotFor(draftAt, now) }, 'due');
    next = drafted.state;
    effects.push(...drafted.effects);
  }
  next = bumpRevision(next);
  return { state: next, effects: [...effects, ...collectionEffects(next)] };
}

/** Its dates follow the newest calendar until a draft exists. */
function applyLayout(state: CollectionState, event: PeriodProjectedEvent): Decided {
  const marked = state.state === 'collecting' && event.layout.isProposed ? { isProposed: true as const } : {};
  const known = { ...state, ...marked };
  const projected = event.change ? known : { ...known, projectAt: event.layout.projectAt };
  const redated = redateCollection(projected, event);
  if (!redated) return { state: projected, effects: [] };
  const next = bumpRevision(redated.state);
  return { state: next, effects: [...redated.effects, ...collectionEffects(next)] };
}

function handleMessage(state: CollectionState, { message, at }: MessageEvent): Decided {
  const seen = appendSeen(state.seen, message.id);
  if (message.type === 'plan-standing') return applyStatus({ ...state, seen }, message);
  if (message.type === 'calendar-changed') {
    return { state: { ...state, seen }, effects: [], ask: { type: 'calendar', change: message } };
  }
  if (message.type === 'plan-amended') {
    return { state: { ...state, seen }, effects: [], ask: { type: 'amendment', message } };
  }
  const received = forgetPassedLists({ ...receive(state, message), seen }, state, at);
  const next = noteLateData(received, state, at);
  const why = mutedBecause(next) === null ? whyDraft(next, false) : null;
  if (why !== null) {
    const drafted = draft(next, { at, slot: at }, why);
    const bumped = bumpRevision(drafted.state);
    return { state: bumped, effects: [...drafted.effects, ...collectionEffects(bumped)] };
  }
  if (nextWordAt(next) === nextWordAt(state)) return { state: next, effects: [] };
  const bumped = bumpRevision(next);
  return { state: bumped, effects: [sendEffect(bumped)] };
}

function applyStatus(state: CollectionState, message: Extract<Message, { type: 'plan-standing' }>): Decided {
  const changed = applyPlanMessage(state, message);
  if (changed === null) return { state, effects: [] };
  const bumped = bumpRevision(changed.state);
  return { state: bumped, effects: [...changed.effects, ...collectionEffects(bumped)] };
}

function handleAct(state: CollectionState, act: SealedAct): Decided {
  const seen = appendSeen(state.seen, act.id);
  const refusal = refusePeriodAct(state, act);
  if (refusal) {
    return {
      state: { ...state, seen },
      effects: [{ kind: 'answer', act: act.id, answer: { ok: false, ...refusal } }],
    };
  }
  const ask = askFor(state, act);
  if (ask && !act.sha256Sealed) return { state, effects: [], ask };
  const change = applyAct(state, act);
  const next = bumpRevision({ ...change.state, seen });
  const revised: CollectionState = { ...next, send: { ...next.send, revision: next.send.revision + 1 } };
  return {
    state: revised,
    effects: [
      ...change.effects,
      ...collectionEffects(revised),
      reportAudit(revised, {
        id: act.id,
        at: act.at,
        who: act.role,
        what: act.act,
        more: entryOf(state, act),
      }),
      { kind: 'answer', act: act.id, answer: answerOf(revised) },
    ],
  };
}

/**
 * What the registry gave, kept in the audit log also where it is corrected later; of a proposal, what was in it and what
 * was known to be incomplete.
 */
function entryOf(
  { received, narrative }: CollectionState,
  { act, number, issuedOn, sections = [], cleared = [], despite = [] }: ActEvent,
): Record<string, string | string[]> {
  if (act === 'issue') return { number: number ?? '', issuedOn: issuedOn ?? '' };
  if (act === 'narrate') return { sections, cleared };
  if (act !== 'propose') return {};
  const words = Object.entries(narrative?.sections ?? {}).map(([section, id]) => `${section}=${id}`);
  return { despite, words, submissions: Object.values(received).map(({ submission }) => submission) };
}

function askFor(state: CollectionState, act: ActEvent): Decided['ask'] {
  if (act.act === 'approve') {
    const submissions = Object.values(state.received).map((r) => r.submission);
    const suspended = suspendedUnits(state);
    const { unitDue, sendDue, sendDueReason } = state.period;
    return {
      type: 'seal',
      version: state.version,
      submissions: submissions.sort(),
      exempt: state.exempt ?? [],
      ...(suspended.length > 0 ? { suspended } : {}),
      dates: { unitDue, sendDue, sendDueReason },
      ...(state.narrative ? { words: state.narrative.sections } : {}),
      ...(isBeforeCutoff(state, act) ? { dataUntil: dayOf(act.at) } : {}),
      at: act.at,
    };
  }
  if (act.act === 'issue') {
    return { type: 'issue', version: state.version, number: act.number ?? '', issuedOn: act.issuedOn ?? '' };
  }
  return undefined;
}

function applyAct(state: CollectionState, act: SealedAct): Decided {
  if (act.act === 'narrate') return { state: narrate(state, act), effects: [] };
  if (act.act === 'supplement') return { state: supplement(state, act), effects: [] };
  if (act.act === 'propose') return propose(state, act);
  if (act.act === 'reject') return reject(state, act);
  if (act.act === 'approve') return approve(state, act);
  if (act.act === 'issue') {
    const next: CollectionState = {
      ...state,
      state: 'issued',
      number: act.number ?? null,
      issuedOn: act.issuedOn ?? null,
    };
    return { state: next, effects: [] };
  }
  return send(state, act);
}

/** Mails the sealed report to every addressee and closes the sending. */
function send(state: CollectionState, act: ActEvent): Decided {
  const onTime = isOnTime(act.at, state.send.dueAt);
  const next: CollectionState = {
    ...state,
    state: 'sent',
    sentAt: act.at,
    // Timeliness counts from the first sending.
    send: state.superseded
      ? state.send
      : { ...state.send, state: 'done', doneAt: act.at, onTime, pending: [] },
  };
  const detail = { version: state.version, number: state.number, issuedOn: state.issuedOn };
  const mailed = state.addressees.map((recipient) =>
    sendNotice(state, {
      notice: 'report-sent',
      role: 'addressee',
      recipient,
      at: act.at,
      cause: act.id,
      detail,
    }),
  );
  return { state: next, effects: mailed };
}

function answerOf(state: CollectionState): Extract<Effect, { kind: 'answer' }>['answer'] {
  const { version, sha256, number } = state;
  return {
    ok: true,
    obligation: state.send.id,
    state: state.state,
    revision: state.send.revision,
    version,
    sha256,
    number,
  };
}
