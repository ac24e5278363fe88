import { reportItems } from '../../words/report-items.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { fieldsFor } from '../act-forms/declared-fields.ts';
import { askQuestion } from '../../client/acts/ask-question.ts';
import type { Work } from '../work-page/load-work.ts';
import { isAllowed } from './allowed.ts';

/** Asking about one item of a report. */
export const askForm = declaredForm<Work, 'askQuestion'>('askQuestion', {
  named: ({ plan, unit, row, email }) => ({
    ...{ plan: plan.id, unit: unit.id, period: row.period ?? '' },
    ...{ about: '', as: email },
  }),
  fields: ({ plan, row }, t) => [
    {
      name: 'about',
      kind: 'choice',
      label: t('Về mục nào của báo cáo?', 'About which item of the report?'),
      options: reportItems(plan, row.unit, row.period ?? '').map(({ item, title }) => ({
        value: item,
        text: t(title),
      })),
    },
    ...fieldsFor(['text', askQuestion.fields.text], t),
  ],
  isOffered: (work) => work.row.kind === 'report' && isAllowed('ask', work),
  check: ({ fields }, _work, t) =>
    fields.about ? [] : [{ field: 'about', text: t('Chọn mục muốn hỏi.', 'Choose the item.') }],
  values: ({ fields }) => ({ about: fields.about }),
});
