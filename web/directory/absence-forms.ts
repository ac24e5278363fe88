/** Somebody of a unit is away for some days, with somebody who stands in; and back again. */
import { addDays } from '../../domain/calendar/dates.ts';
import { localDate } from '../../domain/instants.ts';
import type { AbsencesTable } from '../../records/database/schema.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { dateField } from '../layout/field.ts';
import { problemList } from '../layout/form.ts';
import { formatDate, ZONE } from '../layout/names.ts';
import { addressProblems } from '../layout/typed-address.ts';
import { readDate } from '../layout/typed-date.ts';
import type { Translate } from '../../domain/bilingual.ts';
import { nameField } from './person-fields.ts';
import { whoOf, type PersonSubject } from './person-subject.ts';

/** `từ ngày 1/7/2026 đến hết ngày 14/7/2026: an@x.example làm thay`. */
export function absenceWords({ awayFrom, backAt, standIn }: AbsencesTable, t: Translate): string {
  const from = formatDate(localDate(awayFrom, ZONE), t);
  const to = formatDate(addDays(localDate(backAt, ZONE), -1), t);
  return t(
    `vắng mặt từ ngày ${from} đến hết ngày ${to}; ${standIn} làm thay`,
    `away from ${from} to the end of ${to}; ${standIn} stands in`,
  );
}

/** Who is away, and who stands in. */
export const absentForm: ActForm<PersonSubject> = {
  key: 'vang-mat',
  title: (_person, t) => t('Vắng mặt, cử người làm thay', 'Away, with a stand-in'),
  intro: ({ row, absence }, t) => [
    `${whoOf(row)}.`,
    ...(absence ? [`${t('Đang ghi', 'Recorded')}: ${absenceWords(absence, t)}.`] : []),
    t(
      'Trong những ngày này thư gửi tới người làm thay, và người đó làm được mọi việc của người vắng mặt. Hết ngày cuối mọi việc trở lại như cũ. Ngày đầu, người làm thay nhận thư cho biết việc nào đang mở.',
      'On these days mail goes to the stand-in, who may do all that the person away may do. After the last day everything is as before. On the first day the stand-in gets a mail that says what is open.',
    ),
  ],
  fields: (_person, t) => [
    dateField('from', t('Ngày đầu', 'First day'), t, '1/7/2026'),
    dateField('to', t('Ngày cuối', 'Last day'), t, '14/7/2026'),
    {
      ...{ name: 'standIn', kind: 'email' },
      label: t('Địa chỉ thư công vụ của người làm thay', 'Official e-mail address of the stand-in'),
    },
    {
      ...nameField(t),
      hint: t(
        'Chỉ cần khi người này chưa có trong danh bạ của đơn vị.',
        'Only where they are not in the unit’s directory yet.',
      ),
    },
  ],
  button: (t) => t('Ghi vắng mặt', 'Record the absence'),
  isOffered: () => true,
  check: ({ fields: { from = '', to = '', standIn = '' } }, _person, t) =>
    problemList(
      readDate(from) === null && {
        field: 'from',
        text: t('Ghi ngày đầu, ví dụ 1/7/2026.', 'Enter the first day, e.g. 1/7/2026.'),
      },
      readDate(to) === null && {
        field: 'to',
        text: t('Ghi ngày cuối, ví dụ 14/7/2026.', 'Enter the last day, e.g. 14/7/2026.'),
      },
      addressProblems('standIn', standIn, t),
    ),
  async act({ engine }, { plan, unit, row, email: as }, { fields }) {
    const { from = '', to = '', standIn = '', name } = fields;
    const days = { from: readDate(from) ?? '', to: readDate(to) ?? '' };
    const by = { email: standIn, name: name || null };
    await engine.setAbsence({ plan: plan.id, unit, email: row.email, standIn: by, ...days, as });
    return undefined;
  },
};

/** They are back before the day, or do not go. */
export const backForm: ActForm<PersonSubject> = {
  key: 'tro-lai',
  title: (_person, t) => t('Trở lại làm việc', 'Back again'),
  intro: ({ row, absence }, t) => [
    `${whoOf(row)}${absence ? `: ${absenceWords(absence, t)}` : ''}.`,
    t(
      'Thư lại gửi tới người này; người làm thay không làm thay nữa.',
      'Mail goes to this person again; the stand-in stands in no more.',
    ),
  ],
  fields: () => [],
  button: (t) => t('Ghi đã trở lại', 'Record that they are back'),
  isOffered: ({ absence }) => absence !== null,
  check: () => [],
  async act({ engine }, { plan, unit, row, email: as }) {
    await engine.endAbsence({ plan: plan.id, unit, email: row.email, as });
    return undefined;
  },
};
