import type { Translate } from '../../../domain/bilingual.ts';
import { refuseByTable } from '../../../domain/permissions.ts';
import { replyToQuestion } from '../../../client/acts/reply-to-question.ts';
import { isWaiting, type Thread } from '../../../records/obligations/threads.ts';
import { declaredForm } from '../../act-forms/declared-form.ts';
import { fieldsFor } from '../../act-forms/declared-fields.ts';
import type { Field } from '../../layout/field.ts';
import { itemTitle } from '../../questions/thread-blocks.ts';
import type { Subject } from '../subject.ts';

/** Questions that wait for a reply first. */
const inOrder = (threads: Thread[]): Thread[] =>
  threads.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));

/** Which question is replied to, each with its newest words. */
function choice({ plan, row, threads }: Subject, t: Translate): Field {
  const options = inOrder(threads).map(({ item, messages }) => ({
    value: item,
    text: t(itemTitle(plan, row, item)),
    hint: messages.findLast(({ isQuestion }) => isQuestion)?.text ?? '',
  }));
  const label = t('Trả lời câu hỏi nào?', 'Which question do you reply to?');
  return { name: 'about', kind: 'choice', label, options };
}

/** Replying to a question about the unit's report. */
export const replyForm = declaredForm<Subject, 'replyToQuestion'>('replyToQuestion', {
  named: ({ plan, unit, row, email }) => ({
    ...{ plan: plan.id, unit: unit.id, period: row.period ?? '' },
    ...{ about: '', as: email },
  }),
  fields: (subject, t) => [choice(subject, t), ...fieldsFor(['text', replyToQuestion.fields.text], t)],
  start: ({ threads }) => ({ about: inOrder(threads)[0]?.item ?? '' }),
  isOffered: ({ row, threads }) =>
    threads.length > 0 && refuseByTable('reply', 'focal-point', row.kind, row.state) === null,
  check: ({ fields }, _subject, t) =>
    fields.about ? [] : [{ field: 'about', text: t('Chọn câu hỏi muốn trả lời.', 'Choose the question.') }],
  values: ({ fields }) => ({ about: fields.about }),
});
