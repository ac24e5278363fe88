/** The contract of every workflow: inputs, updates, signals and queries. Their ids are in `domain/ids.ts`. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AssignmentState } from '../domain/decide/assignment-state.ts';
import type { ActEvent } from '../domain/decide/events.ts';
import type { CollectionState } from '../domain/decide/period-state.ts';
import type { PlanState } from '../domain/decide/plan-state.ts';
import type { ActAnswer } from '../domain/effects.ts';
import type { Message, PlanAmendment } from '../domain/messages.ts';
import type { Instant, UnitId } from '../domain/plan.ts';

/** Failure type of an act the state or the role does not allow; anything else is no refusal. */
export const REFUSED = 'Refused';

/** An act as the façade submits it. */
export type ActInput = Omit<ActEvent, 'type'>;

/** The answer to an act; `repeated` tells the façade to take the stored answer from the record. */
export type ActResult = ActAnswer | { repeated: true };

export const actUpdate = defineUpdate<ActResult, [ActInput]>('say');
export const messageSignal = defineSignal<[Message]>('tell');
export const dispatchSignal = defineSignal<[]>('announce');
export const stateQuery = defineQuery<unknown>('state');

interface Common {
  plan: string;
  launchedAt: Instant;
  past: 'skip' | 'open';
  /** Added to the workflow's clock; 0 but in rehearsals and demonstrations. */
  clockOffsetMs: number;
}

export interface PlanCycleInput extends Common {
  /** Carried through continue-as-new. */
  state?: PlanState;
  /** Submitted after the plan had ended: what it goes on for. */
  said?: ActInput;
}

export interface AgencyAssignmentInput extends Common {
  unit: UnitId;
  coordinator: UnitId;
  /** Present where an amendment has brought the unit into the plan. */
  amendment?: PlanAmendment;
  state?: AssignmentState;
  /** Submitted after it had ended: what it goes on for. */
  said?: ActInput;
}

export interface ReportingPeriodInput extends Common {
  period: string;
  state?: CollectionState;
}

export interface MailRoomInput {
  slot: Instant;
  clockOffsetMs: number;
}
