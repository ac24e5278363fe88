/** Which acts a period's aggregate allows: the table says by role and state, this adds what contents decide. */
import { both } from '../bilingual.ts';
import { refuseByTable } from '../permissions.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent } from './events.ts';
import { missingUnits, type CollectionState } from './period-state.ts';
import { instantInWords } from '../words/dates.ts';
import { refusal } from './refusal-words.ts';
import { isBefore } from './act-order.ts';

/** Says why an act on the period's aggregate is not allowed now, or null when it is. */
export function refusePeriodAct(state: CollectionState, act: ActEvent): Refusal | null {
  const code = refuseByTable(act.act, act.role, 'send', state.state);
  if (code === 'no-draft') {
    const { length } = missingUnits(state);
    const { vi, en } = instantInWords(state.period.draftAt);
    return refusal(
      code,
      both(
        `Còn chờ ${length} đơn vị; muộn nhất ${vi} có dự thảo.`,
        `${length} units are still to report; the draft opens by ${en} at the latest.`,
      ),
    );
  }
  if (code !== null) return refusal(code);
  if (isOvertakenOnPeriod(state, act)) return refusal('overtaken');
  return act.act === 'issue' && (!act.number || !act.issuedOn) ? refusal('no-number') : null;
}

/** Whether an approval or a rejection was submitted before the draft was last sent back. */
export function isOvertakenOnPeriod(state: CollectionState, act: ActEvent): boolean {
  if (act.asHeard || (act.act !== 'approve' && act.act !== 'reject')) return false;
  return isBefore(act, state.rejectedBy);
}
