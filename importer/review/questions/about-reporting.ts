/** Who gathers the reports, how often they are made, where they go. */

import type { DraftQuestion, PlanDraft } from '../../plan-draft.ts';
import { ask } from './ask.ts';

/** Asks for what the reporting clauses leave open. */
export function askAboutReporting(draft: PlanDraft): DraftQuestion[] {
  if (draft.headings.length === 0) return [];
  const found: DraftQuestion[] = [];
  const first = draft.headings[0]?.lines ?? [1, 1];
  const last = draft.headings.at(-1)?.lines ?? first;
  const units = draft.headings.flatMap((heading) => heading.units);
  const choices = [
    ...new Set(units.filter((unit) => unit.kind === 'unit' && !unit.requested).map((unit) => unit.id)),
  ];
  if ((draft.coordinator?.confidence ?? 0) < 0.75) {
    found.push(
      ask(
        'coordinator',
        '',
        {
          vi: 'Cơ quan nào là đầu mối: đôn đốc, nhận và tổng hợp báo cáo của các đơn vị?',
          en: 'Which agency coordinates: chases, receives and gathers the units’ reports?',
        },
        draft.coordinator?.lines ?? first,
        choices.slice(0, 30),
        draft.coordinator?.unit ?? null,
      ),
    );
  }
  const reports = draft.reporting.filter((clause) => clause.about === 'report');
  const inbound = reports.filter(
    (clause) => clause.from !== draft.coordinator?.unit && clause.cadence.length > 0,
  );
  if (inbound.length === 0) {
    found.push(
      ask(
        'no-reporting-cycle',
        '',
        {
          vi: 'Kế hoạch không nêu các đơn vị báo cáo cho cơ quan đầu mối theo chu kỳ nào. Bao lâu một lần?',
          en: 'The plan does not say how often the units report to the coordinating agency. How often is it?',
        },
        last,
        ['half-year+year', 'month', 'quarter', 'half-year', 'year', 'none'],
        'half-year+year',
      ),
    );
  }
  reports.forEach((clause, i) => {
    // What is reported at once goes where the periodic report goes.
    const periodic = clause.cadence.some((cadence) => cadence !== 'ad-hoc');
    if (periodic && clause.to === null) {
      found.push(
        ask(
          'report-recipient',
          String(i + 1),
          {
            vi: `Báo cáo "${clause.text.slice(0, 80)}…" gửi về đâu?`,
            en: `Where does the report "${clause.text.slice(0, 80)}…" go?`,
          },
          clause.lines,
        ),
      );
    }
  });
  return found;
}
