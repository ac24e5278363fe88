/** The consolidated report has to go up soon, or should have gone. */
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { countEn, dueWords } from '../phrases/names.ts';

/** So many working days before it goes, to those who approve and send it. */
function sendIn(days: number): NoticeWords {
  return {
    vi: (f) => ({
      subject: `${aggregateTitle(f).vi}: hạn gửi ${printDate(f.dueDate)}`,
      blocks: [
        text(
          f.role === 'approver'
            ? `Trân trọng đề nghị xem xét, phê duyệt ${aggregateName(f).vi} để kịp gửi ${upward(f).vi}.`
            : `Trân trọng đề nghị hoàn thiện, trình duyệt và gửi ${aggregateName(f).vi} tới ${upward(f).vi}.`,
        ),
        list([`Hạn gửi: ${dueWords(f).vi}${f.delayed ? '' : `, còn ${days} ngày làm việc`}.`]),
      ],
    }),
    en: (f) => ({
      subject: `${aggregateTitle(f).en}: to be sent by ${printDateEn(f.dueDate)}`,
      blocks: [
        text(
          f.role === 'approver'
            ? `We kindly ask you to consider and approve the ${aggregateName(f).en}, to be sent to ${upward(f).en}.`
            : `We kindly ask you to complete the ${aggregateName(f).en}, have it approved and send it to ${upward(f).en}.`,
        ),
        list([
          `To be sent by ${dueWords(f).en}${f.delayed ? '' : `, ${countEn(days, 'working day')} left`}.`,
        ]),
      ],
    }),
  };
}

/** To leadership, the day after. */
export const sendLate: NoticeWording = {
  kind: 'send+1',
  place: 30,
  vi: (f) => ({
    subject: `${aggregateTitle(f).vi}: đã qua hạn gửi ${f.daysLate} ngày`,
    blocks: [
      text(`${aggregateTitle(f).vi} chưa được gửi tới ${upward(f).vi} (hạn ${dueWords(f).vi}).`),
      text('Kính báo cáo lãnh đạo; trân trọng đề nghị xem xét, chỉ đạo để báo cáo được gửi sớm.'),
    ],
  }),
  en: (f) => ({
    subject: `${aggregateTitle(f).en}: ${countEn(f.daysLate, 'day')} past its sending date`,
    blocks: [
      text(`The ${aggregateName(f).en} has not been sent to ${upward(f).en} yet (due by ${dueWords(f).en}).`),
      text('This is for the information of leadership; your support in having it sent soon is appreciated.'),
    ],
  }),
};

export const sendIn1: NoticeWording = {
  kind: 'send-1',
  place: 170,
  keepsDate: true,
  ...sendIn(1),
};

export const sendIn3: NoticeWording = {
  kind: 'send-3',
  place: 190,
  keepsDate: true,
  ...sendIn(3),
};
