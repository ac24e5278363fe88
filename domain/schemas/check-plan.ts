/** What a plan file means, beyond its shape: every finding of one pass, in the order of the file. */
import type { Plan } from '../plan.ts';
import { checkChain } from './check-chain.ts';
import { checkDates } from './check-dates.ts';
import { checkDuties } from './check-duties.ts';
import { checkNames } from './check-names.ts';
import { checkSupport } from './check-support.ts';
import { checkTargets } from './check-targets.ts';
import type { Finding } from './finding.ts';
import { normalisePlan } from './normalise-plan.ts';
import { listQuestions, openQuestionFindings } from './plan-questions.ts';
import type { PlanFile } from './plan.ts';

/**
 * Checks a plan file of the right shape and turns it into a plan.
 *
 * @param file - the file as read
 * @returns the plan, which is sound only when no finding is an error
 */
export function checkPlan(file: PlanFile): { plan: Plan; findings: Finding[] } {
  const { plan, findings } = normalisePlan(file);
  return {
    plan,
    findings: [
      ...checkNames(file, plan),
      ...checkDates(file),
      ...checkDuties(file, plan),
      ...checkSupport(file),
      ...checkTargets(file, plan),
      ...checkChain(file),
      ...findings,
      ...openQuestionFindings(file.questions, 'error'),
      ...listQuestions(plan),
    ],
  };
}
