/** Small builders of the effects every decision writes. */
import type { Effect } from '../effects.ts';
import type { AuditRow, NoticeRow } from '../projections.ts';
import { noticeId } from '../notice-ids.ts';
import { nextRungAt, type ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';

type Detail = NoticeRow['detail'];

/** The obligation as the record is to show it. */
export function obligationEffect(plan: string, o: ObligationState): Effect {
  const { pending: _pending, before: _before, asked: _asked, ...rest } = o;
  const { breached: _breached, documented, ...more } = rest;
  const {
    said: _said,
    versions: _versions,
    owedBy: _owed,
    askedBy: _askedBy,
    handedBy: _handed,
    questions: _questions,
    ended: _ended,
    ...row
  } = more;
  return {
    kind: 'obligation',
    row: { ...row, plan, documented: documented === true, nextRungAt: nextRungAt(o) },
  };
}

/** An entry of the audit log, keyed by its cause. */
export function auditEffect(row: Omit<AuditRow, 'detail'> & { detail?: Detail }): Effect {
  return { kind: 'audit', row: { ...row, detail: row.detail ?? {} } };
}

/** An act's own entry of the audit log; beside its codes and dates stands its id. */
export function actEntry(
  plan: string,
  act: ActEvent,
  about: Pick<AuditRow, 'unit' | 'obligation' | 'detail'> & { why?: string | null },
): Effect {
  return auditEffect({
    unit: about.unit,
    obligation: about.obligation,
    why: about.why ?? null,
    id: act.id,
    plan,
    at: act.at,
    kind: 'act',
    who: act.role,
    what: act.act,
    detail: { act: act.id, ...about.detail },
  });
}

export interface NoticeInput extends Omit<NoticeRow, 'id' | 'detail'> {
  /** Distinguishes notices that may recur for one obligation, e.g. the act's id. */
  cause?: string;
  detail?: Detail;
}

/** A notice to one role; made twice it is written once. */
export function noticeEffect(input: NoticeInput): Effect {
  const { cause, detail, ...row } = input;
  return { kind: 'notice', row: { ...row, id: noticeId(row, cause), detail: detail ?? {} } };
}
