/** What is wrong with a workflow, and what to do, in words: for the command line, the pages and the log. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { WorkflowProblem } from '../domain/workflow-problem.ts';

/** What is wrong. */
export function problemWords({ kind, activity, attempt, lastError }: WorkflowProblem): Bilingual {
  const cause = lastError === null ? '' : `: ${lastError}`;
  switch (kind) {
    case 'missing':
      return both('không có trên Temporal', 'is not there in Temporal');
    case 'terminated':
      return both('đã bị dừng trước khi xong', 'was terminated before its end');
    case 'failed':
      return both('đã thất bại', 'has failed');
    case 'timed-out':
      return both('đã quá thời gian', 'has timed out');
    case 'task-failing':
      return both(
        `không chạy tiếp được, đã thử ${attempt} lần${cause}`,
        `cannot go on, tried ${attempt} times${cause}`,
      );
    case 'activity-failing':
      return both(
        `${activity} chưa làm được, đã thử ${attempt} lần${cause}`,
        `${activity} does not succeed, tried ${attempt} times${cause}`,
      );
    case 'overdue-wake':
      return both('đã quá giờ mà chưa thức dậy', 'should have woken and has not');
  }
}

/** What to do about it. */
export function problemRemedy({ kind }: WorkflowProblem): Bilingual {
  switch (kind) {
    case 'missing':
    case 'terminated':
    case 'failed':
    case 'timed-out':
      return both(
        'Việc của nó không tự chạy nữa. Trang Kiểm tra và sửa chữa (lệnh repair) khởi động lại từ hồ sơ.',
        'It will not continue by itself. The page Check and repair (command repair) starts it again from the record.',
      );
    case 'task-failing':
      return both(
        'Nếu vừa đổi bản phần mềm, chạy lại bản trước; nếu không, sửa điều mà lỗi nêu. Nó tự thử lại.',
        'If the release was just changed, run the one before; otherwise fix what the error names. It is tried again by itself.',
      );
    case 'activity-failing':
      return both(
        'Sửa điều mà lỗi nêu (cơ sở dữ liệu, máy chủ thư, đĩa). Nó tự thử lại.',
        'Fix what the error names (database, mail server, disk). It is tried again by itself.',
      );
    case 'overdue-wake':
      return both(
        'Xem có tiến trình xử lý nào đang chạy và Temporal có chậm không; việc lỡ được nhắc bù khi nó thức dậy.',
        'See whether a worker runs and whether Temporal is slow; what was missed is said when it wakes.',
      );
  }
}
