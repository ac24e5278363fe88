import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { Records } from '../records/database.ts';
import { announcePending, type Messenger } from './announce.ts';
import { createMailActivities } from './mail/index.ts';
import type { BuildLink } from './mail/links.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Activities } from './ports.ts';
import { createProjectActivities } from './project.ts';
import { createRecordActivities } from './record.ts';
import { createReportActivities } from './reports/create-report-activities.ts';

export interface ActivityDeps {
  records: Records;
  messenger: Messenger;
  calendar: WorkCalendar;
  transport: MailTransport;
  buildLink: BuildLink;
  mailFrom: string;
}

/** Every activity, on the ports a process gives. */
export function createActivities(deps: ActivityDeps): Activities {
  const { records, messenger, calendar } = deps;
  return {
    ...createRecordActivities(records, messenger),
    ...createProjectActivities(records, calendar),
    ...createReportActivities(records),
    ...createMailActivities({
      ...deps,
      announce: (at, ids) => announcePending(records, messenger, at, ids),
    }),
  };
}
