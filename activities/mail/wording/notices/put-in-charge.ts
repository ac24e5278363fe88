/** To whoever takes a unit's work over, for good or for some days: what is open, and how it stands. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';

export const putInCharge: NoticeWording = {
  kind: 'put-in-charge',
  place: 95,
  words: (f) => {
    const { until, open, obstacles } = f.inCharge ?? { until: null, open: [], obstacles: 0 };
    const role = ROLE_NAMES[f.role];
    return {
      subject: both(`Bàn giao phần việc của ${f.unit}`, `The work of ${f.unit} is now yours`),
      blocks: [
        until === null
          ? text(
              `Quý vị nhận việc của ${f.unit} trong kế hoạch, là ${role.vi}. Từ nay thư về phần việc này gửi tới địa chỉ của Quý vị.`,
              `You have taken over the work of ${f.unit} under the plan, as ${role.en}. From now on mail about it goes to you.`,
            )
          : text(
              `Quý vị làm thay ${role.vi} của ${f.unit} đến hết ngày ${printDate(until)}. Đến ngày đó thư về phần việc này gửi tới Quý vị, và liên kết dưới đây mở phần việc.`,
              `You stand in for the ${role.en} of ${f.unit} until the end of ${printDateEn(until)}. Until then mail about the work goes to you, and the link below opens it.`,
            ),
        open.length > 0
          ? text('Việc đang mở và tình hình hiện nay:', 'What is open, and how it stands:')
          : text('Hiện không có việc nào đang mở.', 'Nothing is open at present.'),
        list(...open),
        ...(obstacles > 0
          ? [
              text(
                `Có ${obstacles} vướng mắc đơn vị đã nêu đang chờ trả lời.`,
                `Obstacles that the unit has raised and that await an answer: ${obstacles}.`,
              ),
            ]
          : []),
        text(
          'Bản nháp, báo cáo đã gửi, nội dung trao đổi và nhật ký của đơn vị còn nguyên, đều ở phần việc.',
          'The unit’s drafts, reports, questions and history are all kept; they are where the link leads.',
        ),
      ],
    };
  },
};
