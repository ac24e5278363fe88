/** Vietnamese words of what follows an act: returns, and mail that did not arrive. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { localDate } from '../../../../domain/instants.ts';
import { citeVi } from '../../../../words/plan-citation.ts';
import { printDate } from '../../../../words/dates.ts';
import { NOTICE_NAMES } from '../../../../words/notice-names.ts';
import { ROLE_NAMES } from '../../../../words/roles.ts';
import { ACT_NAMES } from '../../../../words/act-names.ts';
import { capital } from '../../../../words/capital.ts';
import { dueWords, momentWords, whatName } from './names.ts';

const correctDate = (f: NoticeFacts): string =>
  f.correctBy ? printDate(localDate(f.correctBy, f.plan.timeZone)) : printDate(f.dueDate);

export function returned(f: NoticeFacts): Words {
  return {
    subject: `Đề nghị bổ sung ${whatName(f)}`,
    blocks: [
      text(
        f.requested
          ? `Trân trọng đề nghị Quý cơ quan phối hợp, bổ sung ${whatName(f)}.`
          : `Trân trọng đề nghị ${f.unit} bổ sung, chỉnh sửa ${whatName(f)} và gửi lại.`,
      ),
      list([...(f.why ? [`Nội dung cần bổ sung: ${f.why}`] : []), `Xin gửi lại hết ngày ${correctDate(f)}.`]),
      text('Việc gửi lại không làm thay đổi thời điểm đã nhận lần đầu.'),
    ],
  };
}

export function correctBy(f: NoticeFacts): Words {
  return {
    subject: `Bổ sung ${whatName(f)}: hạn ${correctDate(f)}`,
    blocks: [
      text(`Trân trọng đề nghị ${f.requested ? 'Quý cơ quan' : f.unit} gửi bản bổ sung của ${whatName(f)}.`),
      list([
        ...(f.why ? [`Nội dung cần bổ sung: ${f.why}`] : []),
        `Hạn bổ sung: hết ngày ${correctDate(f)}.`,
      ]),
    ],
  };
}

export function correctOverdue(f: NoticeFacts): Words {
  return {
    subject: `${capital(whatName(f))} – ${f.unit}: chưa nhận bản bổ sung`,
    blocks: [
      text(
        `Đến nay chưa nhận được bản bổ sung ${whatName(f)} của ${f.unit} (hạn hết ngày ${correctDate(f)}).`,
      ),
      text('Thông tin để cơ quan đầu mối liên hệ, hỗ trợ; đơn vị không nhận thêm thư nhắc về việc này.'),
    ],
  };
}

type Bounced = NonNullable<NoticeFacts['bounced']>;

const FATES: Record<Bounced['fate'], { subject: string; told: string; answer: string }> = {
  refused: {
    subject: 'không đến nơi',
    told: 'đã bị máy chủ nơi nhận từ chối.',
    answer: 'Máy chủ trả lời',
  },
  unanswered: {
    subject: 'chưa rõ có đến nơi hay không',
    told: 'đã được chuyển cho máy chủ thư hai lần, nhưng cả hai lần đều không có xác nhận. Nơi nhận có thể chưa nhận được, hoặc đã nhận một hay hai bản giống nhau. Thư này không được gửi lại nữa.',
    answer: 'Lần cuối ghi nhận',
  },
  'given-up': {
    subject: 'không gửi được',
    told: 'đã được gửi lại trong nhiều ngày mà không được, và không được gửi lại nữa.',
    answer: 'Lần cuối ghi nhận',
  },
};

export function mailBounced(f: NoticeFacts): Words {
  const { bounced } = f;
  const fate = FATES[bounced?.fate ?? 'refused'];
  return {
    subject: `Thư gửi ${f.unit} ${fate.subject}`,
    blocks: [
      text(`Thư về ${whatName(f)} gửi ${f.unit} ${fate.told}`),
      list(bounced ? [`Địa chỉ: ${bounced.address}`, `${fate.answer}: ${bounced.answer}`] : []),
      text(
        bounced?.isMarked === false
          ? 'Trân trọng đề nghị liên hệ đơn vị để chuyển nội dung bằng cách khác. Các thư sau vẫn được gửi tới địa chỉ này.'
          : 'Trân trọng đề nghị liên hệ đơn vị và cập nhật danh bạ; đến khi đó các thư sau được gửi tới cơ quan đầu mối.',
      ),
    ],
  };
}

/** To whoever said it: kept while the system was away, and refused afterwards. */
export function notRecorded(f: NoticeFacts): Words {
  const { act, by, saidAt, words } = f.lateRefusal!;
  const name = ACT_NAMES[act].vi;
  return {
    subject: `${capital(whatName(f))}${f.recipient === f.unit ? '' : ` – ${f.unit}`}: “${name}” không được ghi nhận`,
    blocks: [
      text(
        `Thao tác “${name}” về ${whatName(f)} của ${f.unit}, do ${by} gửi lúc ${momentWords(f, saidAt)} khi hệ thống gián đoạn, đã được giữ lại nhưng sau đó không ghi nhận được.`,
      ),
      list([`Lý do: ${words.vi}`, `Mã tham chiếu: ${f.receipt.reference}`]),
      text(
        'Thao tác này không làm thay đổi gì. Xin mở trang để xem tình trạng hiện nay và, nếu vẫn cần, thực hiện lại.',
      ),
    ],
  };
}

