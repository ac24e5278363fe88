import type { Translate } from '../../domain/bilingual.ts';
import type { PersonForm } from './person-page.ts';

/** Adding somebody to a unit. */
export function addForm(t: Translate): Pick<PersonForm, 'title' | 'intro' | 'button' | 'asks'> {
  return {
    title: t('Thêm cán bộ', 'Add an official'),
    intro: [
      t(
        'Thư nhắc gửi tới địa chỉ này theo vai trò. Đầu mối, thủ trưởng nhận ngay một thư kèm liên kết mở phần việc của đơn vị.',
        'Reminders go to this address, as the roles say. A focal point or head gets a mail at once, with a link to the unit’s work.',
      ),
    ],
    button: t('Thêm vào danh bạ', 'Add to the directory'),
    asks: { email: true, name: true, roles: true },
  };
}
