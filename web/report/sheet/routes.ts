/** The filled form back into the draft: every cell checked, and told by its address where it is wrong. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readWorkbook } from '../../../client/documents/read-workbook.ts';
import type { Translate } from '../../../domain/bilingual.ts';
import { fieldsOf, type FormProblem } from '../../layout/form.ts';
import { problemsFrom } from '../../layout/problems-from.ts';
import { fileNameOf, fileOf } from '../../layout/sent-file.ts';
import type { WebServices } from '../../services.ts';
import { ADDRESS, addressOf } from '../address.ts';
import { baselineEtag } from '../baseline.ts';
import { answerLate } from '../late.ts';
import { isEditable } from '../report-status.ts';
import { saveAnswers } from '../save-answers.ts';
import { sectionModel } from '../section-model.ts';
import { sectionsOf } from '../sections.ts';
import { loadReport, type UnitReport } from '../unit-report.ts';
import { sheetPage } from './page.ts';
import { placePasted } from './place-pasted.ts';
import { placeWorkbook } from './place-workbook.ts';
import type { PlacedCells } from './placed.ts';

const PATH = `${ADDRESS}/bang-tinh`;
/** Strays told one by one; a sheet of something else has thousands. */
const FEW = 10;

/** What is filled in and was not so before; a figure typed takes the place of "no figure". */
function changesOf({ cells }: PlacedCells, { answers }: UnitReport): Record<string, string> {
  const filled = cells.filter(({ text, field }) => text !== '' && text !== answers[field]);
  const choices = filled
    .filter(({ field }) => field.startsWith('f.') && !field.endsWith('.choice'))
    .map(({ field }) => [field.replace(/\.[a-z]+$/, '.choice'), 'reported'] as const)
    .filter(([field]) => answers[field] !== undefined);
  return Object.fromEntries([...choices, ...filled.map(({ field, text }) => [field, text] as const)]);
}

/** Where each problem stands in the sheet, before what it is. */
function located(problems: readonly FormProblem[], { cells }: PlacedCells, t: Translate): FormProblem[] {
  const places = new Map(cells.map(({ field, where }) => [field, where]));
  return problems.map((problem) => {
    const where = places.get(problem.field);
    return where ? { ...problem, text: `${t(where)}: ${problem.text}` } : problem;
  });
}

function strayProblems({ strays }: PlacedCells, t: Translate): FormProblem[] {
  const told = strays.slice(0, FEW).map(({ where, text }) => ({
    field: 'main-content',
    text: t(
      `${where.vi}: “${text.slice(0, 60)}” không thuộc chỉ tiêu hay mục nào của báo cáo này, nên không được nạp.`,
      `${where.en}: “${text.slice(0, 60)}” belongs to no target or part of this report and was not taken.`,
    ),
  }));
  const more = strays.length - FEW;
  return more > 0
    ? [
        ...told,
        { field: 'main-content', text: t(`Và ${more} ô khác như vậy.`, `And ${more} more such cells.`) },
      ]
    : told;
}

export function registerReportSheet(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'unit' } as const;

  pages.get(PATH, { config }, async (request, reply) => {
    const report = await loadReport(services, request);
    if (!isEditable(report)) return reply.redirect(addressOf(report), 303);
    return reply.page(sheetPage(report, { pasted: '', problems: [] }, request.t));
  });

  async function read(body: unknown, report: UnitReport): Promise<PlacedCells | null> {
    const file = await fileOf(body, 'file');
    if (file) return placeWorkbook(await readWorkbook(file, 'file'), report);
    const { pasted = '' } = fieldsOf(body);
    return pasted === '' ? null : placePasted(pasted, report);
  }

  /** The first part with something wrong in it, with all that is wrong there. */
  function showProblems(
    reply: FastifyReply,
    report: UnitReport,
    placed: PlacedCells,
  ): Promise<FastifyReply> | null {
    const { t } = reply.request;
    const strays = strayProblems(placed, t);
    const wrong = sectionsOf(report)
      .map((section) => ({ section, problems: section.check(report, t) }))
      .filter(({ problems }) => problems.length > 0);
    const [first] = wrong;
    const section = first?.section ?? sectionsOf(report)[0];
    if (!section || (!first && strays.length === 0)) return null;
    const problems = [
      ...wrong.flatMap((one) =>
        located(one.problems, placed, t).map((problem) =>
          one.section === section
            ? problem
            : { ...problem, href: `${addressOf(report)}/${one.section.key}#${problem.field}` },
        ),
      ),
      ...strays,
    ];
    const model = sectionModel(report, section, { problems, drawn: baselineEtag(report, section) }, t);
    return reply.page(section.template, {
      ...model,
      action: `${addressOf(report)}/${section.key}?ve=kiem-tra`,
    });
  }

  pages.post(PATH, { config: { ...config, upload: true } }, async (request, reply) => {
    const report = await loadReport(services, request);
    const { t } = request;
    if (!isEditable(report)) return answerLate(reply, report, undefined, fileNameOf(request.body, 'file'));
    const { pasted = '' } = fieldsOf(request.body);
    const refuse = (problems: FormProblem[]): Promise<FastifyReply> =>
      reply.page(sheetPage(report, { pasted, problems }, t));
    let placed: PlacedCells | null;
    try {
      placed = await read(request.body, report);
    } catch (error) {
      return refuse(problemsFrom(error, ['file'], t));
    }
    if (!placed) {
      return refuse([
        { field: 'file', text: t('Chọn tệp, hoặc dán các ô.', 'Choose a file, or paste cells.') },
      ]);
    }
    if (placed.cells.every(({ text }) => text === '')) {
      const text = t(
        'Không thấy ô nào của biểu mẫu này đã điền. Dùng biểu mẫu tải từ trang này, giữ nguyên các cột.',
        'No cell of this form is filled in. Use the form from this page and keep its columns.',
      );
      return refuse([{ field: pasted === '' ? 'file' : 'pasted', text }]);
    }
    const saved = await saveAnswers(services, report, changesOf(placed, report));
    return showProblems(reply, saved, placed) ?? reply.redirect(`${addressOf(saved)}/kiem-tra`, 303);
  });
}
