import { endOfDayOf, toMs } from '../../../domain/clock.ts';
import { formatDate } from '../../layout/names.ts';
import { readDate } from '../../layout/typed-date.ts';
import { isOpen } from '../../unit/state-tag.ts';
import { declaredForm } from '../../act-forms/declared-form.ts';
import type { Subject } from '../subject.ts';

/** Asking for more time: the coordinator decides, and a task's date moves only on the issuer's document. */
export const extensionForm = declaredForm<Subject, 'askExtension'>('askExtension', {
  named: ({ named, email }) => ({ ...named, as: email }),
  about: ({ row, latest }, t) => [
    t(
      `Hạn hiện nay: hết ngày ${formatDate(row.dueDate, t)}. Cơ quan đầu mối xem xét và trả lời qua thư; trong lúc chờ, hạn hiện nay vẫn giữ nguyên.`,
      `Current due date: end of ${formatDate(row.dueDate, t)}. The coordinating agency decides and answers by mail; until then the current due date applies.`,
    ),
    ...(latest === null
      ? []
      : [
          t(
            `Ngày muộn nhất có thể đề nghị: ${formatDate(latest, t)}, ngày cơ quan đầu mối phải gửi báo cáo tổng hợp.`,
            `The last possible day is ${formatDate(latest, t)}, when the aggregate report goes upward.`,
          ),
        ]),
  ],
  isOffered: ({ row, now }) => isOpen(row, now) || row.state === 'planned',
  // What is no date at all is found by the declaration.
  check: ({ fields: { to = '' } }, { row, now }, t) => {
    const date = readDate(to);
    if (date === null || (date > row.dueDate && toMs(endOfDayOf(date)) > toMs(now))) return [];
    return [
      {
        field: 'to',
        text: t(
          'Ngày đề nghị phải sau hạn hiện nay và sau hôm nay.',
          'The date must be later than the current due date and in the future.',
        ),
      },
    ];
  },
  done: ({ email }, _typed, t) => ({
    title: t('Đã gửi đề nghị gia hạn', 'Extension requested'),
    lines: [
      t(
        `Cơ quan đầu mối đã được báo. Trả lời sẽ tới ${email}; đến lúc đó, hạn hiện nay vẫn giữ nguyên.`,
        `The coordinating agency has been notified. The answer goes to ${email}; until then the current due date applies.`,
      ),
    ],
  }),
});
