/** A sentence for each refusal. */
import { both, type Bilingual } from '../bilingual.ts';
import type { TableRefusal } from '../act-permission.ts';
import type { Instant } from '../plan.ts';
import { instantInWords } from '../words/dates.ts';
import type { Refusal } from './decision.ts';

/** Refusals that dates or contents bring about, beside those of the table. */
type DatedRefusal =
  | 'not-undoable'
  | 'already-undone'
  | 'too-late'
  | 'unknown-obligation'
  | 'unknown-obstacle'
  | 'already-submitted'
  | 'not-received-yet'
  | 'nothing-asked'
  | 'no-date'
  | 'not-later'
  | 'past-send-date'
  | 'newer-version'
  | 'overtaken'
  | 'no-number'
  | 'before-cut-off'
  | 'units-missing'
  | 'nothing-new'
  | 'sealed'
  | 'date-passed'
  | 'in-future'
  | 'issued-too-early';

const WORDS: Record<TableRefusal | DatedRefusal, Bilingual> = {
  'not-allowed': both(
    'Thao tác này không thuộc vai trò của người thực hiện, hoặc không thuộc về việc này.',
    'This role may not do this, or it does not apply to this obligation.',
  ),
  'not-a-report': both('Việc này không phải là báo cáo.', 'This is not a report.'),
  'not-a-task': both('Việc này không phải là nhiệm vụ có hạn.', 'This is not a dated task.'),
  'nothing-submitted': both('Không có bản nộp nào đang chờ.', 'No submission is waiting.'),
  'already-accepted': both(
    'Báo cáo đã được tiếp nhận, không thay được nữa.',
    'The report has been accepted and can no longer be changed.',
  ),
  'not-accepted': both(
    'Báo cáo chưa được tiếp nhận nên không có gì để trả lại; báo cáo đang chờ thì dùng “Đề nghị bổ sung”.',
    'The report has not been accepted, so it cannot be reopened; one that still waits is returned instead.',
  ),
  'already-done': both('Nhiệm vụ đã được báo hoàn thành.', 'The task is already done.'),
  'not-done': both('Nhiệm vụ chưa được báo hoàn thành.', 'The task has not been reported done.'),
  'not-owed': both(
    'Việc này không còn phải chờ: đã gửi, đã hoàn thành hoặc đã được miễn.',
    'Nothing is due here any more: it was submitted, completed or waived.',
  ),
  waived: both('Việc này đã được miễn.', 'This has been waived.'),
  'no-draft': both('Chưa có dự thảo báo cáo tổng hợp.', 'There is no draft of the report yet.'),
  'not-proposed': both(
    'Cơ quan đầu mối chưa trình dự thảo báo cáo này.',
    'The coordinating agency has not proposed this report for approval.',
  ),
  'already-proposed': both('Dự thảo đã được trình.', 'The draft has been proposed already.'),
  'before-cut-off': both('Kỳ số liệu chưa kết thúc.', 'The period’s data window has not ended.'),
  'units-missing': both('Còn đơn vị được giao chưa gửi báo cáo.', 'Ordered units have not reported.'),
  'not-approved': both('Báo cáo chưa được phê duyệt.', 'The report has not been approved.'),
  'already-approved': both('Báo cáo đã được phê duyệt.', 'Already approved.'),
  'already-sent': both('Báo cáo đã được gửi.', 'The report has been sent.'),
  'not-sent': both(
    'Báo cáo chưa được gửi; bản bổ sung chỉ lập sau khi gửi.',
    'The report has not been sent; a supplement follows only then.',
  ),
  'nothing-new': both(
    'Từ khi chốt báo cáo chưa nhận thêm hoặc sửa gì.',
    'Nothing has come or been corrected since the report was sealed.',
  ),
  'already-suspended': both('Đơn vị đang tạm dừng.', 'The unit is suspended already.'),
  'already-paused': both('Kế hoạch đang tạm dừng.', 'The plan is paused already.'),
  'not-suspended': both('Đơn vị hoặc kế hoạch không tạm dừng.', 'Nothing is suspended or paused here.'),
  suspended: both(
    'Đơn vị hoặc kế hoạch đang tạm dừng, chưa gửi thư nhắc.',
    'The unit is suspended or the plan paused; no reminders are sent.',
  ),
  superseded: both(
    'Việc này không còn phải làm: kế hoạch đã được điều chỉnh.',
    'This is no longer owed: the plan has been amended.',
  ),
  succeeded: both(
    'Việc này đã chuyển sang đơn vị kế thừa.',
    'This has passed to the unit that took the work over.',
  ),
  over: both(
    'Việc này đã kết thúc, không nhận thêm thao tác.',
    'This has ended and accepts no further actions.',
  ),
  'not-handed-in': both(
    'Văn bản chỉ ghi được sau khi đã gửi số liệu hoặc báo hoàn thành.',
    'A document can be added only after figures were submitted or the task was reported done.',
  ),
  'moved-on': both(
    'Việc này không còn như thao tác đó để lại: sau đó đã có thay đổi khác, nên không hoàn tác được.',
    'This no longer stands as that act left it: something else has changed it since, so the act cannot be undone.',
  ),
  'not-undoable': both(
    'Chỉ hoàn tác được việc kết thúc kế hoạch, miễn thực hiện hoặc tạm dừng đơn vị.',
    'Only the end of a plan, a waiver or a unit’s suspension can be undone.',
  ),
  'already-undone': both('Thao tác này đã được hoàn tác.', 'This act has been undone already.'),
  'too-late': both(
    'Đã quá 30 ngày kể từ thao tác này nên không hoàn tác được nữa.',
    'More than 30 days have passed since this act, so it can no longer be undone.',
  ),
  'already-escalated': both(
    'Vướng mắc này đã được báo cáo lãnh đạo.',
    'This obstacle has been escalated to leadership.',
  ),
  'already-answered': both('Vướng mắc này đã được trả lời.', 'This obstacle has been answered.'),
  'unknown-obligation': both('Không có việc này.', 'There is no such obligation.'),
  'unknown-obstacle': both('Không có vướng mắc này.', 'There is no such obstacle.'),
  'already-submitted': both(
    'Báo cáo đã gửi và đã quá hạn thay; đề nghị cơ quan đầu mối trả lại nếu cần sửa.',
    'Already submitted; ask the coordinator to return it.',
  ),
  'not-received-yet': both(
    'Ngày nhận văn bản còn thiếu hoặc ở sau hôm nay.',
    'The date of receipt is missing or in the future.',
  ),
  'nothing-asked': both('Không có đề nghị gia hạn nào đang chờ.', 'No extension has been asked for.'),
  'no-date': both('Thiếu ngày gia hạn.', 'The new date is missing.'),
  'not-later': both(
    'Hạn mới phải sau hạn hiện tại và chưa qua.',
    'The new date must be after the current one and in the future.',
  ),
  'past-send-date': both(
    'Cơ quan đầu mối chỉ dời được hạn thu thập, không quá hạn gửi báo cáo lên.',
    'A collection date cannot be moved past the date of sending upward.',
  ),
  'newer-version': both(
    'Đơn vị đã gửi bản mới hơn bản vừa xem; đề nghị xem bản mới rồi thực hiện lại.',
    'A newer version has arrived since the one that was read; please read it first.',
  ),
  overtaken: both(
    'Thao tác này được thực hiện trước một thao tác khác đã ghi về cùng việc, nên không còn hiệu lực; đề nghị xem lại rồi thực hiện lại nếu vẫn cần.',
    'A later act on the same subject was recorded before this earlier one arrived; please look at it and do this again if it is still wanted.',
  ),
  'no-number': both('Thiếu số hoặc ngày của văn thư.', 'The registry number or date is missing.'),
  sealed: both(
    'Báo cáo tổng hợp có bản này đã được phê duyệt và chốt; nội dung đã chốt không thay đổi nữa.',
    'The consolidated report that holds it has been approved and sealed; what is sealed no longer changes.',
  ),
  'date-passed': both('Hạn sửa phải từ hôm nay trở đi.', 'The date to correct by must be today or later.'),
  'in-future': both(
    'Ngày văn bản ở sau hôm nay; ghi đúng ngày trên văn bản.',
    'The document’s date is in the future; give the date printed on it.',
  ),
  'issued-too-early': both(
    'Ngày văn bản trước ngày báo cáo được chốt; ghi ngày văn thư đã cho sau khi phê duyệt.',
    'The date is before the report was sealed; give the registry’s date, after approval.',
  ),
};

/** A refusal with its sentence, and a further one. */
export function refusal(code: keyof typeof WORDS, more?: Bilingual): Refusal {
  const words = WORDS[code];
  if (!more) return { code, words };
  return { code, words: both(`${words.vi} ${more.vi}`, `${words.en} ${more.en}`) };
}

/** For an act before a window opens. */
export function notOpen(from: Instant): Refusal {
  const { vi, en } = instantInWords(from);
  return { code: 'not-open', words: both(`Việc này mở từ ${vi}.`, `This opens on ${en}.`) };
}
