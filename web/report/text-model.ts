import type { Say } from '../frame/say.ts';
import { periodName } from '../unit/what-name.ts';
import type { UnitReport } from './unit-report.ts';

/** A text field with what was written last time folded away beside it. */
export function textModel(
  report: UnitReport,
  { name, label, before }: { name: string; label: string; before: string | undefined },
  errorMessage: { text: string } | undefined,
  say: Say,
) {
  const { previous, answers } = report;
  return {
    area: {
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      rows: 5,
      value: answers[name] ?? '',
      errorMessage,
    },
    before:
      before && previous
        ? {
            summaryText: say(
              `Kỳ trước đã viết (${periodName(previous.period, say)})`,
              `What was written last time (${periodName(previous.period, say)})`,
            ),
            text: before,
          }
        : null,
  };
}
