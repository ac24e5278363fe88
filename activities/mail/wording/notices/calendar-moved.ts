/** A date moved because the days off have changed. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording, type NoticeWords } from '../notice-wording.ts';
import { title, whatInFull } from '../phrases/names.ts';

const reason = ({ why }: NoticeFacts): Bilingual[] =>
  why ? [both(`Lý do: ${why}.`, `Reason: ${why}.`)] : [];

function moved(what: Bilingual, to: IsoDate, from: IsoDate | null): Bilingual {
  return both(
    `${what.vi}: hết ngày ${printDate(to)}${from ? `, thay cho ${printDate(from)}` : ''}.`,
    `${what.en}: the end of ${printDateEn(to)}${from ? `, instead of ${printDateEn(from)}` : ''}.`,
  );
}

const OF_UNITS = both('Hạn gửi của các đơn vị', 'Units are due by');
const OF_REPORT = both('Hạn gửi báo cáo tổng hợp', 'The consolidated report is due by');

/** To the coordinator, of a whole period. */
const ofPeriod: NoticeWords = (f) => {
  const { vi, en } = f.period ? periodName(f.period) : both('', 'period');
  return {
    subject: both(
      `Báo cáo ${vi}: dời hạn theo lịch nghỉ`.replace(/ +/g, ' '),
      `Reports for the ${en}: dates moved after a change to the days off`,
    ),
    blocks: [
      text(
        `Lịch nghỉ, làm bù thay đổi; các hạn của kỳ báo cáo ${vi} được tính lại.`,
        `The days off have changed; the dates of the reports for the ${en} have been recalculated.`,
      ),
      list(
        ...(f.unitDue ? [moved(OF_UNITS, f.unitDue.to, f.unitDue.from)] : []),
        moved(OF_REPORT, f.dueDate, f.movedFrom),
        ...reason(f),
      ),
    ],
  };
};

const ofObligation: NoticeWords = (f) => {
  const [name, full] = [title(f), whatInFull(f)];
  return {
    subject: both(
      `${name.vi}: hạn dời sang ${printDate(f.dueDate)}`,
      `${name.en}: now due ${printDateEn(f.dueDate)}`,
    ),
    blocks: [
      text(
        `Lịch nghỉ, làm bù thay đổi; hạn ${full.vi} của ${f.unit} được tính lại.`,
        `The days off have changed; the due date of ${full.en} of ${f.unit} has been recalculated.`,
      ),
      list(moved(both('Hạn mới', 'Now due'), f.dueDate, f.movedFrom), ...reason(f)),
      ...(f.breached
        ? [
            text(
              'Việc đã qua hạn trước khi dời vẫn được ghi nhận như cũ.',
              'The record still shows that the earlier date was missed.',
            ),
          ]
        : []),
    ],
  };
};

export const calendarMoved: NoticeWording = {
  kind: 'calendar-moved',
  place: 200,
  keepsDate: true,
  words: (f) => (f.kind === 'send' ? ofPeriod : ofObligation)(f),
};
