/** What may be done about the people of a unit, each on a page of its own. */
import type { Translate } from '../../domain/bilingual.ts';
import { rolesOffered } from '../../client/directory/directory-rules.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { addressField, nameField, readRoles, roleFields, valuesOf } from './person-fields.ts';
import { absentForm, backForm } from './absence-forms.ts';
import { whoOf, type PersonSubject, type UnitSubject } from './person-subject.ts';
import { welcome } from './welcome.ts';

/** What the façade checks by itself, and what may be done at any time. */
const ALWAYS = { isOffered: () => true, check: () => [] };

const entryOf = ({ plan, unit, row, email: as }: PersonSubject) => ({
  plan: plan.id,
  unit,
  email: row.email,
  as,
});

/** Adding somebody to a unit. */
export const addForm: ActForm<UnitSubject> = {
  ...ALWAYS,
  key: 'them',
  title: (_unit, t) => t('Thêm cán bộ', 'Add an official'),
  intro: (_unit, t) => [
    t(
      'Thư nhắc gửi tới địa chỉ này theo vai trò. Đầu mối, thủ trưởng nhận ngay một thư kèm liên kết mở phần việc của đơn vị.',
      'Reminders go to this address according to the roles. A focal point or head gets a mail at once, with a link to the unit’s work.',
    ),
  ],
  fields: ({ plan, unit }, t) => [nameField(t), addressField(t), ...roleFields(rolesOffered(plan, unit), t)],
  start: () => ({ language: 'vi' }),
  button: (t) => t('Thêm vào danh bạ', 'Add to the directory'),
  async act(services, { plan, unit, email: as }, { fields }) {
    const person = { email: fields.email ?? '', name: fields.name || null, ...readRoles(fields) };
    const { official } = await services.engine.addOfficial({ plan: plan.id, unit, ...person, as });
    return welcome(services, plan, official, 'them');
  },
};

const changeForm: ActForm<PersonSubject> = {
  ...ALWAYS,
  key: 'sua',
  title: (_person, t) => t('Sửa mục trong danh bạ', 'Change an entry of the directory'),
  intro: ({ row }, t) => [row.email, changeWords(row, t)],
  fields: ({ plan, unit, row }, t) => [
    nameField(t),
    ...roleFields([...new Set([...rolesOffered(plan, unit), ...row.roles])], t),
  ],
  start: ({ row }) => ({ name: row.name ?? '', ...valuesOf(row) }),
  button: (t) => t('Lưu', 'Save'),
  async act({ engine }, person, { fields }) {
    const name = (fields.name ?? person.row.name) || null;
    await engine.changeOfficial({ ...entryOf(person), name, ...readRoles(fields) });
    return undefined;
  },
};

function changeWords({ bouncedAt }: OfficialsTable, t: Translate): string {
  return bouncedAt === null
    ? t(
        'Muốn đổi địa chỉ thư hoặc đổi người, dùng “Thay người”: liên kết cũ khi đó ngừng dùng.',
        'To change the address or the person, use “Replace”: the old links then stop working.',
      )
    : t(
        'Thư tới địa chỉ này không đến nơi. Nếu hộp thư đã dùng được, bấm lưu: thư lại gửi tới đây.',
        'Mail to this address bounces. If the mailbox works again, save: mail will be sent to it again.',
      );
}

const replaceForm: ActForm<PersonSubject> = {
  ...ALWAYS,
  key: 'thay',
  title: (_person, t) => t('Thay người', 'Replace'),
  intro: ({ row }, t) => [
    t(`Đang giữ việc: ${whoOf(row)}.`, `Currently in charge: ${whoOf(row)}.`),
    t(
      'Người mới nhận các vai trò và việc đang giữ, cùng một thư kèm liên kết. Mọi liên kết đã gửi cho người cũ ngừng dùng ngay.',
      'The new person takes over the roles and the work, and gets a mail with a link. Every link sent to the previous one stops working at once.',
    ),
  ],
  fields: (_person, t) => [nameField(t), addressField(t)],
  button: (t) => t('Thay người và gửi thư', 'Replace and send the mail'),
  async act(services, person, { fields: { name, email = '' } }) {
    const by = { email, name: name || null };
    const { official } = await services.engine.replaceOfficial({ ...entryOf(person), by });
    return welcome(services, person.plan, official, 'thay');
  },
};

const removeForm: ActForm<PersonSubject> = {
  ...ALWAYS,
  key: 'bo',
  title: (_person, t) => t('Bỏ khỏi danh bạ', 'Remove from the directory'),
  intro: ({ row }, t) => [
    `${whoOf(row)}.`,
    t(
      'Người này không nhận thư của kế hoạch nữa; mọi liên kết đã gửi ngừng dùng. Báo cáo, kết quả đã gửi vẫn còn nguyên.',
      'They get no more mail about the plan, and every link sent to them stops working. What they have sent is kept.',
    ),
    t(
      'Việc đã chuyển riêng cho người này trở về đầu mối của đơn vị.',
      'Work handed over to them goes back to the unit’s focal point.',
    ),
  ],
  fields: () => [],
  button: (t) => t('Bỏ khỏi danh bạ', 'Remove'),
  isGrave: true,
  async act({ engine }, person) {
    await engine.removeOfficial(entryOf(person));
    return undefined;
  },
};

export const PERSON_FORMS = [changeForm, replaceForm, removeForm, absentForm, backForm];
