import type { Translate } from '../../domain/bilingual.ts';
import { spokenReference } from '../../words/spoken-reference.ts';
import { gapsOf, describeGaps } from '../../domain/figures/gaps.ts';
import type { Thread } from '../../records/obligations/threads.ts';
import { roleInWords, whatInWords } from '../../words/history.ts';
import type { Attachment } from '../../records/reports/attachments.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import {
  bullets,
  entries,
  heading,
  inset,
  list,
  paragraph,
  smallHeading,
  smallPrint,
  warning,
  type Block,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { formatDate, formatInstant } from '../layout/names.ts';
import { planHome, planUnit } from '../layout/paths.ts';
import { answerRows } from '../report/answer-rows.ts';
import { viaWords } from '../report-view/chain-words.ts';
import { sentWords } from '../report/sent-words.ts';
import { toAnswers } from '../report/answers.ts';
import { reportWarnings } from '../report/report-warnings.ts';
import type { UnitReport } from '../report/unit-report.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { threadBlocks } from '../questions/thread-blocks.ts';
import { correctWords } from '../unit/due-words.ts';
import { stateTag } from '../unit/state-tag.ts';
import { mailList } from '../unit-page/mail-list.ts';
import { WORK_FORMS } from '../work-acts/forms.ts';
import { isAllowed } from '../work-acts/allowed.ts';
import { workContext, type Work } from './load-work.ts';
import type { HistoryLine } from '../../domain/timeline.ts';
import { BREAK, hint, link, strong, typed } from '../layout/sentence.ts';

export interface WorkSeen {
  /** The report as it was handed in; null for a task. */
  report: UnitReport | null;
  /** Title of the plan below whose report it is; absent where the unit handed it in, or the record has no such plan. */
  below: string | undefined;
  /** What was asked about the report. */
  threads: Thread[];
  files: Pick<Attachment, 'id' | 'name' | 'size'>[];
  mails: UnitMail[];
  history: HistoryLine[];
}

/** What can be done now, each on a page of its own. */
function actions(work: Work, href: string, t: Translate): Parts {
  const isOwed = isAllowed('chase', work);
  const doors = [
    ...WORK_FORMS.filter((form) => form.isOffered(work)).map((form) =>
      link(withShown(`${href}/${form.key}`, form, work), form.title(work, t).replace(/\?$/, '')),
    ),
    isOwed && link(`${href}/noi-dung-nhac`, t('Chép nội dung nhắc', 'Copy the reminder’s text')),
    isAllowed('enter', work) &&
      link(`${href}/nhap-thay`, t('Nhập thay đơn vị', 'Enter on the unit’s behalf')),
  ];
  return [
    heading(t('Có thể làm gì', 'What you can do')),
    doors.some(Boolean)
      ? list(doors)
      : t('Việc này đã xong; không cần làm gì thêm.', 'This is finished; nothing more is needed.'),
    isOwed &&
      t(
        'Nếu quý vị không làm gì, hệ thống vẫn tự nhắc đơn vị theo lịch.',
        'If you do nothing, the unit is still reminded as scheduled.',
      ),
  ];
}

/** The form's address with what this page shows, by which what is submitted there is bound to what was read here. */
function withShown(href: string, { shown }: ActForm<Work>, work: Work): string {
  const query = new URLSearchParams(shown?.(work)).toString();
  return query ? `${href}?${query}` : href;
}

/** What was handed in last. */
function sentParts({ row, plan, unit }: Work, { report, below }: WorkSeen, t: Translate): Parts {
  const submission = report?.submission;
  if (!report || !submission) return null;
  const { content } = submission;
  const received = content.onBehalf && formatDate(content.onBehalf.received, t);
  const words = sentWords({ submission, plan, row }, t);
  return [
    heading(t('Báo cáo đã gửi', 'The report as received')),
    paragraph([
      `${words.charAt(0).toUpperCase()}${words.slice(1)}. `,
      content.via && viaWords(content.via, below, t),
      received &&
        t(
          `Nhập thay đơn vị, văn bản nhận ngày ${received}. `,
          `Entered on the unit’s behalf, from a document received on ${received}. `,
        ),
      t('Mã tiếp nhận: ', 'Reference: '),
      strong(spokenReference(submission.id) ?? submission.id),
    ]),
    describeGaps({ ...gapsOf(content, plan, unit.id), duties: [] }).map((one) => warning(t(one))),
    reportWarnings(report, content, t).map(warning),
    answerRows({ ...report, answers: toAnswers(content) }, t, false).map(({ title, answers }) => [
      smallHeading(title),
      answers,
    ]),
  ];
}

/** What was done about it, newest first. */
function historyList(lines: readonly HistoryLine[], { plan }: Work, t: Translate): Block {
  const acts = lines.filter(({ kind }) => kind === 'act').reverse();
  if (acts.length === 0) return paragraph(t('Chưa có thao tác nào.', 'Nothing yet.'));
  return entries(
    acts.map((line) => [
      [`${formatInstant(line.at, plan.timeZone, t)}: ${whatInWords(line, { t })} `],
      hint(`(${roleInWords(line.who, { t })})`),
      line.reason && [BREAK, typed(line.reason)],
    ]),
  );
}

/** The page of one report or task. */
export function workPage(work: Work, seen: WorkSeen, t: Translate): BlockPage {
  const { plan, unit, row, now, request } = work;
  const { context, caption, lines, back } = workContext(work, t);
  const correctBy = row.state === 'returned' && correctWords(row, plan, t);
  const doneAt = row.doneAt && formatInstant(row.doneAt, plan.timeZone, t);
  return {
    title: caption,
    context,
    back: { href: planUnit(plan.id, unit.id), text: t('Trang của đơn vị', 'The unit’s page') },
    tag: stateTag(row, now, t),
    blocks: [
      lines,
      correctBy && paragraph(`${correctBy}.`),
      request &&
        inset([
          smallHeading(
            `${t('Đơn vị đề nghị gia hạn đến', 'The unit asks for an extension until')} ${request.to ? formatDate(request.to, t) : '–'}`,
            2,
          ),
          paragraph(request.why, { isTyped: true }),
          smallPrint(formatInstant(request.askedAt, plan.timeZone, t)),
        ]),
      actions(work, back.href, t),
      doneAt && t(`Đơn vị báo hoàn thành lúc ${doneAt}.`, `The unit reported completion at ${doneAt}.`),
      seen.files.length > 0 && [
        heading(t('Tệp kèm theo', 'Files')),
        bullets(
          seen.files.map(({ id, name, size }) => [
            link(`${planHome(plan.id)}/tep/${encodeURIComponent(id)}`, name),
            ` (${Math.ceil(size / 1024)} KB)`,
          ]),
        ),
      ],
      threadBlocks(seen.threads, plan, row, t),
      sentParts(work, seen, t),
      heading(t('Thư đã gửi đơn vị về việc này', 'Mails sent to the unit about this')),
      mailList(seen.mails, plan, t),
      heading(t('Đã làm gì với việc này', 'What has been done about this')),
      historyList(seen.history, work, t),
    ],
  };
}
