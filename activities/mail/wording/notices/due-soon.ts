/** The rungs before the due date and on it, to those who owe. */
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { countEn, dueWords, title } from '../phrases/names.ts';
import { request } from '../phrases/request.ts';

/** So many working days before it; a mail that goes out later than planned counts no days. */
function dueIn(days: number): NoticeWords {
  const left = { vi: `còn ${days} ngày làm việc`, en: `${countEn(days, 'working day')} left` };
  return {
    vi: (f) => ({
      subject: `${title(f).vi}: ${f.delayed ? '' : `${left.vi}, `}hạn ${printDate(f.dueDate)}`,
      blocks: [
        text(request(f).vi),
        ...(days === 5 && f.kind === 'report' && f.cutoff
          ? [text(`Số liệu chốt hết ngày ${printDate(f.cutoff)}, xin chuẩn bị để kịp gửi đúng hạn.`)]
          : []),
        list([`Hạn: ${dueWords(f).vi}${f.delayed ? '' : `, ${left.vi}`}.`]),
      ],
    }),
    en: (f) => ({
      subject: `${title(f).en}: ${f.delayed ? '' : `${left.en}, `}due ${printDateEn(f.dueDate)}`,
      blocks: [
        text(request(f).en),
        ...(days === 5 && f.kind === 'report' && f.cutoff
          ? [text(`Figures close at the end of ${printDateEn(f.cutoff)}; please prepare them in time.`)]
          : []),
        list([`Due: ${dueWords(f).en}${f.delayed ? '' : `, ${left.en}`}.`]),
      ],
    }),
  };
}

export const due: NoticeWording = {
  kind: 'due',
  place: 150,
  keepsDate: true,
  vi: (f) => ({
    subject: `${title(f).vi}: ${f.delayed ? `đến hạn ngày ${printDate(f.dueDate)}` : 'hôm nay đến hạn'}`,
    blocks: [
      text(request(f).vi),
      list([`Hạn: ${dueWords(f).vi}; nhận trước 24 giờ là đúng hạn.`]),
      text('Nếu đã gửi qua kênh khác, xin cho biết số và ngày văn bản để ghi nhận.'),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: ${f.delayed ? `due on ${printDateEn(f.dueDate)}` : 'due today'}`,
    blocks: [
      text(request(f).en),
      list([`Due: ${dueWords(f).en}; received before midnight is on time.`]),
      text('If it was sent through another channel, please tell us the number and date of the document.'),
    ],
  }),
};

export const dueIn2: NoticeWording = {
  kind: 'due-2',
  place: 180,
  keepsDate: true,
  ...dueIn(2),
};

export const dueIn5: NoticeWording = {
  kind: 'due-5',
  place: 330,
  keepsDate: true,
  ...dueIn(5),
};

export const dueIn10: NoticeWording = {
  kind: 'due-10',
  place: 340,
  keepsDate: true,
  ...dueIn(10),
};
