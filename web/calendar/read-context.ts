import { entriesSaid } from '../../records/mail/calendar-entries.ts';
import { readInstallation } from '../../records/database/installation.ts';
import type { WebServices } from '../services.ts';
import type { CalendarContext } from './add-entry.ts';

/** What the calendars of a plan need from the record. */
export async function readCalendarContext(
  { records: { db }, post, now }: WebServices,
  plan: string,
): Promise<CalendarContext> {
  const [installation, said] = await Promise.all([readInstallation(db), entriesSaid(db, [plan])]);
  return { issuer: { installation, from: post.from }, said, now: now() };
}
