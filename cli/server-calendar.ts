import { layDays } from '../domain/calendar/entered-days.ts';
import { UserError } from '../domain/user-error.ts';
import { createWorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Session } from './session.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';

/**
 * The calendar by which dates are worked out here: with the days entered on the server where one runs, else the
 * program's own.
 */
export async function readServerCalendar(session: Session): Promise<WorkCalendar> {
  try {
    const { entered } = await session.withEngine((engine) => engine.listCalendar({}));
    return createWorkCalendar(layDays(entered));
  } catch (error) {
    if (error instanceof UserError && error.code === 'unreachable') return createWorkCalendar();
    throw error;
  }
}
