/**
 * Which acts an obligation allows: the table says by role and state, each act's rule what dates decide. Read-only
 * and synchronous, so that an Update's validator can call it: a refused act then writes nothing into the history.
 */
import { ACT_RULES } from '../acts/index.ts';
import { refuseByTable } from '../permissions.ts';
import type { AssignmentState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import { isCorrection } from './correction.ts';
import { isEarlierVersion } from './earlier-version.ts';
import type { AnsweredAct } from './events.ts';
import { isOfObstacle, refuseObstacleAct } from './obstacles.ts';
import { refuseOvertaken, refuseOvertakenStatus } from './overtaken.ts';
import { refuseReceipt } from './refuse-dates.ts';
import { refusal } from './refusal-words.ts';
import { isPlanClosed, unitStatusOf } from './status.ts';

/** Says why an act is not allowed now, or null when it is. */
export function refuseAct(state: AssignmentState, act: AnsweredAct): Refusal | null {
  if (isPlanClosed(state)) return refusal('over');
  if (act.obligation === state.unit) {
    const { standing, by } = unitStatusOf(state);
    const unitCode = refuseByTable(act.act, act.role, 'unit', standing);
    if (unitCode === null && act.act === 'undo' && by?.act !== act.about) return refusal('moved-on');
    return unitCode === null ? refuseOvertakenStatus(by, act) : refusal(unitCode);
  }
  if (isOfObstacle(act.act)) return refuseObstacleAct(state, act);
  const o = Object.hasOwn(state.obligations, act.obligation) ? state.obligations[act.obligation] : undefined;
  if (!o) return refusal('unknown-obligation');
  if (isEarlierVersion(o, act) || isCorrection(o, act)) return refuseReceipt(o, act);
  const code = refuseByTable(act.act, act.role, o.kind, o.state, Boolean(o.quiet));
  if (code !== null) return refusal(code);
  return refuseOvertaken(o, act) ?? ACT_RULES[act.act].refuse?.(o, act) ?? null;
}
