import type { Translate } from '../../domain/bilingual.ts';
import { describeState, type StateColour } from '../../words/states.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { PASSED_STATES } from '../../domain/states.ts';
import { toMs } from '../../domain/clock.ts';
import { shownState } from '../../domain/shown-state.ts';
import type { Instant } from '../../domain/plan.ts';

/** Colours of the design system for the colours in use; orange is ours. */
const CLASSES: Record<StateColour, string> = {
  green: 'govuk-tag--green',
  blue: 'govuk-tag--blue',
  yellow: 'govuk-tag--orange',
  red: 'govuk-tag--red',
  gray: 'govuk-tag--grey',
};

/** Whether an obligation is late at an instant: not handed in after its last second, or handed in too late. */
export function isLate(row: ObligationRow, now: Instant): boolean {
  const waiting = row.onTime === null && !['waived', ...PASSED_STATES].includes(row.state);
  return waiting ? toMs(now) >= toMs(row.dueAt) + 1000 : row.onTime === false;
}

/** Whether a unit owes it now: the clock opens what is planned, unless its unit is suspended or the plan paused. */
export function isOpen(row: ObligationRow, now: Instant): boolean {
  return shownState(row, now) === 'open';
}

/** Whether it opens at an instant still to come, suspended or not. */
export function isAhead({ state, opensAt }: ObligationRow, now: Instant): boolean {
  return state === 'planned' && toMs(opensAt) > toMs(now);
}

/** The state of an obligation as a tag: a word and its colour. */
export function stateTag(
  row: ObligationRow,
  now: Instant,
  t: Translate,
  drafted = false,
): { text: string; classes: string } {
  const late = isLate(row, now);
  if (drafted && row.kind === 'report' && isOpen(row, now) && !late) {
    return { text: t('Đang soạn', 'Draft'), classes: CLASSES.blue };
  }
  const state = shownState(row, now);
  const { vi, en, colour } = describeState({ kind: row.kind, state, late });
  return { text: t(vi, en), classes: CLASSES[colour] };
}
