/** Reading a unit's report. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { unknownName } from '../../domain/schemas/check-names.ts';
import type { SubmissionFile } from '../../domain/schemas/submission.ts';
import { checkSubmissionFile, submissionFile, toSubmissionContent } from '../../domain/schemas/submission.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { findPersonLists } from './person-rows.ts';
import { documentError, readDocument, readValue, type Reading } from './read-document.ts';

/** The unit's own document: number and date. */
export type DocumentReference = NonNullable<SubmissionContent['document']>;

function checkUnit(plan: Plan, unit: UnitId): Finding[] {
  const found = plan.units.find((one) => one.id === unit);
  if (!found) {
    const known = plan.units.map((one) => one.id);
    return [unknownName([], unit, known, both('đơn vị', 'unit'))];
  }
  if (found.reports !== 'none') return [];
  return [
    {
      path: [],
      severity: 'error',
      message: both(
        `${found.name} không gửi báo cáo theo kế hoạch này.`,
        `${found.name} files no report under this plan.`,
      ),
      remedy: both('Kiểm tra lại đơn vị.', 'Check the unit.'),
    },
  ];
}

function textsOf(file: SubmissionFile): { path: string[]; text: string }[] {
  const sections = { duties: file.duties, narrative: file.narrative };
  return Object.entries(sections).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ path: [section, key], text: text ?? '' })),
  );
}

function check(file: SubmissionFile, plan: Plan, unit: UnitId): Finding[] {
  const strangers = checkUnit(plan, unit);
  if (strangers.length > 0) return strangers;
  return [...checkSubmissionFile(file, plan, unit), ...findPersonLists(textsOf(file))];
}

/** Throws if anything is an error; warnings pass. */
function requireSound(
  findings: Finding[],
  details: (findings: Finding[]) => ErrorDetail[],
  file: string | Bilingual,
): void {
  const errors = details(findings.filter((one) => one.severity === 'error'));
  if (errors.length > 0) throw documentError(file, errors);
}

function withDocument(file: SubmissionFile, document?: DocumentReference | null): SubmissionFile {
  return document ? { ...file, document } : file;
}

function contentOf(
  reading: Reading<SubmissionFile>,
  file: string | Bilingual,
  plan: Plan,
  unit: UnitId,
  document?: DocumentReference | null,
): SubmissionContent {
  if (!reading.value) throw documentError(file, reading.details(reading.findings));
  const content = withDocument(reading.value, document);
  requireSound(check(content, plan, unit), reading.details, file);
  return toSubmissionContent(content);
}

/**
 * Reads a report file, YAML or JSON.
 *
 * @param text - the content
 * @param file - its name, for messages
 * @param plan - the plan it reports on
 * @param unit - the unit that hands it in
 * @param document - the unit's own document where it is given beside the file
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readSubmission(
  text: string,
  file: string,
  plan: Plan,
  unit: UnitId,
  document?: DocumentReference | null,
): SubmissionContent {
  return contentOf(readDocument(text, submissionFile), file, plan, unit, document);
}

/**
 * Reads a report that a program gives as values: its numbers are numbers, whatever a person would have meant.
 *
 * @param value - what a submission file holds, as plain values
 * @param plan - the plan it reports on
 * @param unit - the unit that hands it in
 * @throws UserError `invalid` with path, message and remedy of each mistake
 */
export function readSubmissionContent(value: unknown, plan: Plan, unit: UnitId): SubmissionContent {
  return contentOf(readValue(value, submissionFile), both('Báo cáo', 'The report'), plan, unit);
}
