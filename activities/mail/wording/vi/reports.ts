/** Vietnamese words of the aggregate's way up. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { dueWords, whatName } from './names.ts';

const period = (f: NoticeFacts): string => (f.period ? ` ${periodName(f.period).vi}` : '');
const aggregate = (f: NoticeFacts): string => `báo cáo tổng hợp${period(f)}`;
const upward = (f: NoticeFacts): string => f.plan.addressees.join('; ') || 'cấp trên';

export function sendIn(days: number): (f: NoticeFacts) => Words {
  return (f) => ({
    subject: `${capital(aggregate(f))}: hạn gửi ${printDate(f.dueDate)}`,
    blocks: [
      text(
        f.role === 'approver'
          ? `Trân trọng đề nghị xem xét, phê duyệt ${aggregate(f)} để kịp gửi ${upward(f)}.`
          : `Trân trọng đề nghị hoàn thiện, trình duyệt và gửi ${aggregate(f)} tới ${upward(f)}.`,
      ),
      list([`Hạn gửi: ${dueWords(f)}${f.delayed ? '' : `, còn ${days} ngày làm việc`}.`]),
    ],
  });
}

export function sendLate(f: NoticeFacts): Words {
  return {
    subject: `${capital(aggregate(f))}: đã qua hạn gửi ${f.daysLate} ngày`,
    blocks: [
      text(`${capital(aggregate(f))} chưa được gửi tới ${upward(f)} (hạn ${dueWords(f)}).`),
      text('Kính báo cáo lãnh đạo; trân trọng đề nghị xem xét, chỉ đạo để báo cáo được gửi sớm.'),
    ],
  };
}

export function dailyMissing(f: NoticeFacts): Words {
  return {
    subject: `${capital(`báo cáo${period(f)}`)}: ${f.missing.length} đơn vị chưa gửi`,
    blocks: [
      text(`Đến thời điểm lập thư này, các đơn vị sau chưa gửi báo cáo${period(f)}:`),
      list(f.missing),
      text('Danh sách để theo dõi; mỗi đơn vị được nhắc theo lịch riêng của mình.'),
    ],
  };
}

export function draftReady(f: NoticeFacts): Words {
  const missing =
    f.missing.length > 0
      ? [text('Đơn vị chưa gửi báo cáo, được nêu rõ trong dự thảo:'), list(f.missing)]
      : [];
  return {
    subject: `Dự thảo ${aggregate(f)} đã lập`,
    blocks: [
      text(`Dự thảo ${aggregate(f)} đã được lập từ số liệu các đơn vị đã gửi.`),
      text(
        f.role === 'approver'
          ? 'Trân trọng đề nghị xem xét, phê duyệt.'
          : 'Trân trọng đề nghị rà soát, hoàn thiện phần lời và trình phê duyệt.',
      ),
      list([`Hạn gửi ${upward(f)}: ${dueWords(f)}.`]),
      ...missing,
      ...(f.undocumented.length > 0
        ? [text('Đã có số liệu, chưa có văn bản của đơn vị:'), list(f.undocumented)]
        : []),
    ],
  };
}

export function approved(f: NoticeFacts): Words {
  return {
    subject: `${capital(aggregate(f))} đã được phê duyệt`,
    blocks: [
      text(`${capital(aggregate(f))}${version(f)} đã được phê duyệt và niêm phong.`),
      text(`Trân trọng đề nghị lấy số, ngày tại văn thư và gửi tới ${upward(f)}, hạn ${dueWords(f)}.`),
    ],
  };
}

const version = (f: NoticeFacts): string => (f.reportVersion ? ` (phiên bản ${f.reportVersion})` : '');

export function reportSent(f: NoticeFacts): Words {
  const date = f.reportDate ? ` ngày ${printDate(f.reportDate)}` : '';
  const number = f.reportNumber ? ` số ${f.reportNumber}${date}` : '';
  const supplement = (f.reportVersion ?? 1) > 1 ? ' (báo cáo bổ sung)' : '';
  return f.role === 'addressee'
    ? {
        subject: `${capital(aggregate(f))}${supplement} của ${f.plan.coordinator}`,
        blocks: [
          text(`${f.plan.coordinator} kính gửi ${f.recipient} ${aggregate(f)}${number}${supplement}.`),
          text('Báo cáo (DOCX) và phụ lục số liệu (XLSX) kèm theo thư này.'),
        ],
      }
    : {
        subject: `${capital(whatName(f))} đã được gửi`,
        blocks: [text(`${capital(aggregate(f))}${number}${supplement} đã được gửi tới ${upward(f)}.`)],
      };
}
