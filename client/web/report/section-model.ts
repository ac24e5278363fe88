import type { FormProblem } from '../frame/form.ts';
import { citePlan, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { reportHome } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { dueWords } from '../unit/due-words.ts';
import { whatName } from '../unit/what-name.ts';
import type { Section } from './section.ts';
import type { UnitReport } from './unit-report.ts';

/** What every page of a report says of it. */
export function reportFrame({ plan, unit, row, now }: UnitReport, say: Say) {
  return {
    context: [unitName(plan, unit.id, say), citePlan(plan, say)],
    reportTitle: whatName(row, say),
    due: dueWords(row, plan, now, say),
  };
}

/** The page of one part of the form. */
export function sectionModel(
  report: UnitReport,
  section: Section,
  problems: FormProblem[],
  say: Say,
): PageModel {
  return {
    ...reportFrame(report, say),
    title: section.title(say),
    problems,
    back: {
      href: reportHome(report.plan.id, report.unit.id, report.period),
      text: say('Các phần của báo cáo', 'Parts of the report'),
    },
    ...section.model(report, problems, say),
  };
}
