import type { Translate } from '../../../domain/bilingual.ts';
import { reasonIn } from '../../../domain/calendar/reason-words.ts';
import type { PageModel } from '../../layout/page.ts';
import { formatDate, formatInstant } from '../../layout/names.ts';
import { obstaclesOf, unitHome } from '../../layout/paths.ts';
import { correctWords } from '../../unit/due-words.ts';
import { stateTag } from '../../unit/state-tag.ts';
import { addressOf } from '../address.ts';
import { answerRows } from '../answer-rows.ts';
import { toAnswers } from '../answers.ts';
import { reportContext } from '../section-model.ts';
import type { Section } from '../section.ts';
import { sectionsOf } from '../sections.ts';
import { isEditable, isSendable, reportStatusOf } from '../report-status.ts';
import type { UnitReport } from '../unit-report.ts';

/** How far a part of the form is. */
function progressTag({ filled, of }: { filled: number; of: number }, t: Translate) {
  if (filled === 0) return { tag: { text: t('Chưa điền', 'Not begun'), classes: 'govuk-tag--grey' } };
  if (filled < of) {
    return {
      tag: { text: t(`Đang điền ${filled}/${of}`, `${filled} of ${of}`), classes: 'govuk-tag--blue' },
    };
  }
  return { tag: { text: t('Đã điền', 'Filled in'), classes: 'govuk-tag--green' } };
}

function taskList(report: UnitReport, t: Translate) {
  const item = (section: Section) => ({
    title: { text: section.title(t) },
    hint: { text: section.hint(t) },
    href: `${addressOf(report)}/${section.key}`,
    status: progressTag(section.progress(report), t),
  });
  return { idPrefix: 'phan', items: sectionsOf(report).map(item) };
}

/** What was handed in last, and what became of it. */
export function sentModel(report: UnitReport, t: Translate) {
  const { submission, plan, row } = report;
  if (!submission) return null;
  return {
    reference: submission.id,
    version: submission.version,
    at: formatInstant(submission.receivedAt, plan.timeZone, t),
    onTime: row.onTime === true,
    onBehalf: submission.content.onBehalf !== undefined,
  };
}

/** What came with the report or after it, and who sees to it. */
export interface HandedIn {
  /** Number and date given for it, newest first. */
  documents: { number: string; date: string }[];
  /** Names of files. */
  files: string[];
  /** The colleague to whom it was handed, else null. */
  contact: string | null;
}

/** The unit's own document as far as it is here: cited, attached, or both. */
function documentWords({ submission }: UnitReport, { documents, files }: HandedIn, t: Translate): string {
  const named = [...documents, ...(submission?.content.document ? [submission.content.document] : [])];
  const cited = named
    .slice(0, 1)
    .map(({ number, date }) =>
      t(`số ${number} ngày ${formatDate(date, t)}`, `${number} of ${formatDate(date, t)}`),
    );
  return [...cited, ...files].join(', ');
}

/** The report's own page: what is asked, what has been filled in, what can be done now. */
export function homeModel(report: UnitReport, handedIn: HandedIn, t: Translate): PageModel {
  const { row, now, plan, unit } = report;
  const standing = reportStatusOf(report);
  const frame = reportContext(report, t);
  return {
    ...frame,
    title: frame.reportTitle,
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    tag: stateTag(row, now, t, report.isDrafted),
    dueReason: reasonIn(row.dueReason, t),
    standing,
    requested: row.requested,
    opens: standing === 'early' ? formatInstant(row.opensAt, plan.timeZone, t) : null,
    returned: standing === 'returned' ? (report.returned?.why ?? '') : null,
    correctBy: standing === 'returned' ? correctWords(row, plan, t) : null,
    isEditable: isEditable(report),
    isSendable: isSendable(report),
    isDrafted: report.isDrafted,
    first: `${addressOf(report)}/${sectionsOf(report)[0]?.key}`,
    check: `${addressOf(report)}/kiem-tra`,
    address: addressOf(report),
    obstacles: obstaclesOf(plan.id, unit.id, report.period),
    parts: taskList(report, t),
    sent: sentModel(report, t),
    contact: handedIn.contact,
    canTakeBack: report.handed === null,
    documents: documentWords(report, handedIn, t),
    sentRows:
      (standing === 'sent' || standing === 'accepted') && report.submission
        ? answerRows({ ...report, answers: toAnswers(report.submission.content) }, t, false)
        : [],
  };
}
