import type { Translate } from '../../domain/bilingual.ts';
import { PASSED_WORDS } from '../../words/states.ts';
import { formatInstant } from '../layout/names.ts';
import type { Late } from '../late/view-model.ts';
import type { Subject } from '../obligation/subject.ts';
import { subjectContext } from '../obligation/view-model.ts';
import { taskFields } from './view-model.ts';
import { lines } from '../layout/sentence.ts';

/** Why a task cannot be reported as completed now. */
function whyLate({ row, plan }: Subject, t: Translate): string {
  switch (row.state) {
    case 'done': {
      const at = row.doneAt && formatInstant(row.doneAt, plan.timeZone, t);
      return t(
        `Nhiệm vụ này đã được báo hoàn thành${at ? ` lúc ${at}` : ''}. Nếu còn văn bản hoặc minh chứng, có thể bổ sung.`,
        `This task was already reported as completed${at ? ` at ${at}` : ''}. A document or evidence can still be added.`,
      );
    }
    case 'waived':
      return t('Đơn vị đã được miễn nhiệm vụ này.', 'Your unit has been exempted from this task.');
    case 'superseded':
    case 'succeeded':
      return t(PASSED_WORDS[row.state]);
    case 'closed':
      return t('Kế hoạch đã kết thúc.', 'The plan has been closed.');
    default: {
      const from = formatInstant(row.windowStart, plan.timeZone, t);
      return t(`Thời gian thực hiện bắt đầu từ ${from}.`, `Work on it begins at ${from}.`);
    }
  }
}

/**
 * What is answered to a task reported when it can no longer be, or not yet.
 * @param file name of the file that came with it
 */
export function lateTask(
  subject: Subject,
  typed: Record<string, string>,
  file: string | undefined,
  t: Translate,
): Late {
  const { context, caption } = subjectContext(subject, t);
  const { row, href } = subject;
  return {
    ...{ context, caption, file, why: whyLate(subject, t) },
    typed: taskFields(subject, t).flatMap(({ name, label }) => {
      const text = typed[name];
      return text ? [{ key: label, value: lines(text) }] : [];
    }),
    back: { href, text: t('Xem nhiệm vụ', 'See the task') },
    document: row.state === 'done' ? `${href}/ban-ky` : null,
  };
}
