import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { addFigures, addRender, addSubmissions } from './report-figures.ts';
import { addAccept, addReturn, addSubmit, addWithdraw } from './report-unit.ts';
import { addDelegateReport, addReclaimReport, addReportDocument } from './contact-acts.ts';
import { addWaiveReport } from './obligation-acts.ts';
import { addApprove, addIssue, addReject, addSend, addShow } from './report-upward.ts';

/** `report …`: a unit's reports, and the consolidated one that goes upward. */
export function addReport(parent: Command, run: Run): void {
  const group = parent.command('report').description(run.t('báo cáo kỳ', 'reports of a period'));
  for (const add of [addSubmit, addWithdraw, addReturn, addAccept]) add(group, run);
  addWaiveReport(group, run);
  for (const add of [addShow, addFigures, addSubmissions]) add(group, run);
  for (const add of [addApprove, addReject, addIssue, addSend, addRender]) add(group, run);
  addDelegateReport(group, run);
  addReclaimReport(group, run);
  addReportDocument(group, run);
}
