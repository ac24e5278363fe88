/** Vietnamese words of the rungs after the due date: calm, to each role in its own way. */
import type { Block, NoticeFacts, SentBefore, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { citeVi } from '../../../../words/plan-citation.ts';
import { printDate } from '../../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import { capital } from '../../../../words/capital.ts';
import { momentWords, whatInFull, whatName } from './names.ts';

const STATES: Record<SentBefore['state'], string> = {
  sent: 'đã gửi',
  'stand-in': 'đã gửi cơ quan đầu mối chuyển giúp',
  waiting: 'đang chờ gửi',
  bounced: 'không đến nơi',
  undeliverable: 'chưa có người nhận trong danh bạ',
};

function notYet(f: NoticeFacts): string {
  const verb = f.kind === 'task' ? 'chưa ghi nhận kết quả' : 'chưa nhận được';
  return `Đến nay ${f.plan.coordinator} ${verb} ${whatInFull(f)} của ${f.unit} (hạn hết ngày ${printDate(f.dueDate)}; đã qua hạn ${f.daysLate} ngày).`;
}

/** What was sent to whom and when, oldest first. */
function sentBefore(f: NoticeFacts): Block[] {
  if (f.sentBefore.length === 0) return [text('Trước thư này chưa có thư nào về việc trên.')];
  const line = (s: SentBefore): string =>
    `${momentWords(f, s.sentAt ?? s.at)}: ${NOTICE_NAMES[s.notice].vi}, tới ${ROLE_NAMES[s.role].vi} của ${s.unit}, ${STATES[s.state]}`;
  return [text('Các thư đã gửi về việc này:'), list(f.sentBefore.map(line))];
}

const subject = (f: NoticeFacts, rest: string): string => `${capital(whatName(f))} – ${f.unit}: ${rest}`;

/** One working day late: the focal point, with a copy to the head of the unit. */
export function oneDay(f: NoticeFacts): Words {
  const ask =
    f.role === 'head'
      ? `Kính gửi Thủ trưởng đơn vị để biết; trân trọng đề nghị Thủ trưởng quan tâm, tạo điều kiện để việc này sớm hoàn thành.`
      : 'Trân trọng đề nghị đơn vị sớm thực hiện. Nếu đã gửi qua kênh khác hoặc đang vướng mắc, xin cho biết để cùng tháo gỡ.';
  return {
    subject: `${capital(whatName(f))}: đã qua hạn ${f.daysLate} ngày`,
    blocks: [text(notYet(f)), text(ask)],
  };
}

/** Two working days late: the coordinator; about its own part, its leadership. */
export function twoDays(f: NoticeFacts): Words {
  const ask = f.requested
    ? 'Thông tin để biết: đây là cơ quan được đề nghị phối hợp, không tính vào tỷ lệ báo cáo và không báo lên cấp trên.'
    : f.role === 'leadership'
      ? 'Kính báo cáo lãnh đạo để biết và cho ý kiến về phần việc của cơ quan mình.'
      : 'Trân trọng đề nghị liên hệ trực tiếp với đơn vị để nắm tình hình và hỗ trợ.';
  return {
    subject: subject(f, `đã qua hạn ${f.daysLate} ngày`),
    blocks: [text(notYet(f)), text(ask), ...sentBefore(f)],
  };
}

/** Four working days late: leadership of the coordinating agency. */
export function fourDays(f: NoticeFacts): Words {
  return {
    subject: subject(f, `kính báo cáo lãnh đạo, đã qua hạn ${f.daysLate} ngày`),
    blocks: [
      text(notYet(f)),
      text(`Trân trọng đề nghị lãnh đạo xem xét, trao đổi với lãnh đạo ${f.unit}.`),
      ...sentBefore(f),
    ],
  };
}

/** How many mails reached the unit itself. */
const mailsToUnit = (f: NoticeFacts): number =>
  f.sentBefore.filter((s) => s.state === 'sent' && s.unit === f.unit).length;

function draftLetter(f: NoticeFacts): Block {
  const cited = citeVi(f.plan, printDate);
  return {
    kind: 'letter',
    title: 'Dự thảo công văn',
    lines: [
      `Kính gửi: ${f.plan.addressees.join('; ') || '…'}`,
      `Thực hiện ${f.plan.title} ${f.plan.number === null ? cited : `(${cited})`}, ${f.plan.coordinator} đã đôn đốc, tổng hợp báo cáo của các cơ quan, đơn vị.`,
      `Đến nay ${f.plan.coordinator} chưa nhận được ${whatName(f)} của ${f.unit} (hạn hết ngày ${printDate(f.dueDate)}), sau ${mailsToUnit(f)} lần gửi thư.`,
      `${f.plan.coordinator} kính báo cáo và đề nghị quý cơ quan quan tâm, có ý kiến để ${f.unit} gửi báo cáo, bảo đảm việc tổng hợp chung.`,
      'Trân trọng./.',
    ],
  };
}

/** Ten working days late: leadership, with a letter to the addressee; the addressee itself only where the plan says so. */
export function tenDays(f: NoticeFacts): Words {
  if (f.role === 'addressee')
    return {
      subject: subject(f, 'kính báo cáo để biết'),
      blocks: [text(notYet(f)), text('Kính báo cáo để biết; trân trọng đề nghị quý cơ quan cho ý kiến.')],
    };
  return {
    subject: subject(f, `kính báo cáo lãnh đạo, đã qua hạn ${f.daysLate} ngày`),
    blocks: [
      text(notYet(f)),
      text(
        'Trân trọng đề nghị lãnh đạo xem xét việc báo cáo nơi nhận; dự thảo công văn ở dưới để tiện sử dụng.',
      ),
      draftLetter(f),
      ...sentBefore(f),
    ],
  };
}
