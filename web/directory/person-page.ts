import { type Translate, both, type Bilingual } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import { rolesOffered } from '../../client/directory/directory-rules.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { directoryOf } from '../layout/paths.ts';
import type { PersonTyped } from './person-typed.ts';

export interface PersonForm {
  plan: Plan;
  unit: UnitId;
  title: string;
  intro: string[];
  button: string;
  typed: PersonTyped;
  /** Which parts are asked for. */
  asks: { email: boolean; name: boolean; roles: boolean };
  isGrave?: boolean;
  problems?: FormProblem[];
}

function fields({ email, name }: PersonForm['asks'], t: Translate): Field[] {
  const nameField: Field = {
    name: 'name',
    kind: 'text',
    label: t('Họ và tên', 'Name'),
    hint: t('Bỏ trống nếu là hộp thư chung của đơn vị.', 'Leave it empty for the unit’s mailbox.'),
  };
  const emailField: Field = {
    name: 'email',
    kind: 'email',
    label: t('Địa chỉ thư công vụ', 'Official e-mail address'),
    hint: t('Ví dụ: ten@tinh.gov.vn', 'For example name@province.gov.vn'),
  };
  return [...(name ? [nameField] : []), ...(email ? [emailField] : [])];
}

/** What each role has its holder do. */
const MEANS: Record<Role, Bilingual> = {
  'focal-point': both(
    'Nhận thư nhắc, gửi báo cáo và kết quả nhiệm vụ',
    'Gets the reminders, hands in reports and results',
  ),
  head: both(
    'Nhận thư khi đơn vị quá hạn; làm thay được đầu mối',
    'Is told when the unit is late; may act, too',
  ),
  coordinator: both('Theo dõi, đôn đốc, tổng hợp', 'Follows up and aggregates'),
  approver: both('Phê duyệt báo cáo tổng hợp', 'Approves the aggregate report'),
  leadership: both('Nhận thư về việc chậm lâu và vướng mắc', 'Is told of long delays and of obstacles'),
  addressee: both('Nhận báo cáo tổng hợp', 'Receives the aggregate report'),
  administrator: both('Quản trị hệ thống', 'Looks after the system'),
};

/** A form about one person in one unit. */
export function personPage(form: PersonForm, t: Translate): PageModel {
  const { plan, unit, typed, asks } = form;
  const problems = form.problems ?? [];
  const offered = [...new Set([...rolesOffered(plan, unit), ...typed.roles])];
  const home = directoryOf(plan.id);
  return {
    title: form.title,
    context: [citePlan(plan, t)],
    caption: unitName(plan, unit, t),
    back: { href: `${home}#${unit}`, text: t('Danh bạ', 'The directory') },
    intro: form.intro,
    problems,
    fields: fieldModels(fields(asks, t), { name: typed.name, email: typed.email }, problems),
    roles: asks.roles && {
      idPrefix: 'roles',
      name: 'roles',
      errorMessage: errorOf(problems, 'roles'),
      fieldset: { legend: { text: t('Vai trò', 'Roles'), classes: 'govuk-fieldset__legend--s' } },
      items: offered.map((role) => ({
        name: `role-${role}`,
        value: 'yes',
        text: roleInWords(role, { t }),
        hint: { text: t(MEANS[role]) },
        checked: typed.roles.includes(role),
      })),
    },
    languages: asks.roles && {
      idPrefix: 'language',
      name: 'language',
      classes: 'govuk-radios--inline',
      fieldset: {
        legend: {
          text: t('Ngôn ngữ của thư', 'Language of the mails'),
          classes: 'govuk-fieldset__legend--s',
        },
      },
      items: [
        { value: 'vi', text: 'Tiếng Việt', checked: typed.language !== 'en' },
        { value: 'en', text: 'English', checked: typed.language === 'en' },
      ],
    },
    button: form.button,
    isGrave: form.isGrave ?? false,
  };
}
