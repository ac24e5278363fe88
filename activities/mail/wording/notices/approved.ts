/** The consolidated report is approved and waits for its number. */
import { both } from '../../../../domain/bilingual.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { dueWords } from '../phrases/names.ts';

export const approved: NoticeWording = {
  kind: 'approved',
  place: 300,
  words: (f) => {
    const [report, to, due, n] = [aggregateTitle(f), upward(f), dueWords(f), f.reportVersion];
    const version = n ? both(` (phiên bản ${n})`, ` (version ${n})`) : both('', '');
    return {
      subject: both(`${report.vi} đã được phê duyệt`, `${report.en} approved`),
      blocks: [
        text(
          `${report.vi}${version.vi} đã được phê duyệt và niêm phong.`,
          `The ${aggregateName(f).en}${version.en} has been approved and sealed.`,
        ),
        text(
          `Trân trọng đề nghị lấy số, ngày tại văn thư và gửi tới ${to.vi}, hạn ${due.vi}.`,
          `Please have it numbered and dated by the registry and send it to ${to.en} by ${due.en}.`,
        ),
      ],
    };
  },
};
