/**
 * What extensions and waivers share. The coordinator moves and waives its own collection of reports; a duty of the plan
 * is moved or waived only on a document of the issuer, else the act is recorded as a proposal and changes nothing.
 */
import type { Permission } from '../act-permission.ts';
import { both } from '../bilingual.ts';
import { noticeOf, type Change } from './change.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { ActEvent } from './events.ts';

/** Whose date may be moved. */
export const EXTENDABLE: Pick<Permission, 'in' | 'otherwise'> = {
  in: { report: ['planned', 'open'], task: ['planned', 'open'] },
  otherwise: 'not-owed',
};

/** The notice of a proposal. */
export const PROPOSAL = { proposal: both('kiến nghị với cơ quan ban hành', 'proposal to the issuer') };

/** Whether the coordinator may do it by itself, or has the issuer's document for it. */
export function hasBasis(o: ObligationState, act: ActEvent): boolean {
  return o.kind === 'report' || (act.number !== undefined && act.issuedOn !== undefined);
}

/** The date meant by a grant: the one named, else the one asked for. */
export function dateMeant(o: ObligationState, act: ActEvent): string {
  return act.dueDate ?? o.asked ?? o.dueDate;
}

/** Leadership, who can put it to the issuer, is notified of a proposal; nothing else changes. */
export function propose(
  state: AssignmentState,
  o: ObligationState,
  act: ActEvent,
  date: string | null,
): Change {
  const proposed = { proposal: act.act, proposedDate: date };
  return {
    obligation: o,
    more: { ...proposed, proposal: true },
    effects: [noticeOf(state, o, act, 'proposal', proposed, 'leadership')],
  };
}

/** The obligation with no extension asked for. */
export function withoutRequest({ asked: _asked, askedBy: _askedBy, ...o }: ObligationState): ObligationState {
  return o;
}
