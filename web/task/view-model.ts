import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { toMs } from '../../domain/clock.ts';
import type { Return } from '../../records/obligations/unit-returns.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { formatInstant } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { unitHome } from '../layout/paths.ts';
import { documentFields, documentOf, documentProblems } from '../obligation/document-fields.ts';
import type { Subject } from '../obligation/subject.ts';
import { subjectContext } from '../obligation/view-model.ts';
import { personProblems } from '../report/person-problems.ts';
import { correctWords } from '../unit/due-words.ts';
import { isOpen, stateTag } from '../unit/state-tag.ts';
import { dutyOf } from '../unit/what-name.ts';

/** Whether the unit may say now that it is done: from the day its time begins. */
export function isDoable({ row, now }: Subject): boolean {
  const isOwed = row.state === 'planned' || row.state === 'open' || row.state === 'returned';
  return isOwed && toMs(now) >= toMs(row.windowStart);
}

/** A hand-over of a list of persons: only that it was handed over is recorded. */
function isHandOver({ row, plan }: Subject): boolean {
  return dutyOf(row, plan)?.sensitive === true;
}

/** What is asked when a task is done. */
export function taskFields(subject: Subject, t: Translate): Field[] {
  const handOver: Field[] = [
    { name: 'receiver', kind: 'text', label: t('Nơi nhận danh sách', 'Who received the list') },
    {
      name: 'count',
      kind: 'text',
      label: t('Số người trong danh sách', 'Number of people on the list'),
      hint: t(
        'Chỉ ghi số lượng; danh sách gửi theo đường văn bản riêng.',
        'The count only; the list goes by separate letter.',
      ),
      width: 10,
    },
  ];
  const [number, date, file] = documentFields(t);
  return [
    { name: 'note', kind: 'area', label: t('Kết quả, ghi chú ngắn', 'Result, in a few words') },
    ...(isHandOver(subject) ? [...handOver, number!, date!] : [number!, date!, file!]),
  ];
}

/** What has to be corrected before it counts as done. */
export function checkDone(subject: Subject, typed: Record<string, string>, t: Translate): FormProblem[] {
  const wrong = [...documentProblems(typed, t), ...personProblems(typed, ['note', 'receiver'], t).errors];
  if (!isHandOver(subject)) return wrong;
  return [
    ...wrong,
    ...(typed.receiver ? [] : [{ field: 'receiver', text: t('Ghi nơi nhận.', 'Say who received it.') }]),
    ...(/^\d+$/.test(typed.count ?? '')
      ? []
      : [{ field: 'count', text: t('Ghi số người bằng chữ số.', 'Give the number of people in digits.') }]),
    ...(documentOf(typed) || typed.number
      ? []
      : [{ field: 'number', text: t('Ghi số văn bản đã gửi.', 'Give the number of the letter.') }]),
  ];
}

/** The note as it is kept, with what was asked of a hand-over. */
export function noteOf({ note, receiver, count }: Record<string, string>, t: Translate): string {
  const handOver = receiver
    ? [t(`Nơi nhận: ${receiver}. Số lượng: ${count}.`, `Received by: ${receiver}. Count: ${count}.`)]
    : [];
  return [note, ...handOver].filter(Boolean).join('\n');
}

/** The page of a task, with the form where it can be said to be done. */
export function taskPage(
  subject: Subject,
  { returned, files }: { returned: Return | undefined; files: string[] },
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): PageModel {
  const { row, plan, unit, now, href } = subject;
  const frame = subjectContext(subject, t);
  return {
    ...frame,
    title: frame.caption,
    problems,
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    tag: stateTag(row, now, t),
    dueReason: reasonIn(row.dueReason, t),
    returned: row.state === 'returned' ? (returned?.why ?? '') : null,
    correctBy: row.state === 'returned' ? correctWords(row, plan, t) : null,
    isDoable: isDoable(subject),
    isHandOver: isHandOver(subject),
    begins: toMs(now) < toMs(row.windowStart) ? formatInstant(row.windowStart, plan.timeZone, t) : null,
    isDone: row.state === 'done',
    doneAt: row.doneAt ? formatInstant(row.doneAt, plan.timeZone, t) : null,
    canAskTime: isOpen(row, now) || row.state === 'planned',
    contact: subject.contact,
    canTakeBack: subject.handed === null,
    files,
    address: href,
    fields: fieldModels(taskFields(subject, t), typed, problems),
    why: {
      id: 'why',
      name: 'why',
      label: { text: t('Lý do mở lại (không bắt buộc)', 'Reason (optional)'), classes: 'govuk-label--s' },
    },
  };
}
