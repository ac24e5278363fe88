import type { Bilingual } from '../domain/bilingual.ts';
import type { WorkflowProblem } from '../domain/workflow-problem.ts';
/** What is wrong with a workflow, and what to do, in words: for the command line, the pages and the log. */

/** What is wrong. */
export function problemWords({ kind, activity, attempt, lastError }: WorkflowProblem): Bilingual {
  const cause = lastError === null ? '' : `: ${lastError}`;
  switch (kind) {
    case 'missing':
      return { vi: 'không có trên Temporal', en: 'is not there in Temporal' };
    case 'terminated':
      return { vi: 'đã bị dừng trước khi xong', en: 'was terminated before its end' };
    case 'failed':
      return { vi: 'đã thất bại', en: 'has failed' };
    case 'timed-out':
      return { vi: 'đã quá thời gian', en: 'has timed out' };
    case 'task-failing':
      return {
        vi: `không chạy tiếp được, đã thử ${attempt} lần${cause}`,
        en: `cannot go on, tried ${attempt} times${cause}`,
      };
    case 'activity-failing':
      return {
        vi: `${activity} chưa làm được, đã thử ${attempt} lần${cause}`,
        en: `${activity} does not succeed, tried ${attempt} times${cause}`,
      };
    case 'overdue-wake':
      return { vi: 'đã quá giờ mà chưa thức dậy', en: 'should have woken and has not' };
  }
}

/** What to do about it. */
export function problemRemedy({ kind }: WorkflowProblem): Bilingual {
  switch (kind) {
    case 'missing':
    case 'terminated':
    case 'failed':
    case 'timed-out':
      return {
        vi: 'Việc của nó không tự chạy nữa. Giữ nguyên dữ liệu, xem lịch sử trên Temporal và liên hệ người phát triển.',
        en: 'Its work does not go on by itself. Leave the data as it is, look at its history in Temporal, and ask the developers.',
      };
    case 'task-failing':
      return {
        vi: 'Nếu vừa đổi bản phần mềm, chạy lại bản trước; nếu không, sửa điều mà lỗi nêu. Nó tự thử lại.',
        en: 'If the release was just changed, run the one before; otherwise fix what the error names. It is tried again by itself.',
      };
    case 'activity-failing':
      return {
        vi: 'Sửa điều mà lỗi nêu (cơ sở dữ liệu, máy chủ thư, đĩa). Nó tự thử lại.',
        en: 'Fix what the error names (database, mail server, disk). It is tried again by itself.',
      };
    case 'overdue-wake':
      return {
        vi: 'Xem có tiến trình xử lý nào đang chạy và Temporal có chậm không; việc lỡ được nhắc bù khi nó thức dậy.',
        en: 'See whether a worker runs and whether Temporal is slow; what was missed is said when it wakes.',
      };
  }
}
