/** The consolidated report is approved and waits for its number. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { text, type NoticeWording } from '../notice-wording.ts';
import { aggregateName, aggregateTitle, upward } from '../phrases/aggregate.ts';
import { dueWords } from '../phrases/names.ts';

const version = ({ reportVersion: n }: NoticeFacts): Bilingual =>
  n ? both(` (phiên bản ${n})`, ` (version ${n})`) : both('', '');

export const approved: NoticeWording = {
  kind: 'approved',
  place: 300,
  vi: (f) => ({
    subject: `${aggregateTitle(f).vi} đã được phê duyệt`,
    blocks: [
      text(`${aggregateTitle(f).vi}${version(f).vi} đã được phê duyệt và niêm phong.`),
      text(`Trân trọng đề nghị lấy số, ngày tại văn thư và gửi tới ${upward(f).vi}, hạn ${dueWords(f).vi}.`),
    ],
  }),
  en: (f) => ({
    subject: `${aggregateTitle(f).en} approved`,
    blocks: [
      text(`The ${aggregateName(f).en}${version(f).en} has been approved and sealed.`),
      text(
        `Please have it numbered and dated by the registry and send it to ${upward(f).en} by ${dueWords(f).en}.`,
      ),
    ],
  }),
};
