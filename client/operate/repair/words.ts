/** What is found, and what to do about it, in words for the command line and the administrators' page. */
import { both, type Bilingual } from '../../../domain/bilingual.ts';
import type { BrokenLog } from '../../../records/obligations/audit-chain.ts';
import type { Instant } from '../../../domain/plan.ts';
import { printInstant } from '../../../domain/words/dates.ts';
import { otherNamespace } from '../../engine/same-temporal.ts';

export type FoundCase =
  | { case: 'other-namespace'; home: string; here: string }
  | { case: 'other-temporal'; since: Instant }
  | { case: 'no-checkpoint' }
  | { case: 'never-started' }
  | { case: 'missing'; since: Instant }
  | { case: 'not-restorable' }
  | { case: 'launch-broken' }
  | { case: 'ended-early' }
  | { case: 'terminated' }
  | { case: 'failed' }
  | { case: 'workflow-behind'; workflow: number; record: number }
  | { case: 'record-behind'; workflow: number; record: number }
  | { case: 'overdue'; since: Instant }
  | { case: 'overdue-no-worker'; since: Instant }
  | { case: 'slot-unsent'; slot: Instant }
  | { case: 'duplicate'; of: string }
  | { case: 'not-needed' }
  | { case: 'stranger' }
  | BrokenLog
  | { case: 'rows-derived'; table: string; count: number; missing: string }
  | { case: 'rows-kept'; table: string; count: number; missing: string };

interface Words {
  message: Bilingual;
  remedy: Bilingual;
}

const RESTART = both(
  'Khởi động lại từ điểm lưu cuối trong hồ sơ: lời nhắc đã gửi không gửi lại.',
  'Start it again from its last checkpoint in the record: reminders already sent are not sent again.',
);
const COMPARE = both(
  'Có người đã sửa thẳng vào cơ sở dữ liệu. So với bản sao lưu; chương trình không tự sửa nhật ký.',
  'Somebody has written into the database by hand. Compare it with a copy; the program never repairs an audit log.',
);
const STOP = both('Dừng luồng việc này.', 'Stop this workflow.');

