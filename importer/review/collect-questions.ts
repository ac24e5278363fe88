/** What a person must settle before the draft becomes a plan. */

import type { MetaReading } from '../meta/read-meta.ts';
import type { DraftQuestion, PlanDraft } from '../plan-draft.ts';
import { askAboutCadence, askAboutLeaders } from './questions/about-duties.ts';
import { askAboutHead } from './questions/about-head.ts';
import { askAboutReporting } from './questions/about-reporting.ts';
import { askAboutTargets } from './questions/about-targets.ts';
import { askAboutWork } from './questions/about-work.ts';
import { askAboutUnits } from './questions/about-units.ts';

/** Collects all questions of a draft, in the order of the text. */
export function collectQuestions(draft: PlanDraft, reading: MetaReading): DraftQuestion[] {
  const questions = [
    ...askAboutHead(draft, reading),
    ...askAboutUnits(draft.headings),
    ...askAboutWork(draft),
    ...askAboutCadence(draft),
    ...askAboutLeaders(draft.headings),
    ...askAboutReporting(draft),
    ...askAboutTargets(draft),
  ];
  return questions.sort((a, b) => a.lines[0] - b.lines[0]);
}
