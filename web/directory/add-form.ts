import type { Say } from '../frame/say.ts';
import type { PersonForm } from './person-page.ts';

/** Adding somebody to a unit. */
export function addForm(say: Say): Pick<PersonForm, 'title' | 'intro' | 'button' | 'asks'> {
  return {
    title: say('Thêm cán bộ', 'Add an official'),
    intro: [
      say(
        'Thư nhắc gửi tới địa chỉ này theo vai trò. Đầu mối, thủ trưởng nhận ngay một thư kèm liên kết mở phần việc của đơn vị.',
        'Reminders go to this address, as the roles say. A focal point or head gets a mail at once, with a link to the unit’s work.',
      ),
    ],
    button: say('Thêm vào danh bạ', 'Add to the directory'),
    asks: { email: true, name: true, roles: true },
  };
}
