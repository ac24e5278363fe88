/** Vietnamese words of what was decided about an obligation: taken back, moved, waived, urged, proposed. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { printDate } from '../../../../words/dates.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, whatInFull, whatName } from './names.ts';

const subject = (f: NoticeFacts, rest: string): string => `${capital(whatName(f))} – ${f.unit}: ${rest}`;
const reason = (f: NoticeFacts): string[] => (f.why ? [`Lý do: ${f.why}`] : []);
const basis = (f: NoticeFacts): string[] =>
  f.basis ? [`Căn cứ: văn bản số ${f.basis.number} ngày ${printDate(f.basis.date)}`] : [];
const proposed = (f: NoticeFacts): string[] =>
  f.proposedDate ? [`Hạn đề nghị: hết ngày ${printDate(f.proposedDate)}`] : [];

export function withdrawn(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'đơn vị thu hồi bản đã gửi'),
    blocks: [
      text(`${f.unit} đã thu hồi ${whatName(f)} đã gửi; bản này không được tính nữa.`),
      list([...reason(f), `Hạn gửi: ${dueWords(f)}.`]),
    ],
  };
}

export function reopened(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'mở lại'),
    blocks: [
      text(`${f.unit} báo ${whatInFull(f)} chưa hoàn thành và mở lại để tiếp tục thực hiện.`),
      list([...reason(f), `Hạn hoàn thành: ${dueWords(f)}.`]),
    ],
  };
}

export function extensionAsked(f: NoticeFacts): Words {
  return {
    subject: subject(f, 'đề nghị gia hạn'),
    blocks: [
      text(`${f.unit} đề nghị gia hạn ${whatInFull(f)}.`),
      list([`Hạn hiện nay: ${dueWords(f)}.`, ...proposed(f), ...reason(f)]),
      text('Trân trọng đề nghị xem xét, trả lời đơn vị.'),
    ],
  };
}

export function extensionGranted(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: gia hạn đến ${printDate(f.dueDate)}`,
    blocks: [
      text(`${capital(whatInFull(f))} của ${f.unit} được gia hạn.`),
      list([
        `Hạn mới: ${dueWords(f)}.`,
        ...(f.extendedFrom ? [`Hạn trước đây: hết ngày ${printDate(f.extendedFrom)}.`] : []),
        ...basis(f),
        ...reason(f),
      ]),
      ...(f.breached ? [text('Việc đã qua hạn trước khi gia hạn vẫn được ghi nhận như cũ.')] : []),
    ],
  };
}

export function extensionRefused(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: giữ nguyên hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(`Đề nghị gia hạn ${whatName(f)} của ${f.unit} chưa được chấp thuận.`),
      list([`Hạn: ${dueWords(f)}.`, ...reason(f)]),
    ],
  };
}

export function waived(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: không phải thực hiện`,
    blocks: [
      text(`${f.unit} được miễn ${whatInFull(f)}; sẽ không có thư nhắc nào nữa về việc này.`),
      list([...basis(f), ...reason(f)]),
    ],
  };
}

/** To leadership: what the coordinator cannot decide by itself. */
export function proposal(f: NoticeFacts): Words {
  const what = f.proposal === 'waive' ? 'miễn' : 'gia hạn';
  return {
    subject: subject(f, `kiến nghị ${what}`),
    blocks: [
      text(
        `Kiến nghị ${what} ${whatInFull(f)} của ${f.unit} đã được ghi lại. Việc này thuộc kế hoạch, cần văn bản của cơ quan ban hành; đến khi đó hạn giữ nguyên.`,
      ),
      list([`Hạn hiện nay: ${dueWords(f)}.`, ...proposed(f), ...reason(f)]),
    ],
  };
}

export function reminder(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))}: đề nghị quan tâm, hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(
        `Trân trọng đề nghị ${f.requested ? 'Quý cơ quan phối hợp, quan tâm' : `${f.unit} quan tâm`} ${whatInFull(f)}.`,
      ),
      list([`Hạn: ${dueWords(f)}.`, ...(f.why ? [`Nội dung: ${f.why}`] : [])]),
    ],
  };
}

export function rejected(f: NoticeFacts): Words {
  return {
    subject: `Dự thảo ${whatName(f)}: đề nghị hoàn thiện`,
    blocks: [
      text(`Người phê duyệt gửi lại dự thảo ${whatName(f)} để hoàn thiện trước khi phê duyệt.`),
      list([...(f.why ? [`Nội dung cần hoàn thiện: ${f.why}`] : []), `Hạn gửi: ${dueWords(f)}.`]),
    ],
  };
}
