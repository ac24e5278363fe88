import type { Translate } from '../../domain/bilingual.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { planHome } from '../layout/paths.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { lateUnits, type LateUnit } from './late-works.ts';

/** The form: late units to choose from, and by when they are asked to send. */
export function chasePage(
  standing: PlanAsItStands,
  chosen: { units: string[]; by: string },
  problems: FormProblem[],
  t: Translate,
): PageModel {
  const { plan } = standing;
  const late = lateUnits(standing, t);
  // Nobody named yet: all of them; that is what one mostly wants.
  const all = chosen.units.length === 0 && problems.length === 0;
  const item = ({ unit, works }: LateUnit) => ({
    value: unit.id,
    text: unitName(plan, unit.id, t),
    hint: {
      text: works
        .map(({ what, dueDate, daysLate }) =>
          t(
            `${what} (hạn ${formatDate(dueDate, t)}, quá ${daysLate} ngày)`,
            `${what} (due ${formatDate(dueDate, t)}, ${daysLate === 1 ? '1 day' : `${daysLate} days`} late)`,
          ),
        )
        .join('; '),
    },
    checked: all || chosen.units.includes(unit.id),
  });
  return {
    title: t('Công văn đôn đốc', 'Chase letter'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    problems,
    action: `${planHome(plan.id)}/don-doc/cong-van.docx`,
    hasLate: late.length > 0,
    units: {
      idPrefix: 'don-vi',
      name: 'don-vi',
      fieldset: {
        legend: { text: t('Gửi các đơn vị', 'To these units'), classes: 'govuk-fieldset__legend--s' },
      },
      items: late.map(item),
      errorMessage: errorOf(problems, 'don-vi'),
    },
    by: {
      id: 'han',
      name: 'han',
      label: {
        text: t('Đề nghị gửi trước ngày (không bắt buộc)', 'Asked to send by (optional)'),
        classes: 'govuk-label--s',
      },
      hint: {
        text: t(
          'Ví dụ: 28/6/2024. Để trống thì công văn chừa chỗ.',
          'For example 28/6/2024. Left blank, the letter leaves room for it.',
        ),
      },
      classes: 'govuk-input--width-10',
      value: chosen.by,
      errorMessage: errorOf(problems, 'han'),
    },
  };
}
