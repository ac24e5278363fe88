/** What is waived by mistake is owed again, as it stood before. */
import { toMs } from '../clock.ts';
import type { Effect } from '../effects.ts';
import { collectionId, planCycleId } from '../ids.ts';
import { causedId } from '../notice-ids.ts';
import { notifyUnit } from './assignment-undo.ts';
import { mute } from './assignment-status.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import { noticeOf, type Change } from './change.ts';
import type { Ask, Refusal } from './decision.ts';
import type { AnsweredAct } from './events.ts';
import { dropPassed } from './fire-rungs.ts';
import { redate } from './redate.ts';
import { refusal } from './refusal-words.ts';
import { mutedBecause } from './status.ts';

/** Only the waiver by which it ended is taken back, and only by those who may waive. */
export function refuseUndoneWaiver(o: ObligationState, act: AnsweredAct): Refusal | null {
  if (act.role !== 'coordinator') return refusal('not-allowed');
  if (!o.ended) return refusal('not-undoable');
  return o.ended.by === act.about ? null : refusal('moved-on');
}

/** Its dates by the newest calendar, which was not told to it while nothing was owed. */
export function askWaivedDates(o: ObligationState, act: AnsweredAct): Ask | undefined {
  return act.fresh === undefined ? { type: 'dates', obligation: o.id } : undefined;
}

/**
 * Owed again: steps still to come go out, those gone by are recorded. Where the plan has it no more, it stays without
 * being owed, as an amendment left it.
 */
export function undoWaiver(state: AssignmentState, waived: ObligationState, act: AnsweredAct): Change {
  const { ended, quiet: _quiet, ...rest } = waived;
  const { by: _by, ...was } = ended!;
  const told = noticeOf(state, waived, act, 'undone');
  if (!act.fresh) {
    return {
      obligation: { ...rest, state: 'superseded' },
      more: { undone: act.about ?? '' },
      effects: [told],
    };
  }
  const owed: ObligationState = { ...rest, ...was };
  const redated = redate(owed, act.fresh, act.at) ?? { obligation: owed, movedFrom: null };
  const { revision, sequence } = waived;
  const dated = { ...redated.obligation, revision, sequence };
  const { pending, effects } = dropPassed(state.plan, dated, act.at, 'waived');
  const opened = dated.state === 'planned' && toMs(dated.opensAt) <= toMs(act.at) ? 'open' : dated.state;
  const obligation = mute({ ...dated, pending, state: opened }, mutedBecause(state));
  return {
    obligation,
    more: { undone: act.about ?? '' },
    effects: [
      ...effects,
      told,
      ...notifyUnit(state, { ...redated, obligation }, act),
      ...tell(state, waived, act),
    ],
  };
}

/** The period counts the unit again; the plan's cycle waits for a part that had ended and goes on. */
function tell({ plan, unit }: AssignmentState, o: ObligationState, { id, at }: AnsweredAct): Effect[] {
  const { period } = o;
  const cycle = planCycleId(plan);
  const back: Effect = {
    kind: 'message',
    to: cycle,
    message: { id: causedId(id, cycle), type: 'assignment-back', unit, at },
  };
  if (o.kind !== 'report' || period === null || period === undefined) return [back];
  const to = collectionId(plan, period);
  return [
    { kind: 'message', to, message: { id: causedId(id, to), type: 'owed-again', unit, period, at } },
    back,
  ];
}
