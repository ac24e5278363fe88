import type { Translate } from '../../domain/bilingual.ts';
import type { Plan, PlanUnit } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { focalPointOf, unitHome } from '../layout/paths.ts';

export interface NamedPerson {
  name: string;
  email: string;
}

interface Where {
  plan: Plan;
  unit: PlanUnit;
}

function frameOf(
  { plan, unit }: Where,
  t: Translate,
): Pick<PageModel, 'context'> & { caption: string; home: string } {
  return {
    context: [citePlan(plan, t)],
    caption: unitName(plan, unit.id, t),
    home: unitHome(plan.id, unit.id),
  };
}

/** Asks for the focal point's name and address. */
export function askPage(where: Where, typed: NamedPerson, problems: FormProblem[], t: Translate): PageModel {
  return {
    ...frameOf(where, t),
    title: t('Cử đầu mối của đơn vị', 'Name your unit’s focal point'),
    coordinator: unitName(where.plan, where.plan.coordinator, t),
    problems,
    fields: fieldModels(
      [
        { name: 'name', kind: 'text', label: t('Họ và tên cán bộ đầu mối', 'Name of the focal point') },
        {
          name: 'email',
          kind: 'email',
          label: t('Địa chỉ thư công vụ của cán bộ đầu mối', 'Their official e-mail address'),
          hint: t(
            'Nên là hộp thư của riêng người đó, ví dụ ten@tinh.gov.vn.',
            'Best their own, e.g. name@province.gov.vn.',
          ),
        },
      ],
      { ...typed },
      problems,
    ),
  };
}

/**
 * What was typed, once more before it counts.
 * @param isOutside whether the address lies outside the unit's known mail domains
 */
export function checkPage(where: Where, typed: NamedPerson, isOutside: boolean, t: Translate): PageModel {
  return {
    ...frameOf(where, t),
    title: t('Kiểm tra trước khi cử', 'Check before you name them'),
    typed,
    warning: isOutside
      ? t(
          'Địa chỉ này không thuộc tên miền thư của đơn vị. Chỉ cử nếu chắc chắn đây là cán bộ của đơn vị.',
          'This address is outside your unit’s mail domain. Name them only if you are sure that it is one of your unit.',
        )
      : null,
  };
}

/** The unit has a focal point. */
export function namedPage(
  where: Where,
  current: Pick<OfficialsTable, 'name' | 'email'>[],
  t: Translate,
): PageModel {
  return {
    ...frameOf(where, t),
    title: t('Đầu mối của đơn vị', 'Your unit’s focal point'),
    people: current.map(({ name, email }) => (name === null ? email : `${name} – ${email}`)),
    coordinator: unitName(where.plan, where.plan.coordinator, t),
  };
}

/** They were named just now. */
export function donePage(where: Where, { email }: NamedPerson, isTold: boolean, t: Translate): PageModel {
  return {
    ...frameOf(where, t),
    title: t('Đã cử đầu mối', 'The focal point is named'),
    lines: [
      isTold
        ? t(
            `${email} nhận được thư kèm liên kết tới việc của đơn vị trong vài phút.`,
            `A mail with a link to the unit’s work reaches ${email} within minutes.`,
          )
        : t(
            `Danh bạ đã ghi ${email}, nhưng thư chưa gửi được. Xin đồng chí ấy mở trang “Gửi lại liên kết” để nhận liên kết.`,
            `${email} is entered, but the mail could not be sent. Please have them ask for a link at “Send me a new link”.`,
          ),
      t(
        'Từ nay thư nhắc việc của đơn vị gửi tới địa chỉ đó. Quý vị không phải làm gì thêm.',
        'The unit’s reminders go to that address from now on. There is nothing more for you to do.',
      ),
    ],
    again: focalPointOf(where.plan.id, where.unit.id),
  };
}
