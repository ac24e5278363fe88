import type { Records } from '../records/database.ts';
import { announcePending, type Messenger } from './announce.ts';
import { createMailActivities } from './mail/index.ts';
import type { BuildLink } from './mail/links.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Activities } from './ports.ts';
import { createProjectActivities } from './project.ts';
import { createRecordActivities } from './record.ts';
import { createReportActivities } from './reports/create-report-activities.ts';
import { withHeartbeat } from './with-heartbeat.ts';

export interface ActivityDeps {
  records: Records;
  messenger: Messenger;
  transport: MailTransport;
  buildLink: BuildLink;
  mailFrom: string;
}

/** Every activity, on the ports a process gives. */
export function createActivities(deps: ActivityDeps): Activities {
  const { records, messenger } = deps;
  const reports = createReportActivities(records);
  const mail = createMailActivities({
    ...deps,
    announce: (at, messages) => announcePending(records, messenger, at, messages),
  });
  return {
    ...createRecordActivities(records, messenger),
    ...createProjectActivities(records),
    ...mail,
    sealReport: withHeartbeat(reports.sealReport),
    issueReport: withHeartbeat(reports.issueReport),
    deliverSlot: withHeartbeat(mail.deliverSlot),
  };
}
