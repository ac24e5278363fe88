/** Giving a role, and taking one away. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { HeldRole } from '../../../records/directory/roles.ts';
import { roleInWords } from '../../../words/history.ts';
import { form, paragraph, type BlockPage } from '../../layout/blocks.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { ADMIN_PEOPLE } from '../../layout/paths.ts';
import { choice, planItems, planOf, roleItems, unitItems, unitOf, type People } from './people.ts';

/** The form by which somebody is given a role. */
export function addPage(
  people: People,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): BlockPage {
  const email = {
    ...{ id: 'email', name: 'email', type: 'email', spellcheck: false, value: typed.email },
    errorMessage: errorOf(problems, 'email'),
    label: { text: t('Địa chỉ thư công vụ', 'Official e-mail address') },
  };
  const name = {
    ...{ id: 'name', name: 'name', value: typed.name },
    label: { text: t('Họ và tên (không bắt buộc)', 'Name (optional)') },
    hint: {
      text: t('Để trống với hộp thư chung của đơn vị.', 'Leave empty for a unit’s shared mailbox.'),
    },
  };
  const language = {
    ...{ idPrefix: 'language', name: 'language', classes: 'govuk-radios--inline' },
    fieldset: { legend: { text: t('Thư bằng', 'Language of mails') } },
    items: [
      { value: 'vi', text: 'Tiếng Việt', checked: typed.language !== 'en' },
      { value: 'en', text: 'English', checked: typed.language === 'en' },
    ],
  };
  return {
    title: t('Trao một vai trò', 'Assign a role'),
    back: { href: ADMIN_PEOPLE, text: t('Cán bộ và vai trò', 'Officials and roles') },
    problems,
    blocks: [
      paragraph(
        t(
          'Có hiệu lực ngay: thư nhắc kế tiếp và quyền mở trang theo vai trò mới. Người đã có trong danh bạ giữ các vai trò khác.',
          'It takes effect at once: the next reminder and access to pages follow the new role. Someone already in the directory keeps their other roles.',
        ),
      ),
      form({
        fields: [
          { kind: 'email', options: email },
          { kind: 'text', options: name },
          choice('role', {
            ...{ label: t('Vai trò', 'Role'), first: t('Chọn vai trò', 'Choose a role') },
            ...{ items: roleItems(t), chosen: typed.role, problems },
          }),
          choice('unit', {
            ...{ label: t('Đơn vị', 'Unit'), first: t('Chọn đơn vị', 'Choose a unit') },
            ...{ items: unitItems(people, t), chosen: typed.unit, problems },
          }),
          choice('plan', {
            ...{ label: t('Kế hoạch', 'Plan'), first: t('Mọi kế hoạch', 'All plans') },
            ...{ items: planItems(people, t), chosen: typed.plan, problems },
          }),
          { kind: 'choice', options: language },
        ],
        buttons: [{ text: t('Trao vai trò', 'Assign the role') }],
      }),
    ],
  };
}

/** Asks once more before a role is taken. */
export function removePage(people: People, held: HeldRole, problems: FormProblem[], t: Translate): BlockPage {
  const role = roleInWords(held.role, { t });
  return {
    title: t(`Bỏ vai trò ${role}?`, `Remove the role ${role}?`),
    back: { href: ADMIN_PEOPLE, text: t('Thôi, quay lại', 'No, go back') },
    problems,
    blocks: [
      paragraph([held.email, unitOf(people, held.unit, t), planOf(people, held.plan, t)].join(' · ')),
      paragraph(
        t(
          'Từ lúc này người ấy không nhận thư và không mở được trang theo vai trò này; liên kết đã gửi trong vai trò này không mở được nữa. Những gì họ đã làm vẫn ghi như cũ. Nếu đơn vị không còn ai giữ vai trò, thư tới cơ quan đầu mối.',
          'From now on they get no mail and can open no page in this role, and links sent to them in it stop working. What they did stays on record. If nobody else in the unit holds the role, its mail goes to the coordinating agency.',
        ),
      ),
      form({
        action: `${ADMIN_PEOPLE}/bo`,
        hidden: { ...held, plan: held.plan ?? '', sure: 'yes' },
        buttons: [{ text: t('Bỏ vai trò', 'Remove the role'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
