import type { Effect } from '../effects.ts';
import type { Role } from '../obligation.ts';
import type { Instant } from '../plan.ts';
import { missingUnits, nextWordAt, type CollectionState } from './period-state.ts';
import { auditEffect, noticeEffect, type NoticeInput } from './project-effects.ts';

/** The period's aggregate and its sending as the record is to show them. */
export function collectionEffects(state: CollectionState): Effect[] {
  const { plan, sequence, version, draftedAt, approvedAt, sha256, number, issuedOn, sentAt } = state;
  const { isProposed = null, narrative = null, proposed } = state;
  return [
    {
      kind: 'period',
      row: {
        plan,
        period: state.period.id,
        state: state.state,
        sequence,
        version,
        draftedAt,
        isProposed,
        narrative,
        proposedAt: proposed?.at ?? null,
        approvedAt,
        sha256,
        number,
        issuedOn,
        sentAt,
      },
    },
    sendEffect(state),
  ];
}

/** The sending; the mail room waits for everything this period still has to say, not only for its rungs. */
export function sendEffect(state: CollectionState): Effect {
  const { pending: _pending, ...row } = state.send;
  return {
    kind: 'obligation',
    row: { ...row, plan: state.plan, documented: false, nextRungAt: nextWordAt(state) },
  };
}

/** A notice about the sending, to a role of the coordinating unit unless another unit is named. */
export function sendNotice(
  state: CollectionState,
  input: Pick<NoticeInput, 'notice' | 'role' | 'at'> &
    Partial<Pick<NoticeInput, 'recipient' | 'cause' | 'detail' | 'slot'>>,
): Effect {
  return noticeEffect({
    plan: state.plan,
    obligation: state.send.id,
    unit: state.send.unit,
    recipient: state.send.unit,
    slot: input.at,
    ...input,
  });
}

/** An audit entry about the period's aggregate. */
export function reportAudit(
  state: CollectionState,
  {
    more = {},
    ...line
  }: {
    id: string;
    at: Instant;
    who: Role | 'system';
    what: string;
    why?: string;
    /** Codes and dates beside what every entry says. */
    more?: Record<string, string | string[]>;
  },
): Effect {
  return auditEffect({
    why: null,
    ...line,
    plan: state.plan,
    kind: 'report',
    unit: state.send.unit,
    obligation: state.send.id,
    detail: {
      version: state.version,
      received: Object.keys(state.received).length,
      missing: missingUnits(state),
      ...more,
    },
  });
}
