import { declaredForm } from '../../act-forms/declared-form.ts';
import { dueWords } from '../../unit/due-words.ts';
import type { Subject } from '../subject.ts';

/** Withdrawing a report that was sent and not yet accepted. */
export const withdrawForm = declaredForm<Subject, 'withdrawReport'>('withdrawReport', {
  named: ({ plan, unit, row, email }) => ({
    ...{ plan: plan.id, unit: unit.id, period: row.period ?? '', as: email },
  }),
  about: ({ row, plan, now }, t) => [dueWords(row, plan, now, t)],
  shown: ({ row }) => ({ version: String(row.version) }),
  isOffered: ({ row }) => row.kind === 'report' && row.state === 'submitted',
});
