/** Suspending and resuming a unit's part in the plan. The caller has checked that it is allowed. */
import type { Effect } from '../effects.ts';
import { PASSED_STATES, type UnitStatusValue } from '../states.ts';
import { applyStatusChange } from './assignment-status.ts';
import { collectionId } from '../ids.ts';
import { causedId } from '../notice-ids.ts';
import type { AssignmentState } from './assignment-state.ts';
import { basisOf } from './basis.ts';
import type { Decision } from './decision.ts';
import type { ActEvent } from './events.ts';
import { actEntry } from './project-effects.ts';
import { stampOf } from './act-order.ts';
import { statusNotices } from './status-notices.ts';
import { unitStatusOf, type Counted } from './status.ts';

/** Acts that the table allows on a unit's part. */
type UnitAct = 'suspend' | 'resume' | 'undo';

const NOTICES = { suspend: 'suspended', resume: 'resumed', undo: 'undone' } as const;

/** Takes an act on the unit as a whole. */
export function handleUnitAct(state: AssignmentState, act: ActEvent): Decision<AssignmentState> {
  const { plan, unit } = state;
  const { id } = act;
  const standing: UnitStatusValue = act.act === 'suspend' ? 'suspended' : 'active';
  const unitStanding = { standing, revision: unitStatusOf(state).revision + 1, by: stampOf(act) };
  const changed = applyStatusChange(state, { ...state, unitStanding }, act);
  const notice = NOTICES[act.act as UnitAct];
  const undone: Record<string, string> = act.about === undefined ? {} : { undone: act.about };
  const now = { act: id, state: standing, revision: unitStanding.revision };
  return {
    state: changed.state,
    effects: [
      ...changed.effects,
      ...notifyPeriods(state, act, unitStanding),
      ...statusNotices(state, unit, notice, act, { units: [unit] }),
      actEntry(plan, act, { unit, obligation: null, detail: { ...now, ...undone, ...basisOf(act) } }),
      { kind: 'answer', act: id, answer: { ok: true, obligation: unit, ...now } },
    ],
  };
}

/** The periods to which the unit is ordered to report, as far as they have not taken its report. */
function notifyPeriods(
  state: AssignmentState,
  act: ActEvent,
  { standing, revision }: Counted<UnitStatusValue>,
): Effect[] {
  const open = Object.values(state.obligations).filter(
    (o) => o.kind === 'report' && !o.requested && !['accepted', 'waived', ...PASSED_STATES].includes(o.state),
  );
  return open.map(({ unit, period }) => ({
    kind: 'message',
    to: collectionId(state.plan, period ?? ''),
    message: {
      id: causedId(act.id, period ?? ''),
      type: 'unit-standing',
      unit,
      period: period ?? '',
      at: act.at,
      standing,
      revision,
    },
  }));
}
