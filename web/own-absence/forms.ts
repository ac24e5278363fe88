/** The forms of an absence as whoever is away fills them in. */
import { isOutside } from '../../client/submit/colleagues.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { absentForm, backForm } from '../directory/absence-forms.ts';
import type { PersonSubject } from '../directory/person-subject.ts';
import { outsideWords } from '../focal-point/name-form.ts';

/** Somebody of a unit, with whom the directory has there beside them. */
export interface OwnSubject extends PersonSubject {
  people: OfficialsTable[];
}

/** Whether the directory has them for this very plan: who is entered for all is noted by an administrator. */
export const hasOwnEntry = ({ plan, row }: PersonSubject): boolean => row.plan === plan.id;

/** Away: the stand-in is looked at once more, for they may do everything meanwhile. */
export const awayForm: ActForm<OwnSubject> = {
  ...absentForm,
  isOffered: (subject) => hasOwnEntry(subject) && subject.absence === null,
  confirm: (_services, { people }, { fields: { from = '', to = '', standIn = '', name = '' } }, t) =>
    Promise.resolve({
      title: t('Kiểm tra trước khi ghi', 'Check before it is recorded'),
      rows: [
        [t('Ngày đầu', 'First day'), from],
        [t('Ngày cuối', 'Last day'), to],
        [t('Người làm thay', 'Stand-in'), name === '' ? standIn : `${name} (${standIn})`],
      ],
      warning: isOutside(people, standIn) ? outsideWords(t) : undefined,
      lines: [
        t(
          'Trong những ngày này người làm thay xem và gửi được mọi việc của quý vị. Xin soát kỹ địa chỉ thư.',
          'On these days the stand-in can see and send all that you can. Please check the address carefully.',
        ),
      ],
    }),
  done: (_subject, { fields: { from = '', standIn = '' } }, t) => ({
    title: t('Đã ghi vắng mặt', 'The absence is recorded'),
    lines: [
      t(
        `Từ ngày ${from} thư của quý vị gửi tới ${standIn}. Nếu trở lại sớm, mở trang này và chọn “Trở lại làm việc”.`,
        `From ${from} on your mail goes to ${standIn}. If you are back early, open this page and choose “Back again”.`,
      ),
    ],
  }),
};

/** Back before the day. */
export const hereForm: ActForm<OwnSubject> = {
  ...backForm,
  isOffered: (subject) => hasOwnEntry(subject) && backForm.isOffered(subject),
  done: (_subject, _typed, t) => ({
    title: t('Đã ghi: quý vị làm việc trở lại', 'Recorded: you are back at work'),
    lines: [t('Thư lại gửi tới quý vị.', 'Mail goes to you again.')],
  }),
};
