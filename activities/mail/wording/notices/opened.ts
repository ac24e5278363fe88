/** A period begins, to those who owe. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { dueWords, title } from '../phrases/names.ts';
import { request } from '../phrases/request.ts';

export const opened: NoticeWording = {
  kind: 'opened',
  place: 350,
  keepsDate: true,
  words: (f) => {
    const [name, due] = [title(f), dueWords(f)];
    const isReport = f.kind === 'report';
    return {
      subject: both(`${name.vi}: hạn ${printDate(f.dueDate)}`, `${name.en}: due ${printDateEn(f.dueDate)}`),
      blocks: [
        text(request(f)),
        list(
          both(`Hạn ${f.kind === 'task' ? 'hoàn thành' : 'gửi'}: ${due.vi}.`, `Due: ${due.en}.`),
          ...(f.cutoff && isReport
            ? [
                both(
                  `Số liệu chốt hết ngày ${printDate(f.cutoff)}.`,
                  `Figures close at the end of ${printDateEn(f.cutoff)}.`,
                ),
              ]
            : []),
        ),
        ...(isReport
          ? [
              text(
                'Kỳ không phát sinh số liệu cũng xin xác nhận “Không phát sinh”, để phân biệt với chưa báo cáo.',
                'If there is nothing to report for the period, please confirm that, so that it is not counted as missing.',
              ),
            ]
          : []),
      ],
    };
  },
};
