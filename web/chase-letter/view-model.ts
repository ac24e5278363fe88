import type { Translate } from '../../domain/bilingual.ts';
import { form, type BlockPage } from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { errorOf, type FormProblem } from '../layout/form.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { planHome } from '../layout/paths.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { lateUnits, type LateUnit } from './late-works.ts';

/** What the form names. */
export interface Chosen {
  units: string[];
  /** By when they are asked to send, as typed. */
  by: string;
}

/** The form: late units to choose from, and by when they are asked to send. */
export function chasePage(
  standing: PlanAsItStands,
  chosen: Chosen & { saying: string },
  problems: FormProblem[],
  t: Translate,
): BlockPage {
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
  const units = {
    ...{ idPrefix: 'don-vi', name: 'don-vi', items: late.map(item) },
    fieldset: {
      legend: { text: t('Gửi các đơn vị', 'To these units'), classes: 'govuk-fieldset__legend--s' },
    },
    errorMessage: errorOf(problems, 'don-vi'),
  };
  const by: Field = {
    ...{ name: 'han', kind: 'text', width: 10 },
    label: t('Đề nghị gửi trước ngày (không bắt buộc)', 'Please send by (optional)'),
    hint: t(
      'Ví dụ: 28/6/2024. Để trống thì công văn chừa chỗ.',
      'For example 28/6/2024. If left blank, the letter leaves a space for it.',
    ),
  };
  return {
    title: t('Công văn đôn đốc', 'Reminder letter'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    problems,
    blocks:
      late.length > 0
        ? [
            t(
              'Hệ thống soạn công văn theo thể thức, kèm danh sách việc quá hạn của các đơn vị được chọn. Quý vị trình ký, lấy số ở văn thư rồi gửi; trang này không gửi gì. Khi tải mỗi đơn vị một công văn, nhật ký của từng đơn vị có thêm một dòng.',
              'The letter is drafted in the prescribed form and lists the overdue work of the units you choose. You have it signed, numbered and sent; this page sends nothing. With a letter to each unit, the history of each gets a line.',
            ),
            form({
              action: `${planHome(plan.id)}/don-doc`,
              hidden: { saying: chosen.saying },
              fields: [
                { kind: 'several', options: units },
                ...fieldModels([by], { han: chosen.by }, problems),
              ],
              buttons: [
                {
                  text: t('Tải một công văn chung (DOCX)', 'Download one letter to all (DOCX)'),
                  step: 'one',
                },
                {
                  text: t('Tải mỗi đơn vị một công văn (ZIP)', 'Download a letter to each (ZIP)'),
                  step: 'each',
                  look: 'secondary',
                },
              ],
            }),
          ]
        : [
            t(
              'Hiện không đơn vị nào có việc quá hạn, nên chưa cần công văn đôn đốc.',
              'No unit is late, so no reminder letter is needed.',
            ),
          ],
  };
}
