import type { Records } from '../records/database/database.ts';
import { createMailActivities } from './mail/index.ts';
import type { BuildLink } from './mail/links.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Activities } from './ports.ts';
import { createProjectActivities } from './project.ts';
import { createRecordActivities, type Dispatch } from './record.ts';
import { createReportActivities } from './reports/create-report-activities.ts';
import { createStartActivities, type StartChild } from './start-children.ts';
import { withHeartbeat } from './with-heartbeat.ts';

export interface ActivityDeps {
  /** For mails and reports. */
  records: Records;
  /** The same record through connections of their own, for what workflows ask and write. */
  recording: Records;
  dispatch: Dispatch;
  startChild: StartChild;
  transport: MailTransport;
  buildLink: BuildLink;
  mailFrom: string;
}

/** Every activity, on the ports a process gives. */
export function createActivities(deps: ActivityDeps): Activities {
  const { records, recording, dispatch, startChild } = deps;
  const reports = createReportActivities(records);
  const mail = createMailActivities(deps);
  return {
    ...createRecordActivities(recording, dispatch),
    ...createProjectActivities(recording),
    ...mail,
    startChildren: withHeartbeat(createStartActivities(startChild).startChildren),
    sealReport: withHeartbeat(reports.sealReport),
    issueReport: withHeartbeat(reports.issueReport),
    deliverSlot: withHeartbeat(mail.deliverSlot),
  };
}
