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
  vi: (f) =>
    f.role === 'addressee'
      ? {
          subject: `${aggregateTitle(f).vi}${supplement(f).vi} của ${f.plan.coordinator}`,
          blocks: [
            text(
              `${f.plan.coordinator} kính gửi ${f.recipient} ${aggregateName(f).vi}${number(f).vi}${supplement(f).vi}.`,
            ),
            text('Báo cáo (DOCX) và phụ lục số liệu (XLSX) kèm theo thư này.'),
          ],
        }
      : {
          subject: `${title(f).vi} đã được gửi`,
          blocks: [
            text(
              `${aggregateTitle(f).vi}${number(f).vi}${supplement(f).vi} đã được gửi tới ${upward(f).vi}.`,
            ),
          ],
        },
  en: (f) =>
    f.role === 'addressee'
      ? {
          subject: `${aggregateTitle(f).en}${supplement(f).en} of ${f.plan.coordinator}`,
          blocks: [
            text(
              `${f.plan.coordinator} respectfully sends ${f.recipient} the ${aggregateName(f).en}${number(f).en}${supplement(f).en}.`,
            ),
            text('The report (DOCX) and its figures (XLSX) are attached.'),
          ],
        }
      : {
          subject: `${aggregateTitle(f).en} sent`,
          blocks: [
            text(
              `The ${aggregateName(f).en}${number(f).en}${supplement(f).en} has been sent to ${upward(f).en}.`,
            ),
          ],
        },
};
