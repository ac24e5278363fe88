import type { Translate } from '../../domain/bilingual.ts';
import { periodName } from '../unit/what-name.ts';
import type { UnitReport } from './unit-report.ts';

/** A text field with what was written last time folded away beside it. */
export function textModel(
  report: UnitReport,
  { name, label, before }: { name: string; label: string; before: string | undefined },
  errorMessage: { text: string } | undefined,
  t: Translate,
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
            summaryText: t(
              `Kỳ trước đã viết (${periodName(previous.period, t)})`,
              `Written last time (${periodName(previous.period, t)})`,
            ),
            text: before,
          }
        : null,
  };
}
