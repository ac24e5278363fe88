/** Vietnamese words of a date that moved because the days off have changed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { whatInFull, whatName } from './names.ts';

const reason = (f: NoticeFacts): string[] => (f.why ? [`Lý do: ${f.why}.`] : []);
const moved = (what: string, to: string, from: string | null): string =>
  `${what}: hết ngày ${printDate(to)}${from ? `, thay cho ${printDate(from)}` : ''}.`;

/** To the coordinator, of a whole period. */
function ofPeriod(f: NoticeFacts): Words {
  const period = f.period ? periodName(f.period).vi : '';
  return {
    subject: `Báo cáo ${period}: dời hạn theo lịch nghỉ`.replace(/ +/g, ' '),
    blocks: [
      text(`Lịch nghỉ, làm bù thay đổi; các hạn của kỳ báo cáo ${period} được tính lại.`),
      list([
        ...(f.unitDue ? [moved('Hạn gửi của các đơn vị', f.unitDue.to, f.unitDue.from)] : []),
        moved('Hạn gửi báo cáo tổng hợp', f.dueDate, f.movedFrom),
        ...reason(f),
      ]),
    ],
  };
}

export function calendarMoved(f: NoticeFacts): Words {
  if (f.kind === 'send') return ofPeriod(f);
  return {
    subject: `${capital(whatName(f))}: hạn dời sang ${printDate(f.dueDate)}`,
    blocks: [
      text(`Lịch nghỉ, làm bù thay đổi; hạn ${whatInFull(f)} của ${f.unit} được tính lại.`),
      list([moved('Hạn mới', f.dueDate, f.movedFrom), ...reason(f)]),
      ...(f.breached ? [text('Việc đã qua hạn trước khi dời vẫn được ghi nhận như cũ.')] : []),
    ],
  };
}
