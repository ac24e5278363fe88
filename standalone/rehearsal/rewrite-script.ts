/** What people do from a change on: what they owe now is planned anew, what they have handed in goes on as it was. */
import { dayOf, toMs } from '../../domain/clock.ts';
import { isOwed } from '../../domain/decide/assignment-state.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { isPassed } from '../../domain/states.ts';
import { reportId, taskId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { inOrder, writeScript, type ScriptInput, type Step } from './script.ts';

/** The obligation that a step is about; null of a step that sends a period's report upward. */
function obligationOf(step: Step): string | null {
  if ('unit' in step) {
    return 'duty' in step ? taskId(step.unit, step.duty, step.period) : reportId(step.unit, step.period);
  }
  return null;
}

interface Since {
  /** Instant of the change. */
  at: Instant;
  /** Steps that were still to come. */
  left: readonly Step[];
  /** The plan's obligations after it, within the rehearsal. */
  rows: readonly ObligationRow[];
  /** Periods whose report was sent. */
  sent: ReadonlySet<string>;
}

/**
 * Every act from a change on, oldest first.
 *
 * @param input - as for the script before; its obligations are those that are owed now
 */
export function rewriteScript(
  input: Omit<ScriptInput, 'obligations' | 'notBefore'>,
  { at, left, rows, sent }: Since,
): Step[] {
  const handedIn = new Set(rows.filter((o) => !isOwed(o) && !isPassed(o)).map(({ id }) => id));
  const goesOn = left.filter((step) => handedIn.has(obligationOf(step) ?? ''));
  const obligations = rows.filter(isOwed);
  const notBefore = input.calendar.addWorkingDays(dayOf(at), 1);
  const anew = writeScript({ ...input, obligations, notBefore }).filter(
    (step) => toMs(step.at) > toMs(at) && (obligationOf(step) !== null || !sent.has(step.period ?? '')),
  );
  return inOrder([...goesOn, ...anew]);
}