/** To a unit's mailbox, for want of a focal point. */
export function focalPointWanted(f: NoticeFacts): Words {
  const asked = f.requested
    ? 'Trân trọng đề nghị Quý cơ quan phối hợp, cử một cán bộ làm đầu mối'
    : `Trân trọng đề nghị ${f.unit} cử một cán bộ làm đầu mối`;
  return {
    subject: `Đề nghị ${f.unit} cử đầu mối`,
    blocks: [
      text(`${f.unit} có việc phải thực hiện theo kế hoạch, nhưng danh bạ chưa có đầu mối của đơn vị.`),
      text(
        `${asked}: mở liên kết dưới đây, ghi họ tên và địa chỉ thư công vụ của cán bộ đó; hoặc gửi về ${f.plan.coordinator}.`,
      ),
      list([`Việc gần nhất: ${whatName(f)}, hạn ${dueWords(f)}.`]),
      text('Đến khi có đầu mối, thư nhắc của đơn vị được gửi tới cơ quan đầu mối.'),
    ],
  };
}

/** One line of "why did I get this?": role, unit, plan, rung and date. */
export function why(f: NoticeFacts): string {
  const to = f.notice === 'focal-point-wanted' ? 'hộp thư' : ROLE_NAMES[f.role].vi;
  return `${capital(NOTICE_NAMES[f.notice].vi)} (${momentWords(f, f.at)}) về ${whatName(f)} của ${f.unit}: gửi ${to} của ${f.recipient} theo Kế hoạch ${citeVi(f.plan, printDate)}.`;
}

export function standIn(f: NoticeFacts): string {
  return `Danh bạ chưa có địa chỉ dùng được của ${ROLE_NAMES[f.role].vi} thuộc ${f.recipient}, nên thư này được gửi tới Quý vị để chuyển giúp và bổ sung danh bạ.`;
}

/** For want of its own words: that there is something, and where to look. */
export function general(f: NoticeFacts): Words {
  const look = f.role === 'addressee' ? '' : 'mở liên kết dưới đây để xem, hoặc ';
  return {
    subject: `${capital(NOTICE_NAMES[f.notice].vi)} – ${f.unit}`,
    blocks: [
      text(`Có nội dung mới về ${whatName(f)} của ${f.unit}.`),
      text(`Thư này chưa nêu được chi tiết. Trân trọng đề nghị ${look}liên hệ ${f.plan.coordinator}.`),
    ],
  };
}
