import type { Command } from 'commander';
import type { Run } from '../command.ts';
import { addReclaim } from './reclaim.ts';
import { addDraft, addNarrative } from './report-narrative.ts';
import { addFigures, addRender, addSubmissions } from './report-figures.ts';
import { addDiff, addVersions } from './report-versions.ts';
import { addShow } from './report-show.ts';
import { addSubmit } from './report-submit.ts';

/** `report …`: a unit's reports, and the consolidated one that goes upward. Most of what is done to them is an act. */
export function addReport(parent: Command, run: Run): void {
  const group = parent.command('report').description(run.t('báo cáo kỳ', 'reports of a period'));
  for (const add of [
    addSubmit,
    addNarrative,
    addDraft,
    addVersions,
    addDiff,
    addShow,
    addFigures,
    addSubmissions,
    addRender,
  ])
    add(group, run);
  addReclaim(group, 'PERIOD', run);
}