/** In both languages. */
export function findingWords(what: FoundCase): Words {
  switch (what.case) {
    case 'other-namespace':
      return {
        message: otherNamespace(what.home, what.here),
        remedy: both(
          `Đặt TEMPORAL_NAMESPACE=${what.home} rồi chạy lại. Không sửa gì ở không gian tên này.`,
          `Set TEMPORAL_NAMESPACE=${what.home} and run it again. Nothing is repaired in this namespace.`,
        ),
      };
    case 'other-temporal':
      return {
        message: both(
          `Máy chủ Temporal này không có luồng việc nào của hồ sơ; chúng ở một máy chủ khác từ ${printInstant(what.since)}, hoặc dữ liệu của nó đã mất.`,
          `This Temporal server has none of the record's workflows; they have been on another one since ${printInstant(what.since)}, or its data is lost.`,
        ),
        remedy: both(
          'Nếu máy chủ cũ còn chạy, trỏ TEMPORAL_ADDRESS về đó. Nếu không: sửa thì mọi luồng việc được dựng lại ở đây, và máy chủ cũ không được chạy nữa.',
          'If the old server still runs, let TEMPORAL_ADDRESS name it. If not: the repair starts every workflow anew here, and the old server must not run again.',
        ),
      };
    case 'no-checkpoint':
      return {
        message: both(
          'Chưa có điểm lưu: luồng việc bắt đầu từ bản phần mềm trước và chưa ghi gì kể từ đó.',
          'It has no checkpoint: it was started by an earlier release and has written nothing since.',
        ),
        remedy: both(
          'Hỏi luồng việc về trạng thái của nó và lưu lại.',
          'Ask the workflow for its state and keep it.',
        ),
      };
    case 'never-started':
      return {
        message: both(
          'Chưa bao giờ được khởi động, dù kế hoạch đang chạy.',
          'It was never started, though its plan runs.',
        ),
        remedy: both('Khởi động như lúc kế hoạch bắt đầu.', 'Start it as the launch would have.'),
      };
    case 'missing':
      return {
        message: both(
          `Không có trên Temporal; lần ghi cuối vào ${printInstant(what.since)}.`,
          `It is not there in Temporal; it last wrote at ${printInstant(what.since)}.`,
        ),
        remedy: RESTART,
      };
    case 'not-restorable':
      return {
        message: both(
          'Không có trên Temporal, và hồ sơ không có điểm lưu nào của nó.',
          'It is not there in Temporal, and the record has no checkpoint of it.',
        ),
        remedy: both(
          'Khôi phục bản sao lưu của Temporal, xem mục khôi phục trong sổ tay vận hành.',
          'Restore the copy of Temporal, see "Restore" in the runbook.',
        ),
      };
    case 'launch-broken':
      return {
        message: both('Kế hoạch khởi động chưa xong.', 'The launch of the plan has not come through.'),
        remedy: both(
          'Chạy lại lệnh plan launch với cùng tệp; nó sẽ làm tiếp.',
          'Run plan launch again with the same file; it goes on.',
        ),
      };
    case 'ended-early':
      return {
        message: both(
          'Đã kết thúc trên Temporal khi hồ sơ còn việc.',
          'It has ended in Temporal while the record has work for it.',
        ),
        remedy: RESTART,
      };
    case 'terminated':
      return {
        message: both('Đã bị dừng trước khi xong.', 'It was terminated before its end.'),
        remedy: RESTART,
      };
    case 'failed':
      return { message: both('Đã thất bại.', 'It has failed.'), remedy: RESTART };
    case 'workflow-behind':
      return {
        message: both(
          `Chậm hơn hồ sơ: ở điểm lưu ${what.workflow}, hồ sơ đã có điểm ${what.record}.`,
          `It is behind the record: at checkpoint ${what.workflow}, while the record holds ${what.record}.`,
        ),
        remedy: RESTART,
      };
    case 'record-behind':
      return {
        message: both(
          `Hồ sơ chậm hơn luồng việc: hồ sơ ở điểm lưu ${what.record}, luồng việc đã qua điểm ${what.workflow}.`,
          `The record is behind it: at checkpoint ${what.record}, while the workflow is past ${what.workflow}.`,
        ),
        remedy: both(
          'Nếu có bản sao lưu mới hơn của hồ sơ, khôi phục bản đó. Nếu không: khởi động lại từ hồ sơ; những gì làm sau bản sao lưu đã mất, lời nhắc sau đó có thể gửi lại.',
          'If there is a newer copy of the record, restore that. If not: start it again from the record; what was done since the copy is lost, and reminders since then may be sent again.',
        ),
      };
    case 'overdue':
      return {
        message: both(
          `Lẽ ra thức dậy lúc ${printInstant(what.since)} nhưng chưa.`,
          `It should have woken at ${printInstant(what.since)} and has not.`,
        ),
        remedy: RESTART,
      };
    case 'overdue-no-worker':
      return {
        message: both(
          `Lẽ ra thức dậy lúc ${printInstant(what.since)}; không có tiến trình xử lý nào nhận việc.`,
          `It should have woken at ${printInstant(what.since)}; no worker takes tasks.`,
        ),
        remedy: both(
          'Khởi động máy chủ hoặc tiến trình xử lý (worker); bước bị lỡ sẽ được làm ngay.',
          'Start the server or a worker; what was missed is done at once.',
        ),
      };
    case 'slot-unsent':
      return {
        message: both(
          `Thư của khung giờ ${printInstant(what.slot)} chưa gửi và không có luồng việc nào gửi.`,
          `Mails of the slot of ${printInstant(what.slot)} are not sent, and no workflow sends them.`,
        ),
        remedy: both(
          'Khởi động luồng gửi thư; thư đã gửi không gửi lại.',
          'Start it; mails already sent are not sent again.',
        ),
      };
    case 'duplicate':
      return {
        message: both(
          `Làm lần hai công việc của ${what.of}, với mã khác.`,
          `It does the work of ${what.of} a second time, under another id.`,
        ),
        remedy: STOP,
      };
    case 'not-needed':
      return {
        message: both(
          'Đang chạy, nhưng theo hồ sơ thì việc của nó đã xong.',
          'It runs, though by the record its work is over.',
        ),
        remedy: STOP,
      };
    case 'stranger':
      return {
        message: both(
          'Thuộc một kế hoạch không có trong hồ sơ này.',
          'It belongs to a plan that is not in this record.',
        ),
        remedy: both(
          'Có thể của một hệ thống khác dùng chung không gian tên. Nếu không phải, dừng nó bằng công cụ của Temporal.',
          'It may be of another installation in the same namespace. If it is not, stop it with Temporal’s own tools.',
        ),
      };
    case 'entry-changed':
      return {
        message: both(
          `Nhật ký của "${what.plan}": dòng ${what.entry} (số ${what.number}) không còn như lúc được ghi.`,
          `Audit log of "${what.plan}": the entry ${what.entry} (number ${what.number}) is not as it was written.`,
        ),
        remedy: COMPARE,
      };
    case 'entries-gone':
      return {
        message: both(
          `Nhật ký của "${what.plan}": ngay trước dòng ${what.entry} thiếu dòng số ${what.number}.`,
          `Audit log of "${what.plan}": before the entry ${what.entry}, number ${what.number} is missing.`,
        ),
        remedy: COMPARE,
      };
    case 'log-cut-off':
      return {
        message: both(
          `Nhật ký của "${what.plan}": còn ${what.found} dòng, lẽ ra ${what.expected}.`,
          `Audit log of "${what.plan}": it ends after ${what.found} entries of ${what.expected}.`,
        ),
        remedy: COMPARE,
      };
    case 'rows-derived':
      return {
        message: both(
          `${what.count} dòng trong bảng ${what.table} thuộc kế hoạch không có trong hồ sơ (${what.missing}).`,
          `${what.count} rows of the table ${what.table} belong to a plan that is not in the record (${what.missing}).`,
        ),
        remedy: both(
          'Xóa những dòng này; chúng chỉ được tính ra từ dữ liệu khác.',
          'Take them out; they are only worked out from other data.',
        ),
      };
    case 'rows-kept':
      return {
        message: both(
          `${what.count} dòng trong bảng ${what.table} không thuộc về gì trong hồ sơ (${what.missing}).`,
          `${what.count} rows of the table ${what.table} belong to nothing in the record (${what.missing}).`,
        ),
        remedy: both(
          'Là chứng cứ nên không tự xóa. Tìm xem kế hoạch hoặc thao tác đó đã mất ở đâu, ví dụ trong bản sao lưu.',
          'They are evidence and are not taken out. Find out where that plan or act was lost, in a copy for example.',
        ),
      };
  }
}
