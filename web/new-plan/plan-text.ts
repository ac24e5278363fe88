import type { WrittenPlan } from '../../importer/write-plan.ts';
import { writePlan } from '../../importer/write-plan.ts';
import type { Intake } from './planners.ts';

/** Name under which the plan file is downloaded, checked and launched. */
export const PLAN_FILE = 'ke-hoach.yaml';

/** The plan file that a document and its answers make; null where the file was a plan already. */
export function writeIntake({ draft, answers }: Pick<Intake, 'draft' | 'answers'>): WrittenPlan | null {
  return draft && writePlan(draft, answers);
}

/** The plan file as it stands. */
export function planTextOf(intake: Intake): string {
  return writeIntake(intake)?.yaml ?? intake.lines.join('\n');
}
