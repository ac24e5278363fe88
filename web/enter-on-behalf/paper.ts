/** A unit's report that came on paper, as the coordinator types it in. */
import type { Translate } from '../../domain/bilingual.ts';
import { outliersOf } from '../../domain/figures/outliers.ts';
import type { DraftAnswers } from '../../records/reports/report-drafts.ts';
import type { SentFile } from '../../client/documents/check-file.ts';
import type { Engine } from '../../client/engine.ts';
import { dateField, type Field } from '../layout/field.ts';
import { problemList, type FormProblem } from '../layout/form.ts';
import { documentNumberProblems } from '../layout/typed-document-number.ts';
import { readDate } from '../layout/typed-date.ts';
import { readDocument, toContent } from '../report/answers.ts';
import { dutiesSection } from '../report/duties/section.ts';
import { figuresSection } from '../report/figures/section.ts';
import type { Section } from '../report/section.ts';
import { targetsOf, type UnitReport } from '../report/unit-report.ts';
import { wordsSection } from '../report/words/section.ts';

/** The parts of the unit's own form that are asked here, too. */
const PARTS: Section[] = [figuresSection, dutiesSection, wordsSection];

/** What only paper has: the document, and the day on which it came. */
export function paperFields(t: Translate): Field[] {
  return [
    {
      ...{ name: 'documentNumber', kind: 'text', width: 20 },
      label: t('Số văn bản của đơn vị', 'Number of the unit’s document'),
      hint: t('Ví dụ: 12/BC-SYT', 'For example 12/BC-SYT'),
    },
    dateField('documentDate', t('Ngày văn bản', 'Date of the document'), t),
    {
      ...{ name: 'received', kind: 'text', width: 10 },
      label: t('Ngày nhận văn bản', 'Date received'),
      hint: t(
        'Đúng hạn hay quá hạn tính theo ngày này. Ví dụ: 18/6/2024',
        'Whether the report is on time depends on this date. For example 18/6/2024',
      ),
    },
    {
      ...{ name: 'signed', kind: 'file' },
      label: t('Bản quét văn bản (không bắt buộc)', 'Scan of the document (optional)'),
      hint: t('PDF, tối đa 20 MB.', 'PDF, 20 MB at most.'),
    },
  ];
}

/** The fields that are taken from a body; nothing else is. */
export function answersFrom(report: UnitReport, sent: Record<string, string>): DraftAnswers {
  const names = [
    ...PARTS.flatMap((part) => part.fields(report)),
    'documentNumber',
    'documentDate',
    'received',
  ];
  return Object.fromEntries(names.filter((name) => name in sent).map((name) => [name, sent[name] ?? '']));
}

/** What has to be corrected before it can be submitted. */
export function paperProblems(report: UnitReport, t: Translate): FormProblem[] {
  const { answers } = report;
  const missing = (field: string, vi: string, en: string) =>
    !readDate(answers[field] ?? '') && { field, text: t(vi, en) };
  const { figures, duties, narrative } = toContent(report, targetsOf(report));
  const isEmpty = Object.keys({ ...figures, ...duties, ...narrative }).length === 0;
  const problems = problemList(
    ...PARTS.map((part) => part.check(report, t)),
    documentNumberProblems('documentNumber', answers.documentNumber, t),
    !answers.documentNumber && {
      field: 'documentNumber',
      text: t('Ghi số văn bản của đơn vị.', 'Enter the document’s number.'),
    },
    missing(
      'documentDate',
      'Ghi ngày văn bản, ví dụ 17/6/2024.',
      'Enter the document’s date, e.g. 17/6/2024.',
    ),
    missing(
      'received',
      'Ghi ngày nhận văn bản, ví dụ 18/6/2024.',
      'Enter the date received, e.g. 18/6/2024.',
    ),
  );
  const empty = t('Chưa có nội dung nào của báo cáo.', 'The report has no content yet.');
  return isEmpty && problems.length === 0 ? [{ field: 'main-content', text: empty }] : problems;
}

/** Numbers far from the unit's last ones: the paper may have been misread. */
export function paperOutliers(report: UnitReport, t: Translate): string[] {
  const { plan, unit, previous, peers } = report;
  const content = toContent(report, targetsOf(report));
  return outliersOf(content, plan, unit.id, previous?.content, peers).map(({ vi, en }) => t(vi, en));
}

/** Submits it; what was typed has been checked. */
export async function enterPaper(
  engine: Engine,
  report: UnitReport,
  signed: SentFile | undefined,
): Promise<void> {
  const { plan, unit, period, email, answers } = report;
  const content = toContent(report, targetsOf(report));
  const document = readDocument(answers);
  await engine.submitReport({
    plan: plan.id,
    unit: unit.id,
    period,
    as: email,
    content,
    onBehalf: { received: readDate(answers.received ?? '') ?? '' },
    ...(document ? { document } : {}),
    ...(signed ? { signed } : {}),
  });
}

/** What the parts show, one after another. */
export function paperParts(report: UnitReport, problems: FormProblem[], t: Translate) {
  return PARTS.filter((part) => part.fields(report).length > 0).map((part) => ({
    title: part.title(t),
    ...part.model(report, problems, t),
  }));
}
