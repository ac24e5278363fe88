/** A date moved because the days off have changed. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { title, whatInFull } from '../phrases/names.ts';

const reasonVi = (f: NoticeFacts): string[] => (f.why ? [`Lý do: ${f.why}.`] : []);
const reasonEn = (f: NoticeFacts): string[] => (f.why ? [`Reason: ${f.why}.`] : []);

const movedVi = (what: string, to: IsoDate, from: IsoDate | null): string =>
  `${what}: hết ngày ${printDate(to)}${from ? `, thay cho ${printDate(from)}` : ''}.`;
const movedEn = (what: string, to: IsoDate, from: IsoDate | null): string =>
  `${what}: the end of ${printDateEn(to)}${from ? `, instead of ${printDateEn(from)}` : ''}.`;

const periodOf = (f: NoticeFacts): Bilingual => (f.period ? periodName(f.period) : both('', 'period'));

/** To the coordinator, of a whole period. */
const ofPeriod: NoticeWords = {
  vi: (f) => ({
    subject: `Báo cáo ${periodOf(f).vi}: dời hạn theo lịch nghỉ`.replace(/ +/g, ' '),
    blocks: [
      text(`Lịch nghỉ, làm bù thay đổi; các hạn của kỳ báo cáo ${periodOf(f).vi} được tính lại.`),
      list([
        ...(f.unitDue ? [movedVi('Hạn gửi của các đơn vị', f.unitDue.to, f.unitDue.from)] : []),
        movedVi('Hạn gửi báo cáo tổng hợp', f.dueDate, f.movedFrom),
        ...reasonVi(f),
      ]),
    ],
  }),
  en: (f) => ({
    subject: `Reports for the ${periodOf(f).en}: dates moved after a change to the days off`,
    blocks: [
      text(
        `The days off have changed; the dates of the reports for the ${periodOf(f).en} have been recalculated.`,
      ),
      list([
        ...(f.unitDue ? [movedEn('Units are due by', f.unitDue.to, f.unitDue.from)] : []),
        movedEn('The consolidated report is due by', f.dueDate, f.movedFrom),
        ...reasonEn(f),
      ]),
    ],
  }),
};

const ofObligation: NoticeWords = {
  vi: (f) => ({
    subject: `${title(f).vi}: hạn dời sang ${printDate(f.dueDate)}`,
    blocks: [
      text(`Lịch nghỉ, làm bù thay đổi; hạn ${whatInFull(f).vi} của ${f.unit} được tính lại.`),
      list([movedVi('Hạn mới', f.dueDate, f.movedFrom), ...reasonVi(f)]),
      ...(f.breached ? [text('Việc đã qua hạn trước khi dời vẫn được ghi nhận như cũ.')] : []),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: now due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(
        `The days off have changed; the due date of ${whatInFull(f).en} of ${f.unit} has been recalculated.`,
      ),
      list([movedEn('Now due', f.dueDate, f.movedFrom), ...reasonEn(f)]),
      ...(f.breached ? [text('The record still shows that the earlier date was missed.')] : []),
    ],
  }),
};

export const calendarMoved: NoticeWording = {
  kind: 'calendar-moved',
  place: 200,
  keepsDate: true,
  vi: (f) => (f.kind === 'send' ? ofPeriod : ofObligation).vi(f),
  en: (f) => (f.kind === 'send' ? ofPeriod : ofObligation).en(f),
};
