/** To the coordinators: the last focal point of a unit has gone. */
import { both } from '../../../../domain/bilingual.ts';
import { text, type NoticeWording } from '../notice-wording.ts';

export const focalPointLeft: NoticeWording = {
  kind: 'focal-point-left',
  place: 375,
  words: (f) => ({
    subject: both(`${f.unit} không còn đầu mối`, `${f.unit} has no focal point any more`),
    blocks: [
      text(
        `Danh bạ của kế hoạch không còn đầu mối nhận được thư của ${f.unit}. Đến khi có người mới, thư của đơn vị gửi tới Quý vị để chuyển giúp.`,
        `The plan’s directory has no focal point of ${f.unit} who can be reached any more. Until there is a new one, the unit’s mail comes to you to be passed on.`,
      ),
      text(
        'Nếu đơn vị có hộp thư chung hoặc thủ trưởng trong danh bạ, hệ thống đã gửi thư đề nghị cử người mới. Quý vị cũng có thể ghi đầu mối ở trang danh bạ của kế hoạch.',
        'Where the directory has the unit’s mailbox or its head, they have been asked to name somebody. You can also enter a focal point on the plan’s directory page.',
      ),
    ],
  }),
};
