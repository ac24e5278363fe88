/** Which acts a period's aggregate allows: the table says by role and state, this adds what contents decide. */
import { both } from '../bilingual.ts';
import { dayOf } from '../clock.ts';
import type { PeriodState } from '../states.ts';
import { refuseByTable } from '../permissions.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent } from './events.ts';
import { missingUnits, type CollectionState } from './period-state.ts';
import { unitsSinceSealing } from './period-supplement.ts';
import { dateInBoth, instantInWords } from '../words/dates.ts';
import { refusal } from './refusal-words.ts';
import { isBefore } from './act-order.ts';

/** Says why an act on the period's aggregate is not allowed now, or null when it is. */
export function refusePeriodAct(state: CollectionState, act: ActEvent): Refusal | null {
  const code = refuseByTable(act.act, act.role, 'send', standsFor(state, act));
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
  if (act.act === 'propose') return refuseIncomplete(state, act);
  if (act.act === 'approve') return refuseGone(state);
  if (act.act === 'supplement' && unitsSinceSealing(state).length === 0) return refusal('nothing-new');
  return act.act === 'issue' && (!act.number || !act.issuedOn) ? refusal('no-number') : null;
}

/** What an earlier release drafted waits for the approver as it is, and stays so when they have sent it back. */
function standsFor({ state, isProposed }: CollectionState, { act }: ActEvent): PeriodState {
  const isDrafted = state === 'draft' || state === 'returned';
  return (act === 'approve' || act === 'reject') && isDrafted && !isProposed ? 'proposed' : state;
}

/** Whether figures may still be made within the data window: it never moves, and ends with its last day. */
export function isBeforeCutoff({ period }: Pick<CollectionState, 'period'>, { at }: ActEvent): boolean {
  return dayOf(at) <= period.cutoff;
}

/** Before the data window has ended, and without ordered units, a report is proposed only by somebody who says so. */
function refuseIncomplete(state: CollectionState, act: ActEvent): Refusal | null {
  const { despite = [] } = act;
  if (isBeforeCutoff(state, act) && !despite.includes('before-cut-off')) {
    const { vi, en } = dateInBoth(state.period.cutoff);
    return refusal('before-cut-off', both(`Số liệu tính đến hết ngày ${vi}.`, `It ends with ${en}.`));
  }
  const missing = missingUnits(state);
  if (missing.length === 0 || despite.includes('units-missing')) return null;
  return refusal(
    'units-missing',
    both(`Còn thiếu: ${missing.join(', ')}.`, `Missing: ${missing.join(', ')}.`),
  );
}

/** Approved is what was proposed or more: a unit that was in it and is no longer has to be spoken of again. */
function refuseGone(state: CollectionState): Refusal | null {
  const gone = state.proposed
    ? missingUnits(state).filter((unit) => !state.proposed!.missing.includes(unit))
    : [];
  if (gone.length === 0 || state.state !== 'proposed') return null;
  return refusal(
    'units-missing',
    both(
      `Sau khi trình, không còn báo cáo của: ${gone.join(', ')}. Đề nghị gửi lại để trình lại.`,
      `Since it was proposed, the reports of these are gone: ${gone.join(', ')}. Please send it back to be proposed again.`,
    ),
  );
}

/** Whether an approval or a rejection was submitted before the draft was last proposed or sent back. */
export function isOvertakenOnPeriod(state: CollectionState, act: ActEvent): boolean {
  if (act.asHeard || (act.act !== 'approve' && act.act !== 'reject')) return false;
  return isBefore(act, state.rejectedBy) || isBefore(act, state.proposed);
}
