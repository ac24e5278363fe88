/** The consolidated report has to go up soon, or should have gone. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { countEn, dueWords } from '../phrases/names.ts';

/** So many working days before it goes, to those who approve and send it. */
function sendIn(days: number): NoticeWords {
  return (f) => {
    const [title, name, to, due] = [aggregateTitle(f), aggregateName(f), upward(f), dueWords(f)];
    return {
      subject: both(
        `${title.vi}: hạn gửi ${printDate(f.dueDate)}`,
        `${title.en}: to be sent by ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        f.role === 'approver'
          ? text(
              `Trân trọng đề nghị xem xét, phê duyệt ${name.vi} để kịp gửi ${to.vi}.`,
              `We kindly ask you to consider and approve the ${name.en}, to be sent to ${to.en}.`,
            )
          : text(
              `Trân trọng đề nghị hoàn thiện, trình duyệt và gửi ${name.vi} tới ${to.vi}.`,
              `We kindly ask you to complete the ${name.en}, have it approved and send it to ${to.en}.`,
            ),
        list(
          both(
            `Hạn gửi: ${due.vi}${f.delayed ? '' : `, còn ${days} ngày làm việc`}.`,
            `To be sent by ${due.en}${f.delayed ? '' : `, ${countEn(days, 'working day')} left`}.`,
          ),
        ),
      ],
    };
  };
}

/** To leadership, the day after. */
export const sendLate: NoticeWording = {
  kind: 'send+1',
  place: 30,
  words: (f) => {
    const [title, to, due] = [aggregateTitle(f), upward(f), dueWords(f)];
    return {
      subject: both(
        `${title.vi}: đã qua hạn gửi ${f.daysLate} ngày`,
        `${title.en}: ${countEn(f.daysLate, 'day')} past its sending date`,
      ),
      blocks: [
        text(
          `${title.vi} chưa được gửi tới ${to.vi} (hạn ${due.vi}).`,
          `The ${aggregateName(f).en} has not been sent to ${to.en} yet (due by ${due.en}).`,
        ),
        text(
          'Kính báo cáo lãnh đạo; trân trọng đề nghị xem xét, chỉ đạo để báo cáo được gửi sớm.',
          'This is for the information of leadership; your support in having it sent soon is appreciated.',
        ),
      ],
    };
  },
};

export const sendIn1: NoticeWording = {
  kind: 'send-1',
  place: 170,
  keepsDate: true,
  words: sendIn(1),
};

export const sendIn3: NoticeWording = {
  kind: 'send-3',
  place: 190,
  keepsDate: true,
  words: sendIn(3),
};
