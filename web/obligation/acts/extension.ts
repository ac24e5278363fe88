import { endOfDayOf, toMs } from '../../../domain/clock.ts';
import { formatDate } from '../../layout/names.ts';
import { readDate } from '../../layout/typed-date.ts';
import { isOpen } from '../../unit/state-tag.ts';
import type { ActForm } from '../act-form.ts';

/** Asking for more time: the coordinator decides, and a task's date moves only on the issuer's document. */
export const extensionForm: ActForm = {
  key: 'gia-han',
  title: (_subject, t) => t('Đề nghị gia hạn', 'Ask for an extension'),
  intro: ({ row }, t) => [
    t(
      `Hạn hiện nay: hết ngày ${formatDate(row.dueDate, t)}. Cơ quan đầu mối xem xét và trả lời qua thư; trong lúc chờ, hạn hiện nay vẫn giữ nguyên.`,
      `Due at present: end of ${formatDate(row.dueDate, t)}. The coordinating agency decides and answers by mail; until then the present date stands.`,
    ),
  ],
  fields: (_subject, t) => [
    {
      name: 'to',
      kind: 'text',
      label: t('Ngày đề nghị', 'Proposed date'),
      hint: t('Ví dụ: 28/6/2024', 'For example 28/6/2024'),
      width: 10,
    },
    { name: 'why', kind: 'area', label: t('Lý do', 'Reason') },
  ],
  button: (t) => t('Gửi đề nghị', 'Send the request'),
  isOffered: ({ row, now }) => isOpen(row, now) || row.state === 'planned',
  check: ({ fields: { to = '', why = '' } }, { row, now }, t) => {
    const date = readDate(to);
    const isLater = date !== null && date > row.dueDate && toMs(endOfDayOf(date)) > toMs(now);
    return [
      ...(date === null
        ? [
            {
              field: 'to',
              text: t('Ghi ngày đề nghị, ví dụ 28/6/2024.', 'Give the proposed date, e.g. 28/6/2024.'),
            },
          ]
        : isLater
          ? []
          : [
              {
                field: 'to',
                text: t(
                  'Ngày đề nghị phải sau hạn hiện nay và sau hôm nay.',
                  'The date has to be later than the present one, and to come.',
                ),
              },
            ]),
      ...(why
        ? []
        : [
            {
              field: 'why',
              text: t('Ghi lý do, vài chữ cũng được.', 'Give a reason, a few words will do.'),
            },
          ]),
    ];
  },
  act: ({ engine }, { named, email }, { fields: { to = '', why = '' } }) =>
    engine.askExtension({ ...named, as: email, to: readDate(to) ?? '', why }),
  done: ({ email }, _typed, t) => ({
    title: t('Đã gửi đề nghị gia hạn', 'Request sent'),
    lines: [
      t(
        `Cơ quan đầu mối đã được báo. Trả lời sẽ tới ${email}; đến lúc đó, hạn hiện nay vẫn giữ nguyên.`,
        `The coordinating agency has been told. The answer goes to ${email}; until then the present date stands.`,
      ),
    ],
  }),
};
