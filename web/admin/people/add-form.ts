import type { ActForm } from '../../act-forms/act-form.ts';
import { giveRole } from '../../../records/directory/roles.ts';
import { languageField } from '../../directory/person-fields.ts';
import { selectField } from '../../layout/field.ts';
import { planItems, roleItems, unitItems, type People } from './people.ts';
import { problemsOf, readHeldRole } from './read-role.ts';

/** The directory, and who changes it. */
export interface AddSubject extends People {
  by: string;
  /** What the address fills in already. */
  query: Record<string, string>;
}

/** Assigning a role to somebody. */
export const addForm: ActForm<AddSubject> = {
  key: 'them',
  title: (_people, t) => t('Trao một vai trò', 'Assign a role'),
  intro: (_people, t) => [
    t(
      'Có hiệu lực ngay: thư nhắc kế tiếp và quyền mở trang theo vai trò mới. Người đã có trong danh bạ giữ các vai trò khác.',
      'It takes effect at once: the next reminder and access to pages follow the new role. Someone already in the directory keeps their other roles.',
    ),
  ],
  fields: (people, t) => [
    { name: 'email', kind: 'email', label: t('Địa chỉ thư công vụ', 'Official e-mail address') },
    {
      ...{ name: 'name', kind: 'text', label: t('Họ và tên (không bắt buộc)', 'Name (optional)') },
      hint: t('Để trống với hộp thư chung của đơn vị.', 'Leave blank for a unit’s shared mailbox.'),
    },
    selectField('role', t('Vai trò', 'Role'), t('Chọn vai trò', 'Choose a role'), roleItems(t)),
    selectField('unit', t('Đơn vị', 'Unit'), t('Chọn đơn vị', 'Choose a unit'), unitItems(people, t)),
    selectField('plan', t('Kế hoạch', 'Plan'), t('Mọi kế hoạch', 'All plans'), planItems(people, t)),
    languageField(t),
  ],
  start: ({ query }) => ({ language: 'vi', ...query }),
  button: (t) => t('Trao vai trò', 'Assign the role'),
  isOffered: () => true,
  check: ({ fields }, people, t) => problemsOf(fields, people, t),
  async act({ records, now }, { by }, { fields }) {
    const { name, language } = fields;
    await giveRole(records.db, {
      ...readHeldRole(fields)!,
      ...{ by, at: now(), name: name ? name : null, language: language === 'en' ? 'en' : 'vi' },
    });
    return undefined;
  },
};
