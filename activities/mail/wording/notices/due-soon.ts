/** The rungs before the due date and on it, to those who owe. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { countEn, dueWords, title } from '../phrases/names.ts';
import { request } from '../phrases/request.ts';

/** So many working days before it; a mail that goes out later than planned counts no days. */
function dueIn(days: number): NoticeWords {
  const left = both(`còn ${days} ngày làm việc`, `${countEn(days, 'working day')} left`);
  return (f) => {
    const [name, due] = [title(f), dueWords(f)];
    return {
      subject: both(
        `${name.vi}: ${f.delayed ? '' : `${left.vi}, `}hạn ${printDate(f.dueDate)}`,
        `${name.en}: ${f.delayed ? '' : `${left.en}, `}due ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        text(request(f)),
        ...(days === 5 && f.kind === 'report' && f.cutoff
          ? [
              text(
                `Số liệu chốt hết ngày ${printDate(f.cutoff)}, xin chuẩn bị để kịp gửi đúng hạn.`,
                `Figures close at the end of ${printDateEn(f.cutoff)}; please prepare them in time.`,
              ),
            ]
          : []),
        list(
          both(
            `Hạn: ${due.vi}${f.delayed ? '' : `, ${left.vi}`}.`,
            `Due: ${due.en}${f.delayed ? '' : `, ${left.en}`}.`,
          ),
        ),
      ],
    };
  };
}

export const due: NoticeWording = {
  kind: 'due',
  place: 150,
  keepsDate: true,
  words: (f) => {
    const [name, by] = [title(f), dueWords(f)];
    return {
      subject: f.delayed
        ? both(
            `${name.vi}: đến hạn ngày ${printDate(f.dueDate)}`,
            `${name.en}: due on ${printDateEn(f.dueDate)}`,
          )
        : both(`${name.vi}: hôm nay đến hạn`, `${name.en}: due today`),
      blocks: [
        text(request(f)),
        list(
          both(
            `Hạn: ${by.vi}; nhận trước 24 giờ là đúng hạn.`,
            `Due: ${by.en}; received before midnight is on time.`,
          ),
        ),
        text(
          'Nếu đã gửi qua kênh khác, xin cho biết số và ngày văn bản để ghi nhận.',
          'If it was sent through another channel, please tell us the number and date of the document.',
        ),
      ],
    };
  },
};

export const dueIn2: NoticeWording = {
  kind: 'due-2',
  place: 180,
  keepsDate: true,
  words: dueIn(2),
};

export const dueIn5: NoticeWording = {
  kind: 'due-5',
  place: 330,
  keepsDate: true,
  words: dueIn(5),
};

export const dueIn10: NoticeWording = {
  kind: 'due-10',
  place: 340,
  keepsDate: true,
  words: dueIn(10),
};
