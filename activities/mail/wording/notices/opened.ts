/** A period begins, to those who owe. */
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { dueWords, title } from '../phrases/names.ts';
import { request } from '../phrases/request.ts';

export const opened: NoticeWording = {
  kind: 'opened',
  place: 350,
  keepsDate: true,
  vi: (f) => ({
    subject: `${title(f).vi}: hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(request(f).vi),
      list([
        `Hạn ${f.kind === 'task' ? 'hoàn thành' : 'gửi'}: ${dueWords(f).vi}.`,
        ...(f.cutoff && f.kind === 'report' ? [`Số liệu chốt hết ngày ${printDate(f.cutoff)}.`] : []),
      ]),
      ...(f.kind === 'report'
        ? [
            text(
              'Kỳ không phát sinh số liệu cũng xin xác nhận “Không phát sinh”, để phân biệt với chưa báo cáo.',
            ),
          ]
        : []),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(request(f).en),
      list([
        `Due: ${dueWords(f).en}.`,
        ...(f.cutoff && f.kind === 'report' ? [`Figures close at the end of ${printDateEn(f.cutoff)}.`] : []),
      ]),
      ...(f.kind === 'report'
        ? [
            text(
              'If there is nothing to report for the period, please confirm that, so that it is not counted as missing.',
            ),
          ]
        : []),
    ],
  }),
};
