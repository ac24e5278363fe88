/** What an act does to its obligation, and what it leaves in notices, in the answer and in the audit log. */
import { toInstant, toMs } from '../clock.ts';
import type { ActAnswer, Effect } from '../effects.ts';
import type { Instant } from '../plan.ts';
import type { NoticeKind, NoticeRow } from '../projections.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';
import { actEntry, noticeEffect } from './project-effects.ts';

export interface Change {
  obligation: ObligationState;
  effects: Effect[];
  /** Codes and dates that the answer and the audit entry say beside the obligation's own. */
  more?: Record<string, string | number | boolean | null>;
}

/** Receipts of one second share a slot: a crowd that hands in at once has a mail room a second, not one each. */
const RECEIPTS_MS = 1_000;

function slotOf(notice: NoticeKind, at: Instant): Instant {
  return notice === 'receipt' ? toInstant(Math.floor(toMs(at) / RECEIPTS_MS) * RECEIPTS_MS) : at;
}

/** A notice that an act causes at once: to the unit's focal point unless another role is named; a head is the unit's. */
export function noticeOf(
  state: AssignmentState,
  o: ObligationState,
  act: Pick<ActEvent, 'id' | 'at'>,
  notice: NoticeKind,
  detail: NoticeRow['detail'] = {},
  role: 'focal-point' | 'head' | 'coordinator' | 'leadership' = 'focal-point',
): Effect {
  return noticeEffect({
    plan: state.plan,
    obligation: o.id,
    unit: o.unit,
    notice,
    role,
    recipient: role === 'focal-point' || role === 'head' ? o.unit : state.coordinator,
    at: act.at,
    slot: slotOf(notice, act.at),
    cause: act.id,
    detail: { act: act.id, ...detail },
  });
}

/**
 * What the actor is told; stored with the act, so that saying it again answers the same. A window that has begun
 * counts as open, whether or not a step of the ladder has said so yet.
 */
export function answerOf(o: ObligationState, act: ActEvent, more: Change['more']): ActAnswer {
  return {
    ok: true,
    act: act.id,
    obligation: o.id,
    state: o.state === 'planned' && toMs(o.opensAt) <= toMs(act.at) ? 'open' : o.state,
    revision: o.revision,
    version: o.version,
    onTime: o.onTime,
    dueAt: o.dueAt,
    correctBy: o.correctBy,
    ...more,
  };
}

function whyOf(more: Change['more']): string | null {
  if (more?.proposal) return 'proposal';
  if (more?.superseded) return 'superseded';
  return more?.onBehalf ? 'on-behalf' : null;
}

/** The act's own entry of the audit log. */
export function actAudit(
  state: AssignmentState,
  { unit, id: obligation, state: is, version, onTime, revision }: ObligationState,
  act: ActEvent,
  more: Change['more'],
): Effect {
  const detail = { state: is, version, onTime, revision, ...more };
  return actEntry(state.plan, act, { unit, obligation, why: whyOf(more), detail });
}
