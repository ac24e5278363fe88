import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { addPlanAmend, addPlanVersions } from './plan-amend.ts';
import { addPlanYears } from './plan-years.ts';
import { addPlanCheck } from './plan-check.ts';
import { addPlanFile } from './plan-file.ts';
import { addPlanImport } from './plan-import.ts';
import { addPlanLaunch } from './plan-launch.ts';
import { addPlanPreview } from './plan-preview.ts';
import { addPlanSchema } from './plan-schema.ts';
import { addPlanList, addPlanStatus } from './plan-status.ts';

/** `plan …`: from the file to what every unit owes. */
export function addPlan(parent: Command, run: Run): void {
  const group = parent.command('plan').description(run.t('kế hoạch', 'plans'));
  addPlanImport(group, run);
  addPlanCheck(group, run);
  addPlanPreview(group, run);
  addPlanSchema(group, run);
  addPlanLaunch(group, run);
  addPlanList(group, run);
  addPlanStatus(group, run);
  addPlanAmend(group, run);
  addPlanVersions(group, run);
  addPlanFile(group, run);
  addPlanYears(group, run);
}
