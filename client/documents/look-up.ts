/** A plan file beside the plans above it. */
import type { WorkCalendar } from '../../domain/calendar/types.ts';
import { listLevels, type PeriodLevels } from '../../domain/chain/levels.ts';
import type { Plan } from '../../domain/plan.ts';
import { checkParent, parentUnknown } from '../../domain/schemas/check-parent.ts';
import { planFile } from '../../domain/schemas/plan.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { readDocument } from './read-document.ts';

/** How a plan stands to the plans above it. */
export interface ChainLook {
  /** What will go wrong between the plan and the next above. */
  warnings: ErrorDetail[];
  /** Due dates level by level; empty where no plan above is known. */
  levels: PeriodLevels[];
}

/**
 * Compares a plan with the plans above it; there is nothing to say of one that names none.
 *
 * @param text - the plan file, for the lines
 * @param plan - what it says
 * @param above - the plans above that are known, the nearest first
 * @param calendar - working days of the years in question
 */
export function lookUp(text: string, plan: Plan, above: Plan[], calendar: WorkCalendar): ChainLook {
  const { parent } = plan;
  if (!parent) return { warnings: [], levels: [] };
  const [next] = above;
  const findings = next ? checkParent({ ...plan, parent }, next, calendar) : [parentUnknown(parent)];
  return {
    warnings: readDocument(text, planFile).details(findings),
    levels: next ? listLevels([plan, ...above], calendar) : [],
  };
}
