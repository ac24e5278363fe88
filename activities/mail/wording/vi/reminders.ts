/** Vietnamese words of the rungs up to the due date, to those who owe. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, whatInFull, whatName } from './names.ts';

/** The request itself; a requested unit is asked for its cooperation. */
function request(f: NoticeFacts): string {
  const please = f.requested ? 'Trân trọng đề nghị Quý cơ quan phối hợp' : 'Trân trọng đề nghị';
  const unit = f.requested ? '' : ` ${f.unit}`;
  const joint =
    f.leaders.length > 0 ? `${f.requested ? '' : ' phối hợp'} với ${f.leaders.join(', ')} (chủ trì)` : '';
  return f.kind === 'task'
    ? `${please}${unit}${joint} thực hiện ${whatInFull(f)}.`
    : `${please}${unit} tổng hợp và gửi ${whatInFull(f)} về ${f.plan.coordinator}.`;
}

function terms(f: NoticeFacts): string[] {
  const due = `Hạn ${f.kind === 'task' ? 'hoàn thành' : 'gửi'}: ${dueWords(f)}.`;
  const data = f.cutoff && f.kind === 'report' ? [`Số liệu chốt hết ngày ${printDate(f.cutoff)}.`] : [];
  return [due, ...data];
}

export function opened(f: NoticeFacts): Words {
  const extra =
    f.kind === 'report'
      ? [
          text(
            'Kỳ không phát sinh số liệu cũng xin xác nhận “Không phát sinh”, để phân biệt với chưa báo cáo.',
          ),
        ]
      : [];
  return {
    subject: `${capital(whatName(f))}: hạn ${printDate(f.dueDate)}`,
    blocks: [text(request(f)), list(terms(f)), ...extra],
  };
}

export function dueIn(days: number): (f: NoticeFacts) => Words {
  const left = `còn ${days} ngày làm việc`;
  return (f) => {
    const prepare =
      days === 5 && f.kind === 'report' && f.cutoff
        ? [text(`Số liệu chốt hết ngày ${printDate(f.cutoff)}, xin chuẩn bị để kịp gửi đúng hạn.`)]
        : [];
    return {
      subject: `${capital(whatName(f))}: ${f.delayed ? '' : `${left}, `}hạn ${printDate(f.dueDate)}`,
      blocks: [text(request(f)), ...prepare, list([`Hạn: ${dueWords(f)}${f.delayed ? '' : `, ${left}`}.`])],
    };
  };
}

export function due(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: ${f.delayed ? `đến hạn ngày ${printDate(f.dueDate)}` : 'hôm nay đến hạn'}`,
    blocks: [
      text(request(f)),
      list([`Hạn: ${dueWords(f)}; nhận trước 24 giờ là đúng hạn.`]),
      text('Nếu đã gửi qua kênh khác, xin cho biết số và ngày văn bản để ghi nhận.'),
    ],
  };
}
