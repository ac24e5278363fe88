/** A sentence for each refusal, Vietnamese first. */
import type { TableRefusal } from '../permissions.ts';
import type { Instant } from '../plan.ts';
import { instantInWords } from '../words/dates.ts';
import type { Refusal } from './decision.ts';

/** Refusals that dates or contents bring about, beside those of the table. */
type DatedRefusal =
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
  | 'in-future'
  | 'issued-too-early';

const WORDS: Record<TableRefusal | DatedRefusal, string> = {
  'not-allowed':
    'Thao tác này không thuộc vai trò của người thực hiện, hoặc không thuộc về việc này. / This act is not this role’s, or not one for this obligation.',
  'not-a-report': 'Việc này không phải là báo cáo. / This is not a report.',
  'not-a-task': 'Việc này không phải là nhiệm vụ có hạn. / This is not a dated task.',
  'nothing-submitted': 'Không có bản nộp nào đang chờ. / There is no submission waiting.',
  'already-accepted':
    'Báo cáo đã được tiếp nhận, không thay được nữa. / The report has been accepted and can no longer be changed.',
  'already-done': 'Nhiệm vụ đã được báo hoàn thành. / The task is already done.',
  'not-done': 'Nhiệm vụ chưa được báo hoàn thành. / The task has not been finished.',
  'not-owed':
    'Việc này không còn phải chờ: đã gửi, đã hoàn thành hoặc đã được miễn. / Nothing is owed here any more.',
  waived: 'Việc này đã được miễn. / This has been waived.',
  'no-draft': 'Chưa có dự thảo báo cáo tổng hợp. / There is no draft of the report yet.',
  'not-approved': 'Báo cáo chưa được phê duyệt. / The report has not been approved.',
  'already-approved': 'Báo cáo đã được phê duyệt. / Already approved.',
  'already-issued':
    'Chỉ ghi số cho báo cáo đã phê duyệt, chưa gửi. / Only an approved report that was not sent takes a number.',
  'already-sent': 'Báo cáo đã được gửi. / The report has been sent.',
  'already-suspended': 'Đơn vị đang tạm dừng. / The unit is suspended already.',
  'already-paused': 'Kế hoạch đang tạm dừng. / The plan is paused already.',
  'not-suspended': 'Không đang tạm dừng. / Nothing is suspended or paused here.',
  suspended:
    'Đơn vị hoặc kế hoạch đang tạm dừng, chưa gửi thư nhắc. / The unit is suspended or the plan paused; no reminders are sent.',
  over: 'Việc này đã kết thúc, không nhận thêm thao tác. / This is over and takes no more acts.',
  'not-handed-in':
    'Văn bản chỉ ghi được sau khi đã gửi số liệu hoặc báo hoàn thành. / A document follows what was handed in or reported done.',
  'already-escalated': 'Vướng mắc này đã được báo cáo lãnh đạo. / This obstacle has been put to leadership.',
  'already-answered': 'Vướng mắc này đã được trả lời. / This obstacle has been answered.',
  'unknown-obligation': 'Không có việc này. / There is no such obligation.',
  'unknown-obstacle': 'Không có vướng mắc này. / There is no such obstacle.',
  'already-submitted':
    'Báo cáo đã gửi và đã quá hạn thay; đề nghị cơ quan đầu mối trả lại nếu cần sửa. / Already submitted; ask the coordinator to return it.',
  'not-received-yet':
    'Ngày nhận văn bản còn thiếu hoặc ở sau hôm nay. / The date of receipt is missing or still to come.',
  'nothing-asked': 'Không có đề nghị gia hạn nào đang chờ. / No extension has been asked for.',
  'no-date': 'Thiếu ngày gia hạn. / The new date is missing.',
  'not-later':
    'Hạn mới phải sau hạn hiện tại và chưa qua. / The new date must be after the present one and still to come.',
  'past-send-date':
    'Cơ quan đầu mối chỉ dời được hạn thu thập, không quá hạn gửi báo cáo lên. / Collection dates move no further than the date of sending upward.',
  'newer-version':
    'Đơn vị đã gửi bản mới hơn bản vừa xem; đề nghị xem bản mới rồi thực hiện lại. / A newer version has come than the one that was read; please read it first.',
  overtaken:
    'Thao tác này được nói trước một thao tác khác đã ghi về cùng việc, nên không còn hiệu lực; đề nghị xem lại rồi thực hiện lại nếu vẫn cần. / A later act on the same subject has been recorded before this earlier one was heard; please look at it and say this again if it is still wanted.',
  'no-number': 'Thiếu số hoặc ngày của văn thư. / The registry number or date is missing.',
  'in-future':
    'Ngày văn bản ở sau hôm nay; ghi đúng ngày trên văn bản. / The document’s date is still to come; give the date that stands on it.',
  'issued-too-early':
    'Ngày văn bản trước ngày báo cáo được chốt; ghi ngày văn thư đã cho sau khi phê duyệt. / The date is before the report was sealed; give the one from the registry after approval.',
};

/** What else is to be said, in both languages. */
export interface More {
  vi: string;
  en: string;
}

/** A refusal with its sentence, and what else is to be said. */
export function refusal(code: keyof typeof WORDS, more?: More): Refusal {
  if (!more) return { code, message: WORDS[code] };
  const [vi, en] = WORDS[code].split(' / ');
  return { code, message: `${vi} ${more.vi} / ${en} ${more.en}` };
}

/** Said before a window opens. */
export function notOpen(from: Instant): Refusal {
  const { vi, en } = instantInWords(from);
  return { code: 'not-open', message: `Việc này mở từ ${vi}. / This opens on ${en}.` };
}
