import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { both } from '../command.ts';
import { addAccept, addReturn, addSubmit } from './report-unit.ts';
import { addApprove, addIssue, addSend, addShow } from './report-upward.ts';

/** `report …`: a unit's reports, and the consolidated one that goes upward. */
export function addReport(parent: Command, run: Run): void {
  const group = parent.command('report').description(both('báo cáo kỳ', 'reports of a period'));
  for (const add of [addSubmit, addReturn, addAccept, addShow, addApprove, addIssue, addSend])
    add(group, run);
}
