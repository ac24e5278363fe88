import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import { toMs } from '../../domain/clock.ts';
import type { Return } from '../../records/obligations/unit-returns.ts';
import {
  details,
  form,
  heading,
  list,
  paragraph,
  smallHeading,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { problemList, type FormProblem } from '../layout/form.ts';
import { formatInstant } from '../layout/names.ts';
import { unitHome } from '../layout/paths.ts';
import { documentFields, documentOf, documentProblems } from '../obligation/document-fields.ts';
import type { Subject } from '../obligation/subject.ts';
import { subjectContext } from '../obligation/view-model.ts';
import { personProblems } from '../report/person-problems.ts';
import { inCharge, returnedInset } from '../unit/obligation-blocks.ts';
import { correctWords } from '../unit/due-words.ts';
import type { OwnFile } from '../unit/own-files.ts';
import { isOpen, stateTag } from '../unit/state-tag.ts';
import { dutyOf } from '../unit/what-name.ts';
import { joined, link } from '../layout/sentence.ts';

/** Whether the unit may report it as completed now: from the day its time begins. */
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
  const { receiver, count = '', number } = typed;
  return problemList(
    wrong,
    !receiver && { field: 'receiver', text: t('Ghi nơi nhận.', 'Enter who received it.') },
    !/^\d+$/.test(count) && {
      field: 'count',
      text: t('Ghi số người bằng chữ số.', 'Enter the number of people in digits.'),
    },
    !documentOf(typed) &&
      !number && { field: 'number', text: t('Ghi số văn bản đã gửi.', 'Enter the number of the letter.') },
  );
}

/** The note as it is kept, with what was asked of a hand-over. */
export function noteOf({ note, receiver, count }: Record<string, string>, t: Translate): string {
  const handOver = receiver
    ? [t(`Nơi nhận: ${receiver}. Số lượng: ${count}.`, `Received by: ${receiver}. Count: ${count}.`)]
    : [];
  return [note, ...handOver].filter(Boolean).join('\n');
}

/** The form by which it is reported as completed. */
function doneForm(
  subject: Subject,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): Parts {
  return [
    heading(t('Báo hoàn thành', 'Report completion')),
    t(
      'Ghi ngắn gọn kết quả; số văn bản và tệp minh chứng nếu có. Cơ quan đầu mối xem và có thể đề nghị bổ sung.',
      'Describe the result briefly, with the document’s number and evidence if there is any. The coordinating agency reviews it and may ask for more.',
    ),
    form({
      isUpload: true,
      fields: fieldModels(taskFields(subject, t), typed, problems),
      buttons: [{ text: t('Báo hoàn thành', 'Report as completed') }],
    }),
  ];
}

/** That it is done, and the way to reopen it. */
function doneParts({ row, plan, href }: Subject, files: readonly OwnFile[], t: Translate): Parts {
  const doneAt = row.doneAt && formatInstant(row.doneAt, plan.timeZone, t);
  const why: Field = {
    name: 'why',
    kind: 'text',
    label: t('Lý do mở lại (không bắt buộc)', 'Reason (optional)'),
  };
  return [
    t(
      `Đã báo hoàn thành lúc ${doneAt}. Không cần làm gì thêm; nếu cần bổ sung, quý vị nhận được thư.`,
      `Reported as completed at ${doneAt}. Nothing more is needed; if something is missing, you get a mail.`,
    ),
    files.length > 0 &&
      paragraph([
        t('Tệp đã gửi: ', 'Files sent: '),
        joined(
          files.map(({ name, href: file }) => link(file, name)),
          ', ',
        ),
      ]),
    details(
      t('Nhiệm vụ chưa xong?', 'Not finished after all?'),
      form({
        action: `${href}/mo-lai`,
        fields: fieldModels([why], {}, []),
        buttons: [{ text: t('Mở lại nhiệm vụ', 'Reopen the task'), look: 'secondary' }],
      }),
    ),
  ];
}

/** The page of a task, with the form where it can be reported as completed. */
export function taskPage(
  subject: Subject,
  { returned, files }: { returned: Return | undefined; files: OwnFile[] },
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): BlockPage {
  const { row, plan, unit, now, href } = subject;
  const { context, caption, lines, due } = subjectContext(subject, t);
  const isReturned = row.state === 'returned';
  const isDone = row.state === 'done';
  const canAskTime = isOpen(row, now) || row.state === 'planned';
  const begins = formatInstant(row.windowStart, plan.timeZone, t);
  return {
    title: caption,
    context,
    problems,
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    tag: stateTag(row, now, t),
    blocks: [
      ...lines.map((line) => paragraph(line, { isBold: true })),
      paragraph(joined([due, reasonIn(row.dueReason, t)])),
      inCharge(subject.contact, subject.handed === null && href, t),
      isReturned && returnedInset(returned?.why ?? '', correctWords(row, plan, t), t),
      toMs(now) < toMs(row.windowStart) &&
        t(`Thời gian thực hiện bắt đầu từ ${begins}.`, `Work on it begins at ${begins}.`),
      isDoable(subject) && doneForm(subject, typed, problems, t),
      isDone && doneParts(subject, files, t),
      smallHeading(t('Việc khác', 'More'), 2),
      list([
        isDone && link(`${href}/ban-ky`, t('Bổ sung văn bản đã ký', 'Add the signed document')),
        canAskTime && link(`${href}/gia-han`, t('Đề nghị gia hạn', 'Ask for an extension')),
        (canAskTime || isReturned || isDone) &&
          link(`${href}/chuyen`, t('Chuyển cho đồng nghiệp', 'Hand over to a colleague')),
      ]),
    ],
  };
}
