import type { Translate } from '../../domain/bilingual.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import type { PageModel } from '../layout/page.ts';
import { daysOff } from '../layout/paths.ts';
import { basisFields } from '../coordinator-forms/document-basis.ts';

/** Asks which days are to be off, worked, or no longer entered, and by which decision. */
export function changePage(typed: Record<string, string>, problems: FormProblem[], t: Translate): PageModel {
  const eachLine = t(
    'Mỗi dòng một ngày, ví dụ 31/12/2026. Chỉ ghi ngày làm việc được chuyển thành ngày nghỉ.',
    'One a line, for example 31/12/2026. Only working days that become days off.',
  );
  return {
    title: t('Thêm, bỏ ngày nghỉ hoặc ngày làm bù', 'Add or remove days off and worked days'),
    back: { href: daysOff(), text: t('Lịch nghỉ', 'Days off') },
    problems,
    fields: fieldModels(
      [
        { name: 'off', kind: 'area', label: t('Ngày nghỉ', 'Days off'), hint: eachLine },
        {
          name: 'worked',
          kind: 'area',
          label: t('Ngày làm việc, làm bù', 'Worked days'),
          hint: t(
            'Thứ Bảy làm bù, hoặc ngày không còn nghỉ nữa.',
            'Saturdays worked, or days that are off no more.',
          ),
        },
        {
          name: 'remove',
          kind: 'area',
          label: t('Bỏ ngày đã nhập', 'Entries to be ended'),
          hint: t(
            'Ngày trở lại như lịch có sẵn của chương trình.',
            'The day goes back to what the program knows by itself.',
          ),
        },
        ...basisFields(
          t,
          t(
            'Văn bản công bố, ví dụ 9502/TB-BNV. Bỏ trống nếu mới là dự kiến.',
            'The decision, e.g. 9502/TB-BNV. Leave it empty for a forecast.',
          ),
        ),
      ],
      typed,
      problems,
    ),
  };
}
