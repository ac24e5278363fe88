/** The consolidated report itself, to its addressees with the files; to those at home, that it went. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import type { NoticeFacts } from '../facts.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { title } from '../phrases/names.ts';

/** ` số 05/BC-SYT ngày 24/6/2024`; nothing where it was sent without a number. */
function number({ reportNumber, reportDate }: NoticeFacts): Bilingual {
  if (!reportNumber) return both('', '');
  return both(
    ` số ${reportNumber}${reportDate ? ` ngày ${printDate(reportDate)}` : ''}`,
    ` no. ${reportNumber}${reportDate ? ` of ${printDateEn(reportDate)}` : ''}`,
  );
}

const supplement = ({ reportVersion }: NoticeFacts): Bilingual =>
  (reportVersion ?? 1) > 1 ? both(' (báo cáo bổ sung)', ' (supplementary)') : both('', '');

export const reportSent: NoticeWording = {
  kind: 'report-sent',
  place: 310,
  words: (f) => {
    const { coordinator } = f.plan;
    const [report, name, no, more] = [aggregateTitle(f), aggregateName(f), number(f), supplement(f)];
    if (f.role === 'addressee')
      return {
        subject: both(
          `${report.vi}${more.vi} của ${coordinator}`,
          `${report.en}${more.en} of ${coordinator}`,
        ),
        blocks: [
          text(
            `${coordinator} kính gửi ${f.recipient} ${name.vi}${no.vi}${more.vi}.`,
            `${coordinator} respectfully sends ${f.recipient} the ${name.en}${no.en}${more.en}.`,
          ),
          text(
            'Báo cáo (DOCX) và phụ lục số liệu (XLSX) kèm theo thư này.',
            'The report (DOCX) and its figures (XLSX) are attached.',
          ),
        ],
      };
    const to = upward(f);
    return {
      subject: both(`${title(f).vi} đã được gửi`, `${report.en} sent`),
      blocks: [
        text(
          `${report.vi}${no.vi}${more.vi} đã được gửi tới ${to.vi}.`,
          `The ${name.en}${no.en}${more.en} has been sent to ${to.en}.`,
        ),
      ],
    };
  },
};
