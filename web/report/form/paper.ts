/** The report as the sheet of paper that the unit's head signs. */
import type { Translate } from '../../../domain/bilingual.ts';
import { FIGURE_HEADS, figureRows, type UnitForm } from '../../../client/reports.ts';
import type { PageModel } from '../../layout/page.ts';
import { addressOf } from '../address.ts';
import { reportContext } from '../section-model.ts';
import type { UnitReport } from '../unit-report.ts';

/** Each line is a paragraph of its own. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What `paper.njk` draws. */
export const paperModel = (form: UnitForm) => ({
  ...form,
  parts: form.parts.map((part) =>
    part.kind === 'words' ? { ...part, paragraphs: part.paragraphs.flatMap(linesOf) } : part,
  ),
  heads: FIGURE_HEADS,
  rows: figureRows(form).map((row) => ('span' in row ? row : { cells: row })),
});

/** The document on a page, to be printed or taken as a file. */
export function paperPage(report: UnitReport, form: UnitForm, t: Translate): PageModel {
  return {
    ...reportContext(report, t),
    title: t('Bản trình ký', 'For the head’s signature'),
    back: { href: addressOf(report), text: t('Trang của báo cáo', 'The report’s page') },
    docx: `${addressOf(report)}/bieu-mau.docx`,
    paper: paperModel(form),
  };
}
