/** The directory by spreadsheet: taken away, filled in, sent or pasted, compared, and saved only then. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserError } from '../../../domain/user-error.ts';
import { readWorkbook } from '../../../client/documents/read-workbook.ts';
import { officialsOfPlan } from '../../../records/directory/directory-changes.ts';
import { findSentPlan, keepSentPlan } from '../../../records/plans/sent-plans.ts';
import { withDone } from '../../layout/done-words.ts';
import { fieldsOf, type FormProblem } from '../../layout/form.ts';
import { mistakeRows } from '../../layout/mistakes.ts';
import { directoryOf } from '../../layout/paths.ts';
import { problemsFrom } from '../../layout/problems-from.ts';
import type { SentFile } from '../../../client/documents/check-file.ts';
import type { WebServices } from '../../services.ts';
import { rowsOfPasted, rowsOfWorkbook, type HeadedRow } from '../../sheets/headed-rows.ts';
import { importPage } from '../import-page.ts';
import { writeDirectory } from '../write-yaml.ts';
import { COLUMNS, drawDirectory, type PersonColumn } from './columns.ts';
import { compareDirectory, previewPage } from './preview-page.ts';
import { readPeople } from './read-people.ts';

/** Mistakes told one by one; a sheet of something else has thousands. */
const MOST_TOLD = 50;

type Services = Pick<WebServices, 'engine' | 'records' | 'now'>;

/** The workbook to be filled in. */
export function registerDirectorySheet(pages: FastifyInstance, { records }: WebServices): void {
  const config = { access: 'coordinator' } as const;
  pages.get('/ke-hoach/:plan/danh-ba/danh-ba.xlsx', { config }, async (request, reply) => {
    const { plan } = request.planScope;
    const officials = await officialsOfPlan(records.db, plan.id);
    return reply.file(`${plan.id}.danh-ba.xlsx`, await drawDirectory(plan, officials, request.t));
  });
}

/** Shows what a sheet would change, or which of its cells are wrong. */
export async function showSheet(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  sent: { file?: SentFile; pasted: string },
): Promise<FastifyReply> {
  const { t } = request;
  const { plan, email: owner } = request.planScope;
  const field = sent.file ? 'file' : 'pasted';
  const show = (problems: FormProblem[]): Promise<FastifyReply> =>
    reply.page(importPage(plan, { problems, mistakes: [], pasted: sent.pasted }, t));
  let rows: HeadedRow<PersonColumn>[] | null;
  try {
    rows = sent.file
      ? rowsOfWorkbook(await readWorkbook(sent.file, 'file', { namesPeople: true }), COLUMNS)
      : rowsOfPasted(sent.pasted, COLUMNS);
  } catch (error) {
    return show(problemsFrom(error, ['file'], t));
  }
  const heads = COLUMNS.map(({ title }) => t(title)).join(', ');
  if (!rows)
    return show([
      {
        field,
        text: t(`Không thấy hàng tiêu đề có các cột: ${heads}.`, `No row with these heads: ${heads}.`),
      },
    ]);
  const { people, mistakes } = readPeople(plan, rows);
  if (mistakes.length > 0) {
    const told = mistakes
      .slice(0, MOST_TOLD)
      .map(({ where, text }) => ({ field, text: `${t(where)}: ${t(text)}` }));
    const more = mistakes.length - MOST_TOLD;
    return show(
      more > 0 ? [...told, { field, text: t(`Và ${more} ô sai khác.`, `And ${more} more cells.`) }] : told,
    );
  }
  if (people.length === 0)
    return show([{ field, text: t('Không có dòng nào ghi địa chỉ thư.', 'No row has an e-mail address.') }]);
  const known = await officialsOfPlan(services.records.db, plan.id);
  const text = writeDirectory(plan.id, people);
  const kept = { plan: plan.id, owner, name: sent.file?.name ?? 'danh-ba', text };
  const id = await keepSentPlan(services.records.db, kept, services.now());
  return reply.page(previewPage(plan, compareDirectory(known, people), id, t));
}

/** Saves what was shown. */
export async function saveSheet(
  { engine, records }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { t } = request;
  const { plan, email: as } = request.planScope;
  const { sent: id = '' } = fieldsOf(request.body);
  const sent = await findSentPlan(records.db, { id, plan: plan.id, owner: as });
  const show = (text: string, mistakes: ReturnType<typeof mistakeRows> = []): Promise<FastifyReply> =>
    reply.page(importPage(plan, { problems: [{ field: 'file', text }], mistakes, pasted: '' }, t));
  if (!sent)
    return show(
      t(
        'Bảng đã gửi không còn được giữ. Xin gửi lại.',
        'What you sent is no longer kept. Please send it again.',
      ),
    );
  try {
    await engine.importOfficials({ text: sent.text, file: sent.name, within: { plan: plan.id, as } });
  } catch (error) {
    if (!(error instanceof UserError) || !['invalid', 'refused'].includes(error.code)) throw error;
    return show(t(error.words), mistakeRows(error, t));
  }
  return reply.redirect(withDone(directoryOf(plan.id), 'nhap'), 303);
}
