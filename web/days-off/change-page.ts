import type { Translate } from '../../domain/bilingual.ts';
import { form, type BlockPage, type ButtonModel } from '../layout/blocks.ts';
import { fieldModels } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { daysOff } from '../layout/paths.ts';
import { basisFields } from '../act-forms/document-basis.ts';

/** Asks which days are to be off, worked, or no longer entered, and by which decision. */
export function changePage(typed: Record<string, string>, problems: FormProblem[], t: Translate): BlockPage {
  const eachLine = t(
    'Mỗi dòng một ngày, ví dụ 31/12/2026. Chỉ ghi ngày làm việc được chuyển thành ngày nghỉ.',
    'One date per line, for example 31/12/2026. Only working days that become days off.',
  );
  const fields = fieldModels(
    [
      { name: 'off', kind: 'area', label: t('Ngày nghỉ', 'Days off'), hint: eachLine },
      {
        name: 'worked',
        kind: 'area',
        label: t('Ngày làm việc, làm bù', 'Working days'),
        hint: t(
          'Thứ Bảy làm bù, hoặc ngày không còn nghỉ nữa.',
          'Saturdays worked to make up for a day off, or days that are no longer off.',
        ),
      },
      {
        name: 'remove',
        kind: 'area',
        label: t('Bỏ ngày đã nhập', 'Entries to remove'),
        hint: t(
          'Ngày trở lại như lịch có sẵn của chương trình.',
          'The day goes back to the calendar built into the program.',
        ),
      },
      ...basisFields(
        t,
        t(
          'Văn bản công bố, ví dụ 9502/TB-BNV. Bỏ trống nếu mới là dự kiến.',
          'The official announcement, e.g. 9502/TB-BNV. Leave it empty for a forecast.',
        ),
      ),
    ],
    typed,
    problems,
  );
  const back = { href: daysOff(), text: t('Lịch nghỉ', 'Days off') };
  return {
    title: t('Thêm, bỏ ngày nghỉ hoặc ngày làm bù', 'Add or remove days off and working Saturdays'),
    back,
    problems,
    blocks: [
      t(
        'Lịch nghỉ dùng chung cho mọi kế hoạch. Bước sau cho xem những hạn nào phải dời; chưa lưu gì cho đến khi quý vị xác nhận.',
        'All plans share these days off. The next step shows which due dates would move; nothing is saved until you confirm.',
      ),
      form({
        fields,
        buttons: [showEffect(t)],
        cancel: { href: back.href, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}

/** Leads from a change to what it would move. */
export const showEffect = (t: Translate): ButtonModel => ({
  text: t('Xem hạn nào phải dời', 'Show which due dates would move'),
  step: 'show',
});
