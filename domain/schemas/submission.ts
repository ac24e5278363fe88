/** A unit's report as it is handed in, in YAML or JSON. */
import { z } from 'zod';
import { both } from '../bilingual.ts';
import { checkFigureFits } from '../figures/check-figure-fits.ts';
import type { Plan, UnitId } from '../plan.ts';
import { SECTIONS } from '../sections.ts';
import type { SubmissionContent } from '../submission.ts';
import { unknownName } from './check-names.ts';
import { documentNamed } from './document.ts';
import { figure } from './figure.ts';
import { error, type Finding } from './finding.ts';
import { words } from './text.ts';

export const submissionFile = z.strictObject({
  figures: z.record(z.string(), figure).default({}),
  duties: z.record(z.string(), words).default({}),
  /** By section, or by the number of a part of the outline that the plan lays down. */
  narrative: z.record(z.string(), words).default({}),
  document: documentNamed.nullable().optional(),
  /** Who prepared it. */
  preparer: words.optional(),
});

/** A submission file whose shape is right. */
export type SubmissionFile = z.output<typeof submissionFile>;

/** Keeps what says something. */
function filledIn(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => !!entry[1]));
}

/** The content to be sealed; blank texts are left out. */
export function toSubmissionContent(file: SubmissionFile): SubmissionContent {
  return {
    figures: file.figures,
    duties: filledIn(file.duties),
    narrative: filledIn(file.narrative),
    ...(file.document ? { document: file.document } : {}),
    ...(file.preparer ? { preparer: file.preparer } : {}),
  };
}

function checkFigures(file: SubmissionFile, plan: Plan, unit: UnitId): Finding[] {
  const own = plan.targets.filter((target) => target.reportedBy.includes(unit));
  return Object.entries(file.figures).flatMap(([code, value]): Finding[] => {
    const path = ['figures', code];
    const target = own.find((one) => one.code === code);
    if (target) {
      const wrong = checkFigureFits(value, target, unit);
      return wrong ? [error(path, wrong.message, wrong.remedy)] : [];
    }
    if (!plan.targets.some((one) => one.code === code)) {
      return [
        unknownName(
          path,
          code,
          (own.length ? own : plan.targets).map((one) => one.code),
          both('chỉ tiêu', 'target'),
        ),
      ];
    }
    const codes = own.map((one) => one.code).join(', ');
    return [
      error(
        path,
        both(`Đơn vị này không báo cáo chỉ tiêu ${code}.`, `This unit does not report target ${code}.`),
        codes
          ? both(`Bỏ dòng này. Đơn vị báo cáo: ${codes}.`, `Remove the line. The unit reports: ${codes}.`)
          : both(
              'Bỏ dòng này; đơn vị không được giao chỉ tiêu nào, chỉ báo cáo nhiệm vụ và phần lời.',
              'Remove the line; the unit has no target and reports on duties and in words only.',
            ),
      ),
    ];
  });
}

function checkDutyCodes(file: SubmissionFile, plan: Plan, unit: UnitId): Finding[] {
  const own = plan.duties.filter((duty) => duty.units.includes(unit)).map((duty) => duty.code);
  return Object.keys(file.duties)
    .filter((code) => !own.includes(code))
    .map((code) =>
      unknownName(
        ['duties', code],
        code,
        own,
        both('nhiệm vụ của đơn vị này mang mã', 'duty of this unit coded'),
      ),
    );
}

function checkSections(file: SubmissionFile, plan: Plan): Finding[] {
  const parts = Object.values(plan.reporting.contents ?? {}).flat();
  const known = [...SECTIONS, ...parts.map(({ number }) => number)];
  return Object.keys(file.narrative)
    .filter((key) => !known.includes(key))
    .map((key) =>
      unknownName(['narrative', key], key, known, both('phần của báo cáo', 'section of the report')),
    );
}

function checkNotEmpty(content: SubmissionContent): Finding[] {
  const entries = { ...content.figures, ...content.duties, ...content.narrative };
  if (Object.keys(entries).length > 0 || content.document) return [];
  return [
    error(
      [],
      both('Báo cáo chưa có nội dung nào.', 'The report has no content yet.'),
      both(
        'Điền ít nhất một số liệu, một nhiệm vụ hoặc một đoạn lời; nếu không phát sinh, ghi zero cho từng chỉ tiêu.',
        'Give at least one figure, duty or section; where nothing arose, write zero for each target.',
      ),
    ),
  ];
}

/**
 * Checks a report of the right shape against the plan.
 *
 * @param file - the report; its `document` counts as content
 * @param plan - the plan it reports on
 * @param unit - the unit that hands it in
 */
export function checkSubmissionFile(file: SubmissionFile, plan: Plan, unit: UnitId): Finding[] {
  return [
    ...checkFigures(file, plan, unit),
    ...checkDutyCodes(file, plan, unit),
    ...checkSections(file, plan),
    ...checkNotEmpty(toSubmissionContent(file)),
  ];
}
