import type { Translate } from '../../domain/bilingual.ts';
import { isOutside } from '../../client/submit/colleagues.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { welcome } from '../directory/welcome.ts';
import type { UnitScope } from '../layout/access.ts';
import { problemList } from '../layout/form.ts';
import { unitName } from '../layout/names.ts';
import { addressProblems } from '../layout/typed-address.ts';
import { notifyOthers } from './notify-others.ts';

/** A unit, and whom the directory has in it. */
export interface FocalSubject extends UnitScope {
  people: OfficialsTable[];
  /** Whether it has a focal point whom mail reaches. */
  isNamed: boolean;
}

/** A unit names its focal point. */
export const nameForm: ActForm<FocalSubject> = {
  key: 'dau-moi',
  title: (_unit, t) => t('Cử đầu mối của đơn vị', 'Name your unit’s focal point'),
  intro: ({ plan }, t) => [
    t(
      'Đơn vị có việc trong kế hoạch này nhưng danh bạ chưa có người nhận thư nhắc. Ghi một cán bộ làm đầu mối; người đó nhận ngay thư kèm liên kết mở việc của đơn vị.',
      'Your unit has work in this plan, but nobody in the directory receives its reminders. Name one official as focal point; they get a mail at once, with a link to the unit’s work.',
    ),
    t(
      `Đến khi có đầu mối, thư của đơn vị gửi tới ${unitName(plan, plan.coordinator, t)}.`,
      `Until then the unit’s mail goes to ${unitName(plan, plan.coordinator, t)}.`,
    ),
  ],
  fields: (_unit, t) => [
    { name: 'name', kind: 'text', label: t('Họ và tên cán bộ đầu mối', 'Name of the focal point') },
    {
      ...{ name: 'email', kind: 'email' },
      label: t('Địa chỉ thư công vụ của cán bộ đầu mối', 'Their official e-mail address'),
      hint: t(
        'Nên là hộp thư của riêng người đó, ví dụ ten@tinh.gov.vn.',
        'Preferably their own mailbox, e.g. name@province.gov.vn.',
      ),
    },
  ],
  button: (t) => t('Cử làm đầu mối', 'Name as focal point'),
  isOffered: ({ isNamed }) => !isNamed,
  check: ({ fields: { name, email = '' } }, _unit, t) =>
    problemList(
      !name && { field: 'name', text: t('Ghi họ và tên.', 'Enter the name.') },
      addressProblems('email', email, t),
    ),
  confirm: (_services, { people }, { fields: { name = '', email = '' } }, t) =>
    Promise.resolve({
      title: t('Kiểm tra trước khi cử', 'Check before you name them'),
      rows: [
        [t('Họ và tên', 'Name'), name],
        [t('Địa chỉ thư', 'E-mail address'), email],
      ],
      warning: isOutside(people, email) ? outsideWords(t) : undefined,
      lines: [
        t(
          'Người này sẽ xem và gửi được báo cáo, kết quả của đơn vị trong kế hoạch. Xin soát kỹ địa chỉ thư.',
          'They will be able to see and send the unit’s reports and results in the plan. Please check the address carefully.',
        ),
      ],
    }),
  async act(services, { plan, unit, email: as }, { fields: { name = '', email = '' } }) {
    const named = { plan: plan.id, unit: unit.id, name, email, as };
    const { official, changed } = await services.engine.nameFocalPoint(named);
    // Whoever was named before has their mail already.
    if (!official || !changed) return undefined;
    await notifyOthers(services, plan, official, as).catch((error: unknown) =>
      services.log(`notice of the focal point not sent: ${String(error)}`),
    );
    return (await welcome(services, plan, official, 'cu')) === 'cu' ? undefined : 'thu-loi';
  },
  done: (_unit, { fields: { email } }, t, key) => ({
    title: t('Đã cử đầu mối', 'Focal point named'),
    lines: [
      key === undefined
        ? t(
            `${email} nhận được thư kèm liên kết tới việc của đơn vị trong vài phút.`,
            `A mail with a link to the unit’s work reaches ${email} within minutes.`,
          )
        : t(
            `Danh bạ đã ghi ${email}, nhưng thư chưa gửi được. Xin đồng chí ấy mở trang “Gửi lại liên kết” để nhận liên kết.`,
            `${email} is in the directory, but the mail could not be sent. Please ask them to get a link at “Send me a new link”.`,
          ),
      t(
        'Từ nay thư nhắc việc của đơn vị gửi tới địa chỉ đó. Quý vị không phải làm gì thêm.',
        'From now on the unit’s reminders go to that address. There is nothing more for you to do.',
      ),
    ],
  }),
};

export const outsideWords = (t: Translate): string =>
  t(
    'Địa chỉ này không thuộc tên miền thư của đơn vị. Chỉ cử nếu chắc chắn đây là cán bộ của đơn vị.',
    'This address is outside your unit’s mail domain. Name this person only if you are sure they work in your unit.',
  );
