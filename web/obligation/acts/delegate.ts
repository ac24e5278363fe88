import type { Translate } from '../../../domain/bilingual.ts';
import { isOutside, requireColleague } from '../../../client/submit/colleagues.ts';
import { addressProblems } from '../../layout/typed-address.ts';
import type { Field } from '../../layout/field.ts';
import { whatName } from '../../unit/what-name.ts';
import type { Typed } from '../../act-forms/act-form.ts';
import { declaredForm } from '../../act-forms/declared-form.ts';
import type { Subject } from '../subject.ts';

const OWED = ['planned', 'open', 'returned', 'submitted', 'done'];
/** Value of the choice of nobody who is on the list. */
const OTHER = 'other';

/** Who may be chosen: the unit's people, but whoever chooses and whoever has it already. */
function choice({ people, email, contact }: Subject, t: Translate): Field[] {
  const offered = people.filter((one) => one.email !== email && one.email !== contact);
  if (offered.length === 0) return [];
  const named = offered.map((one) => ({
    value: one.email,
    text: one.name ?? t('Hộp thư chung của đơn vị', 'The unit’s mailbox'),
    hint: one.email,
  }));
  return [
    {
      name: 'to',
      kind: 'choice',
      label: t('Chuyển cho ai trong đơn vị?', 'Who in the unit takes it over?'),
      options: [
        ...named,
        {
          value: OTHER,
          text: t('Người khác, chưa có trong danh bạ', 'Someone else, not yet in the directory'),
        },
      ],
    },
  ];
}

/** The address that was chosen, or typed for somebody new. */
function addressIn({ fields: { to = '', email = '' } }: Typed): string {
  return to === '' || to === OTHER ? email : to;
}

/** The field beside which a problem of the address is shown. */
const fieldOf = ({ fields: { to = '' } }: Typed): string => (to === '' || to === OTHER ? 'email' : 'to');

/** Passing one report or task to a colleague in the unit. */
export const delegateForm = declaredForm<Subject, 'delegateObligation'>('delegateObligation', {
  named: ({ named, email }) => ({ ...named, as: email }),
  fields: (subject, t) => [
    ...choice(subject, t),
    {
      name: 'name',
      kind: 'text',
      label: t('Họ và tên người mới', 'Name of the new person'),
      hint: t('Chỉ ghi khi người nhận chưa có trong danh bạ.', 'Only if they are not yet in the directory.'),
    },
    {
      name: 'email',
      kind: 'email',
      label: t('Địa chỉ thư công vụ của người mới', 'Official e-mail address of the new person'),
      hint: t(
        'Phải là người của chính đơn vị này; thủ trưởng đơn vị và cơ quan đầu mối được báo.',
        'Must be someone in this unit; the unit’s head and the coordinating agency are notified.',
      ),
    },
    {
      name: 'why',
      kind: 'area',
      label: t('Lời nhắn hoặc lý do (không bắt buộc)', 'Message or reason (optional)'),
    },
  ],
  isOffered: ({ row }) => OWED.includes(row.state),
  judges: ['to', 'name'],
  check: (typed, subject, t) => {
    const to = addressIn(typed);
    const field = fieldOf(typed);
    const wrong = addressProblems(field, to, t);
    if (wrong.length > 0) return wrong;
    if (to.toLowerCase() === subject.email) {
      return [{ field, text: t('Đây là địa chỉ của chính quý vị.', 'This is your own address.') }];
    }
    const isKnown = subject.people.some(({ email }) => email === to.toLowerCase());
    const text = t(
      'Ghi họ và tên: danh bạ chưa có người này.',
      'Enter their name: they are not in the directory.',
    );
    return isKnown || typed.fields.name ? [] : [{ field: 'name', text }];
  },
  async confirm(services, subject, typed, t) {
    const { plan, unit, people, row } = subject;
    const { name: typedName = '' } = typed.fields;
    const to = { unit: unit.id, to: addressIn(typed), name: typedName };
    const { email, name } = await requireColleague(services, plan, to);
    if (name === undefined) return null;
    return {
      title: t('Kiểm tra trước khi chuyển việc', 'Check before you hand it over'),
      rows: [
        [t('Họ và tên', 'Name'), name],
        [t('Địa chỉ thư', 'E-mail address'), email],
        [t('Việc được chuyển', 'Work handed over'), whatName(row, t)],
      ],
      warning: isOutside(people, email)
        ? t(
            'Địa chỉ này không thuộc tên miền thư của đơn vị. Chỉ chuyển nếu chắc chắn đây là cán bộ của đơn vị.',
            'This address is outside your unit’s mail domain. Hand the work over only if you are sure they work in your unit.',
          )
        : undefined,
      lines: [
        t(
          'Người này sẽ nhận thư nhắc, xem và sửa bản nháp, gửi và thu hồi kết quả của riêng việc này; không xem được việc khác của đơn vị.',
          'They will receive the reminders, can see and edit the draft, and can submit and withdraw the result for this item only; they cannot see your unit’s other work.',
        ),
        t(
          'Thủ trưởng đơn vị và cơ quan đầu mối kế hoạch nhận được thư báo. Đơn vị lấy lại được việc bất cứ lúc nào.',
          'The head of your unit and the coordinating agency are notified by mail. Your unit can take the work back at any time.',
        ),
      ],
    };
  },
  values: (typed) => ({ to: addressIn(typed) }),
  done: (_subject, typed, t) => ({
    title: t('Đã chuyển việc', 'Work handed over'),
    lines: [
      t(
        `${addressIn(typed)} nhận được thư kèm liên kết mới.`,
        `${addressIn(typed)} gets a mail with a new link.`,
      ),
      t(
        'Nếu quý vị còn việc khác, mở liên kết mới trong thư vừa gửi tới quý vị. Từ đó cũng lấy lại được việc này.',
        'If you have other work, open the new link in the mail just sent to you. From there you can also take this work back.',
      ),
    ],
  }),
});
