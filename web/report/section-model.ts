import type { Translate } from '../../domain/bilingual.ts';
import { cutoffOf } from '../../domain/cutoff.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { localDate } from '../../domain/instants.ts';
import type { Plan } from '../../domain/plan.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { reportHome } from '../layout/paths.ts';
import { dueWords } from '../unit/due-words.ts';
import { whatName } from '../unit/what-name.ts';
import type { Section } from './section.ts';
import type { UnitReport } from './unit-report.ts';

/** What every page of a report shows of it. */
export function reportContext({ plan, unit, row, now, period, savedAt }: UnitReport, t: Translate) {
  const saved = savedAt && formatInstant(savedAt, plan.timeZone, t);
  return {
    window: windowWords(plan, row, period, t),
    savedAt: saved && t(`Bản nháp đã lưu lúc ${saved}.`, `Draft saved at ${saved}.`),
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    reportTitle: whatName(row, t),
    due: dueWords(row, plan, now, t),
  };
}

/** From when to when the figures are to be counted. */
function windowWords(plan: Plan, row: ObligationRow, period: string, t: Translate): string | null {
  const cutoff = cutoffOf(plan, period);
  if (cutoff === null) return null;
  const [from, to] = [localDate(row.windowStart, plan.timeZone), cutoff].map((date) => formatDate(date, t));
  return t(`Số liệu tính từ ngày ${from} đến hết ngày ${to}.`, `Figures from ${from} to the end of ${to}.`);
}

/**
 * The page of one part of the form.
 * @param drawn stands for its fields as they are saved
 */
export function sectionModel(
  report: UnitReport,
  section: Section,
  { problems, drawn }: { problems: FormProblem[]; drawn: string },
  t: Translate,
): PageModel {
  return {
    ...reportContext(report, t),
    title: section.title(t),
    problems,
    drawn,
    back: {
      href: reportHome(report.plan.id, report.unit.id, report.period),
      text: t('Các phần của báo cáo', 'Parts of the report'),
    },
    ...section.model(report, problems, t),
  };
}
