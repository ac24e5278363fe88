import type { Translate } from '../../domain/bilingual.ts';
import { gapsOf, describeGaps } from '../../domain/figures/gaps.ts';
import { roleInWords, whatInWords } from '../../words/history.ts';
import type { Attachment } from '../../records/reports/attachments.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import { formatDate, formatInstant } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { planHome, planUnit } from '../layout/paths.ts';
import { answerRows } from '../report/answer-rows.ts';
import { toAnswers } from '../report/answers.ts';
import { reportWarnings } from '../report/report-warnings.ts';
import type { UnitReport } from '../report/unit-report.ts';
import { doneBanner } from '../coordinator-forms/done-words.ts';
import type { CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';
import { correctWords } from '../unit/due-words.ts';
import { stateTag } from '../unit/state-tag.ts';
import { mailRow } from '../unit-page/mail-row.ts';
import { WORK_FORMS } from '../work-acts/forms.ts';
import { isAllowed } from '../work-acts/allowed.ts';
import { workContext, type Work } from './load-work.ts';
import type { HistoryLine } from '../../domain/timeline.ts';

export interface WorkSeen {
  /** The report as it was handed in; null for a task. */
  report: UnitReport | null;
  files: Pick<Attachment, 'id' | 'name' | 'size'>[];
  mails: UnitMail[];
  history: HistoryLine[];
  /** What was just done, by its key. */
  done: string | undefined;
}

/** What can be done now, each on a page of its own. */
function actions(work: Work, href: string, t: Translate) {
  const forms = WORK_FORMS.filter((form) => form.isOffered(work));
  const entering = isAllowed('enter', work)
    ? [{ href: `${href}/nhap-thay`, text: t('Nhập thay đơn vị', 'Enter on the unit’s behalf') }]
    : [];
  const owed = isAllowed('chase', work)
    ? [{ href: `${href}/noi-dung-nhac`, text: t('Chép nội dung nhắc', 'Copy the reminder’s text') }]
    : [];
  return [
    ...forms.map((form) => ({
      href: withShown(`${href}/${form.key}`, form, work),
      text: form.title(work, t).replace(/\?$/, ''),
    })),
    ...owed,
    ...entering,
  ];
}

/** The form's address with what this page shows, by which what is said there is bound to what was read here. */
function withShown(href: string, { shown }: CoordinatorForm<Work>, work: Work): string {
  const query = new URLSearchParams(shown?.(work)).toString();
  return query ? `${href}?${query}` : href;
}

/** What was handed in last. */
function sentOf({ row, plan, unit }: Work, report: UnitReport | null, t: Translate) {
  const submission = report?.submission;
  if (!report || !submission) return null;
  const { receivedAt, version, content } = submission;
  const { onBehalf } = content;
  return {
    reference: submission.id,
    at: formatInstant(receivedAt, plan.timeZone, t),
    version,
    onTime: row.onTime === true,
    received: onBehalf ? formatDate(onBehalf.received, t) : null,
    warnings: [
      ...describeGaps({ ...gapsOf(content, plan, unit.id), duties: [] }).map(({ vi, en }) => t(vi, en)),
      ...reportWarnings(report, content, t),
    ],
    parts: answerRows({ ...report, answers: toAnswers(content) }, t, false),
  };
}

/** The page of one report or task. */
export function workPage(work: Work, seen: WorkSeen, t: Translate): PageModel {
  const { plan, unit, row, now, request } = work;
  const frame = workContext(work, t);
  return {
    ...frame,
    title: frame.caption,
    back: { href: planUnit(plan.id, unit.id), text: t('Trang của đơn vị', 'The unit’s page') },
    done: doneBanner(seen.done, t),
    tag: stateTag(row, now, t),
    correctBy: row.state === 'returned' ? correctWords(row, plan, t) : null,
    request: request && {
      to: request.to ? formatDate(request.to, t) : '–',
      why: request.why,
      at: formatInstant(request.askedAt, plan.timeZone, t),
    },
    actions: actions(work, frame.back.href, t),
    isOwed: isAllowed('chase', work),
    sent: sentOf(work, seen.report, t),
    doneAt: row.doneAt ? formatInstant(row.doneAt, plan.timeZone, t) : null,
    files: seen.files.map(({ id, name, size }) => ({
      href: `${planHome(plan.id)}/tep/${encodeURIComponent(id)}`,
      name,
      size: Math.ceil(size / 1024),
    })),
    mails: seen.mails.map((mail) => mailRow(mail, plan, t)),
    history: seen.history
      .filter(({ kind }) => kind === 'act')
      .reverse()
      .map((line) => ({
        at: formatInstant(line.at, plan.timeZone, t),
        what: whatInWords(line, { t }),
        who: roleInWords(line.who, { t }),
        reason: line.reason,
      })),
  };
}
