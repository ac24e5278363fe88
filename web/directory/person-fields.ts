/** What is asked of a person in a unit, and what was answered. */
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import { roleInWords } from '../../words/history.ts';
import type { Field } from '../layout/field.ts';

/** What each role has its holder do; an administrator is named elsewhere. */
const MEANS: Partial<Record<Role, Bilingual>> = {
  'focal-point': both(
    'Nhận thư nhắc, gửi báo cáo và kết quả nhiệm vụ',
    'Receives the reminders, sends reports and results',
  ),
  head: both(
    'Nhận thư khi đơn vị quá hạn; làm thay được đầu mối',
    'Is notified when the unit is late; may act for the focal point',
  ),
  coordinator: both('Theo dõi, đôn đốc, tổng hợp', 'Follows up and aggregates'),
  approver: both('Phê duyệt báo cáo tổng hợp', 'Approves the aggregate report'),
  leadership: both('Nhận thư về việc chậm lâu và vướng mắc', 'Is notified of long delays and of obstacles'),
  addressee: both('Nhận báo cáo tổng hợp', 'Receives the aggregate report'),
};
const ROLES = Object.keys(MEANS) as Role[];
const fieldOf = (role: Role): string => `role-${role}`;

export const nameField = (t: Translate): Field => ({
  ...{ name: 'name', kind: 'text', label: t('Họ và tên', 'Name') },
  hint: t('Bỏ trống nếu là hộp thư chung của đơn vị.', 'Leave blank for the unit’s shared mailbox.'),
});

export const addressField = (t: Translate): Field => ({
  ...{ name: 'email', kind: 'email', label: t('Địa chỉ thư công vụ', 'Official e-mail address') },
  hint: t('Ví dụ: ten@tinh.gov.vn', 'For example name@province.gov.vn'),
});

/** The language of somebody's mails. */
export const languageField = (t: Translate): Field => ({
  ...{ name: 'language', kind: 'choice', label: t('Ngôn ngữ của thư', 'Language of mails') },
  options: [
    { value: 'vi', text: 'Tiếng Việt' },
    { value: 'en', text: 'English' },
  ],
});

/** @param offered the roles that there are in the unit */
export function roleFields(offered: readonly Role[], t: Translate): Field[] {
  const option = (role: Role) => ({
    ...{ value: fieldOf(role), text: roleInWords(role, { t }) },
    hint: MEANS[role] && t(MEANS[role]),
  });
  return [
    { name: 'roles', kind: 'several', label: t('Vai trò', 'Roles'), options: offered.map(option) },
    languageField(t),
  ];
}

/** Somebody's roles and language as they stand in the fields. */
export function valuesOf({
  roles,
  language,
}: {
  roles: readonly Role[];
  language: string;
}): Record<string, string> {
  return { language, ...Object.fromEntries(roles.map((role) => [fieldOf(role), 'yes'])) };
}

/** The same as they were sent. */
export function readRoles(fields: Record<string, string>): { roles: Role[]; language: 'vi' | 'en' } {
  return {
    roles: ROLES.filter((role) => fields[fieldOf(role)] === 'yes'),
    language: fields.language === 'en' ? 'en' : 'vi',
  };
}
