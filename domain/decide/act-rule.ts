/**
 * What the core knows of an act, declared once in `domain/acts/<act>.ts`: its words, who may do it, what it does. The
 * file's name is the act's.
 */
import type { ActState, Permission } from '../act-permission.ts';
import { OWED } from '../act-permission.ts';
import { both, type Bilingual } from '../bilingual.ts';
import type { ActStamp } from './act-order.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Change } from './change.ts';
import type { Ask, Refusal } from './decision.ts';
import type { AnsweredAct } from './events.ts';

export interface ActRule {
  /** What histories and mails call it. */
  name: Bilingual;
  permission: Permission;
  /** The notices that it causes, with what lists and histories call them; `activities/mail/wording/notices` has their words. */
  notices?: Readonly<Record<string, Bilingual>>;

  // Of an act on one report or task; what acts on anything else do is decided where their subject is.

  /** What must not have been said later on the same subject, for the act to mean what its sayer knew. */
  overtakenBy?(o: ObligationState, act: AnsweredAct): ActStamp | undefined;
  /** Why dates or contents forbid what role and state allow. Read-only and synchronous. */
  refuse?(o: ObligationState, act: AnsweredAct): Refusal | null;
  /** Dates that need the calendar, where the act has not brought them yet. */
  ask?(o: ObligationState, act: AnsweredAct): Ask | undefined;
  /** What it changes; left out where it is only put on record. */
  apply?(state: AssignmentState, o: ObligationState, act: AnsweredAct): Change;
}

const HANDED_IN: readonly ActState[] = [...OWED, 'submitted'];

/** Where a report may be handed in, or replaced. */
export const HAND_IN: Pick<Permission, 'in' | 'otherwise' | 'unless'> = {
  in: { report: HANDED_IN },
  otherwise: 'already-accepted',
  unless: { waived: 'waived' },
};

/** What confirms that something came. */
export const RECEIPT = { receipt: both('xác nhận đã nhận', 'confirmation of receipt') };
