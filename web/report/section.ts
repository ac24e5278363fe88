/** One part of a report's form: a page of its own, saved by itself. */
import type { Translate } from '../../domain/bilingual.ts';
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';
import type { FormProblem } from '../layout/form.ts';
import type { UnitReport } from './unit-report.ts';

export interface Section {
  /** Last part of its address. */
  key: string;
  title(t: Translate): string;
  /** One line for the list of parts. */
  hint(t: Translate): string;
  /** Names of the fields it may save; none where nothing is asked of the unit here. */
  fields(report: UnitReport): string[];
  /** What stands in some of them otherwise than as it was saved. */
  drawn?(report: UnitReport): DraftAnswers;
  /** How much of it has been filled in. */
  progress(report: UnitReport): { filled: number; of: number };
  template: string;
  /** What its template shows beside the title. */
  model(report: UnitReport, problems: FormProblem[], t: Translate): Record<string, unknown>;
  /** What has to be corrected before the report can be handed in. */
  check(report: UnitReport, t: Translate): FormProblem[];
}

/** How many of some fields hold something. */
export function countFilled(answers: DraftAnswers, names: string[]): { filled: number; of: number } {
  return { filled: names.filter((name) => answers[name]).length, of: names.length };
}
