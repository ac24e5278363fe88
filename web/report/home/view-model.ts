import { sayReason } from '../../../domain/calendar/reason-words.ts';
import type { PageModel } from '../../frame/page.ts';
import { sayDate, sayInstant } from '../../frame/names.ts';
import { obstaclesOf, unitHome } from '../../frame/paths.ts';
import type { Say } from '../../frame/say.ts';
import { correctWords } from '../../unit/due-words.ts';
import { stateTag } from '../../unit/state-tag.ts';
import { addressOf } from '../address.ts';
import { answerRows } from '../answer-rows.ts';
import { toAnswers } from '../answers.ts';
import { reportFrame } from '../section-model.ts';
import type { Section } from '../section.ts';
import { sectionsOf } from '../sections.ts';
import { isEditable, isSendable, standingOf } from '../standing.ts';
import type { UnitReport } from '../unit-report.ts';

/** How far a part of the form is. */
function progressTag({ filled, of }: { filled: number; of: number }, say: Say) {
  if (filled === 0) return { tag: { text: say('Chưa điền', 'Not begun'), classes: 'govuk-tag--grey' } };
  if (filled < of) {
    return {
      tag: { text: say(`Đang điền ${filled}/${of}`, `${filled} of ${of}`), classes: 'govuk-tag--blue' },
    };
  }
  return { tag: { text: say('Đã điền', 'Filled in'), classes: 'govuk-tag--green' } };
}

function taskList(report: UnitReport, say: Say) {
  const item = (section: Section) => ({
    title: { text: section.title(say) },
    hint: { text: section.hint(say) },
    href: `${addressOf(report)}/${section.key}`,
    status: progressTag(section.progress(report), say),
  });
  return { idPrefix: 'phan', items: sectionsOf(report).map(item) };
}

/** What was handed in last, and what became of it. */
export function sentModel(report: UnitReport, say: Say) {
  const { submission, plan, row } = report;
  if (!submission) return null;
  return {
    reference: submission.id,
    version: submission.version,
    at: sayInstant(submission.receivedAt, plan.timeZone, say),
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
function documentWords({ submission }: UnitReport, { documents, files }: HandedIn, say: Say): string {
  const named = [...documents, ...(submission?.content.document ? [submission.content.document] : [])];
  const cited = named
    .slice(0, 1)
    .map(({ number, date }) =>
      say(`số ${number} ngày ${sayDate(date, say)}`, `${number} of ${sayDate(date, say)}`),
    );
  return [...cited, ...files].join(', ');
}

/** The report's own page: what is asked, what has been filled in, what can be done now. */
export function homeModel(report: UnitReport, handedIn: HandedIn, say: Say): PageModel {
  const { row, now, plan, unit } = report;
  const standing = standingOf(report);
  const frame = reportFrame(report, say);
  return {
    ...frame,
    title: frame.reportTitle,
    back: { href: unitHome(plan.id, unit.id), text: say('Việc của đơn vị', 'Your unit’s work') },
    tag: stateTag(row, now, say, report.isDrafted),
    dueReason: sayReason(row.dueReason, say),
    standing,
    requested: row.requested,
    opens: standing === 'early' ? sayInstant(row.opensAt, plan.timeZone, say) : null,
    returned: standing === 'returned' ? (report.returned?.why ?? '') : null,
    correctBy: standing === 'returned' ? correctWords(row, plan, say) : null,
    isEditable: isEditable(report),
    isSendable: isSendable(report),
    isDrafted: report.isDrafted,
    first: `${addressOf(report)}/${sectionsOf(report)[0]?.key}`,
    check: `${addressOf(report)}/kiem-tra`,
    address: addressOf(report),
    obstacles: obstaclesOf(plan.id, unit.id, report.period),
    parts: taskList(report, say),
    sent: sentModel(report, say),
    contact: handedIn.contact,
    canTakeBack: report.handed === null,
    documents: documentWords(report, handedIn, say),
    sentRows:
      (standing === 'sent' || standing === 'accepted') && report.submission
        ? answerRows({ ...report, answers: toAnswers(report.submission.content) }, say, false)
        : [],
  };
}
