import type { Translate } from '../../../domain/bilingual.ts';
import type { HeldRole } from '../../../records/directory/roles.ts';
import { roleInWords } from '../../../words/history.ts';
import { form, paragraph, type BlockPage } from '../../layout/blocks.ts';
import type { FormProblem } from '../../layout/form.ts';
import { ADMIN_PEOPLE } from '../../layout/paths.ts';
import { planOf, unitOf, type People } from './people.ts';

/** Asks once more before a role is taken. */
export function removePage(people: People, held: HeldRole, problems: FormProblem[], t: Translate): BlockPage {
  const role = roleInWords(held.role, { t });
  return {
    title: t(`Bỏ vai trò ${role}?`, `Remove the role ${role}?`),
    back: { href: ADMIN_PEOPLE, text: t('Thôi, quay lại', 'No, go back') },
    problems,
    blocks: [
      paragraph([held.email, unitOf(people, held.unit, t), planOf(people, held.plan, t)].join(' · ')),
      t(
        'Từ lúc này người ấy không nhận thư và không mở được trang theo vai trò này; liên kết đã gửi trong vai trò này không mở được nữa. Những gì họ đã làm vẫn ghi như cũ. Nếu đơn vị không còn ai giữ vai trò, thư tới cơ quan đầu mối.',
        'From now on they get no mail and can open no page in this role, and links sent to them in it stop working. What they did stays on record. If nobody else in the unit holds the role, its mail goes to the coordinating agency.',
      ),
      form({
        action: `${ADMIN_PEOPLE}/bo`,
        hidden: { ...held, plan: held.plan ?? '', sure: 'yes' },
        buttons: [{ text: t('Bỏ vai trò', 'Remove the role'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
