import type { Translate } from '../../domain/bilingual.ts';
import type { Plan, PlanUnit } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { bullets, form, inset, paragraph, summary, type Block, type BlockPage } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { unitHome } from '../layout/paths.ts';
import { link, strong } from '../layout/sentence.ts';

export interface NamedPerson {
  name: string;
  email: string;
}

interface Where {
  plan: Plan;
  unit: PlanUnit;
}

function headOf({ plan, unit }: Where, t: Translate): Pick<BlockPage, 'context' | 'caption'> {
  return { context: [citePlan(plan, t)], caption: unitName(plan, unit.id, t) };
}

const toWork = ({ plan, unit }: Where, t: Translate): Block =>
  paragraph(link(unitHome(plan.id, unit.id), t('Xem việc của đơn vị', 'See the unit’s work')));

/** Asks for the focal point's name and address. */
export function askPage(where: Where, typed: NamedPerson, problems: FormProblem[], t: Translate): BlockPage {
  const coordinator = unitName(where.plan, where.plan.coordinator, t);
  return {
    ...headOf(where, t),
    title: t('Cử đầu mối của đơn vị', 'Name your unit’s focal point'),
    problems,
    blocks: [
      paragraph(
        t(
          'Đơn vị có việc trong kế hoạch này nhưng danh bạ chưa có người nhận thư nhắc. Ghi một cán bộ làm đầu mối; người đó nhận ngay thư kèm liên kết mở việc của đơn vị.',
          'Your unit has work in this plan, but nobody in the directory receives its reminders. Name one official as focal point; they get a mail at once, with a link to the unit’s work.',
        ),
      ),
      paragraph(
        t(
          `Đến khi có đầu mối, thư của đơn vị gửi tới ${coordinator}.`,
          `Until then the unit’s mail goes to ${coordinator}.`,
        ),
      ),
      form({
        fields: fieldModels(
          [
            { name: 'name', kind: 'text', label: t('Họ và tên cán bộ đầu mối', 'Name of the focal point') },
            {
              name: 'email',
              kind: 'email',
              label: t('Địa chỉ thư công vụ của cán bộ đầu mối', 'Their official e-mail address'),
              hint: t(
                'Nên là hộp thư của riêng người đó, ví dụ ten@tinh.gov.vn.',
                'Preferably their own mailbox, e.g. name@province.gov.vn.',
              ),
            },
          ],
          { ...typed },
          problems,
        ),
        buttons: [{ text: t('Tiếp tục', 'Continue') }],
      }),
      toWork(where, t),
    ],
  };
}

/**
 * What was typed, once more before it counts.
 * @param isOutside whether the address lies outside the unit's known mail domains
 */
export function checkPage(where: Where, typed: NamedPerson, isOutside: boolean, t: Translate): BlockPage {
  return {
    ...headOf(where, t),
    title: t('Kiểm tra trước khi cử', 'Check before you name them'),
    blocks: [
      summary([
        { key: t('Họ và tên', 'Name'), value: typed.name },
        { key: t('Địa chỉ thư', 'E-mail address'), value: typed.email },
      ]),
      isOutside &&
        inset(
          paragraph(
            strong(
              t(
                'Địa chỉ này không thuộc tên miền thư của đơn vị. Chỉ cử nếu chắc chắn đây là cán bộ của đơn vị.',
                'This address is outside your unit’s mail domain. Name this person only if you are sure they work in your unit.',
              ),
            ),
          ),
        ),
      paragraph(
        t(
          'Người này sẽ xem và gửi được báo cáo, kết quả của đơn vị trong kế hoạch. Xin soát kỹ địa chỉ thư.',
          'They will be able to see and send the unit’s reports and results in the plan. Please check the address carefully.',
        ),
      ),
      form({
        hidden: { ...typed },
        buttons: [
          { text: t('Cử làm đầu mối', 'Name as focal point'), step: 'name' },
          { text: t('Sửa lại', 'Change'), step: 'edit', look: 'secondary' },
        ],
      }),
    ],
  };
}

/** The unit has a focal point. */
export function namedPage(
  where: Where,
  current: Pick<OfficialsTable, 'name' | 'email'>[],
  t: Translate,
): BlockPage {
  const coordinator = unitName(where.plan, where.plan.coordinator, t);
  return {
    ...headOf(where, t),
    title: t('Đầu mối của đơn vị', 'Your unit’s focal point'),
    blocks: [
      paragraph(
        t(
          'Danh bạ của kế hoạch đã có đầu mối của đơn vị:',
          'Your unit already has a focal point in the plan’s directory:',
        ),
      ),
      bullets(current.map(({ name, email }) => (name === null ? email : `${name} – ${email}`))),
      paragraph(
        t(
          `Quý vị không phải làm gì. Muốn thay người, xin báo ${coordinator}.`,
          `There is nothing for you to do. To replace them, please tell ${coordinator}.`,
        ),
      ),
      toWork(where, t),
    ],
  };
}

/** They were named just now. */
export function donePage(where: Where, { email }: NamedPerson, isTold: boolean, t: Translate): BlockPage {
  return {
    ...headOf(where, t),
    title: t('Đã cử đầu mối', 'Focal point named'),
    blocks: [
      paragraph(
        isTold
          ? t(
              `${email} nhận được thư kèm liên kết tới việc của đơn vị trong vài phút.`,
              `A mail with a link to the unit’s work reaches ${email} within minutes.`,
            )
          : t(
              `Danh bạ đã ghi ${email}, nhưng thư chưa gửi được. Xin đồng chí ấy mở trang “Gửi lại liên kết” để nhận liên kết.`,
              `${email} is in the directory, but the mail could not be sent. Please ask them to get a link at “Send me a new link”.`,
            ),
      ),
      paragraph(
        t(
          'Từ nay thư nhắc việc của đơn vị gửi tới địa chỉ đó. Quý vị không phải làm gì thêm.',
          'From now on the unit’s reminders go to that address. There is nothing more for you to do.',
        ),
      ),
      toWork(where, t),
    ],
  };
}
