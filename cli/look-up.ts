import { lookUp, type ChainLook } from '../client/documents/look-up.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';
import { listAbove } from '../domain/chain/levels.ts';
import type { Plan } from '../domain/plan.ts';
import { UserError } from '../domain/user-error.ts';
import { findPlanBeside } from './plan-beside.ts';
import type { Session } from './session.ts';

/**
 * How a plan stands to the plans above it. These are looked for beside its file first, where all of them may be in the
 * making; where the next one is not there, among the plans that run.
 * @param file path of the plan as typed
 */
export async function lookUpFrom(
  session: Session,
  file: string,
  { text, plan, calendar }: { text: string; plan: Plan; calendar: WorkCalendar },
): Promise<ChainLook> {
  const above = await listAbove(plan, (id) => findPlanBeside(file, session.io.cwd, id));
  if (above.length > 0 || !plan.parent) return lookUp(text, plan, above, calendar);
  try {
    return await session.withEngine((engine) => engine.checkParent({ text, file }));
  } catch (error) {
    // Without a server there is no record to look into.
    if (!(error instanceof UserError) || error.code !== 'unreachable') throw error;
    return lookUp(text, plan, [], calendar);
  }
}
