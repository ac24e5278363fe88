/** Figures of the same period last year for a plan's coordinator: entered one by one, or as a sheet. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readWorkbook } from '../../client/documents/read-workbook.ts';
import { readNumber } from '../../domain/figures/read-number.ts';
import { withDone } from '../layout/done-words.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { planBaselines } from '../layout/paths.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import { fileOf } from '../layout/sent-file.ts';
import type { WebServices } from '../services.ts';
import { checkRow } from './check-row.ts';
import { HEADS, type TypedBaseline } from './columns.ts';
import { drawBaselines } from './draw-sheet.ts';
import { loadBaselines, type BaselinesSeen } from './load.ts';
import { baselinesPage, type Sent } from './page.ts';
import { changedRows, enteredEtag, previewPage } from './preview.ts';
import { readBaselines } from './read-sheet.ts';

const HOME = '/ke-hoach/:plan/cung-ky';
const config = { access: 'coordinator' } as const;
const NOTHING_SENT: Sent = { values: {}, problems: [], mistakes: [] };

/** Rows as the page of the difference carried them; none where somebody changed them into something else. */
function rowsIn(text: string): TypedBaseline[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  return (Array.isArray(read) ? (read as Partial<Record<keyof TypedBaseline, unknown>>[]) : []).flatMap(
    (row) => {
      const { period, target, unit, source, numerator, denominator } = row;
      const texts = [period, target, unit, source];
      if (texts.some((one) => typeof one !== 'string') || typeof numerator !== 'number') return [];
      if (denominator !== null && typeof denominator !== 'number') return [];
      return [row as TypedBaseline];
    },
  );
}

export function registerBaselines(pages: FastifyInstance, services: WebServices): void {
  const { engine, now } = services;
  const load = (request: FastifyRequest): Promise<BaselinesSeen> =>
    loadBaselines(services, request.planScope.plan);
  const show = (reply: FastifyReply, seen: BaselinesSeen, sent: Partial<Sent>): Promise<FastifyReply> =>
    reply.page(baselinesPage(seen, { ...NOTHING_SENT, ...sent }, reply.request.t));
  const done = (reply: FastifyReply, plan: string): FastifyReply =>
    reply.redirect(withDone(planBaselines(plan), 'cung-ky'), 303);

  async function save({ planScope }: FastifyRequest, row: TypedBaseline): Promise<void> {
    const { unit, denominator, ...rest } = row;
    await engine.setBaseline({
      ...{ ...rest, plan: planScope.plan.id, as: planScope.email },
      ...(unit === '' ? {} : { unit }),
      ...(denominator === null ? {} : { denominator }),
    });
  }

  pages.get(HOME, { config }, async (request, reply) => show(reply, await load(request), {}));

  pages.get(`${HOME}/cung-ky.xlsx`, { config }, async (request, reply) =>
    reply.file(`cung-ky-${request.planScope.plan.id}.xlsx`, await drawBaselines(await load(request), now())),
  );

  pages.post(HOME, { config }, async (request, reply) => {
    const { t } = request;
    const seen = await load(request);
    const values = fieldsOf(request.body);
    const problems: FormProblem[] = [];
    const number = (field: 'numerator' | 'denominator'): number | null => {
      const typed = (values[field] ?? '').trim();
      if (typed === '') return null;
      const reading = readNumber(typed);
      if ('value' in reading) return reading.value;
      problems.push({ field, text: t(reading.problem.message) });
      return null;
    };
    const { period = '', target = '', unit = '', source = '' } = values;
    const [numerator, denominator] = [number('numerator'), number('denominator')];
    if (numerator === null && problems.length === 0)
      problems.push({ field: 'numerator', text: t('Nhập số liệu.', 'Enter the figure.') });
    if (numerator === null || problems.length > 0) return show(reply, seen, { values, problems });
    const row = { period, target, unit, numerator, denominator, source: source.trim() };
    const wrong = checkRow(row, seen, t).map(({ head, text }) => ({ field: head, text }));
    if (wrong.length > 0) return show(reply, seen, { values, problems: wrong });
    try {
      await save(request, row);
    } catch (error) {
      return show(reply, seen, { values, problems: problemsFrom(error, Object.keys(HEADS), t) });
    }
    return done(reply, seen.plan.id);
  });

  pages.post(`${HOME}/nap`, { config: { ...config, upload: true } }, async (request, reply) => {
    const { t } = request;
    const seen = await load(request);
    const refuse = (text: string): Promise<FastifyReply> =>
      show(reply, seen, { problems: [{ field: 'file', text }] });
    const file = await fileOf(request.body, 'file');
    if (!file) return refuse(t('Chọn bảng đã điền.', 'Choose the sheet that you filled in.'));
    try {
      const { rows, mistakes } = readBaselines(await readWorkbook(file, 'file'), seen, t);
      if (mistakes.length > 0) {
        const text = t(
          `${mistakes.length} ô cần sửa, nêu rõ địa chỉ dưới đây. Chưa ghi gì.`,
          `${mistakes.length} cells to correct, named below. Nothing was recorded.`,
        );
        return await show(reply, seen, { problems: [{ field: 'file', text }], mistakes });
      }
      const changed = changedRows(rows, seen);
      if (changed.length > 0) return await reply.page(previewPage(changed, seen, t));
      return await refuse(
        t(
          'Bảng không có gì khác với số liệu đã nhập.',
          'The sheet says nothing other than what was entered.',
        ),
      );
    } catch (error) {
      return show(reply, seen, { problems: problemsFrom(error, ['file'], t) });
    }
  });

  pages.post(`${HOME}/ghi`, { config }, async (request, reply) => {
    const { t } = request;
    const seen = await load(request);
    const { rows: sent = '', mark = '' } = fieldsOf(request.body);
    const rows = rowsIn(sent);
    const wrong = rows.flatMap((row) => checkRow(row, seen, t));
    if (rows.length === 0 || wrong.length > 0) {
      const text = wrong[0]?.text ?? t('Gửi lại bảng đã điền.', 'Send the sheet again.');
      return show(reply, seen, { problems: [{ field: 'file', text }] });
    }
    // Somebody entered figures since the difference was drawn.
    if (mark !== enteredEtag(seen)) return reply.page(previewPage(rows, seen, t));
    try {
      for (const row of rows) await save(request, row);
    } catch (error) {
      return show(reply, seen, { problems: problemsFrom(error, ['file'], t) });
    }
    return done(reply, seen.plan.id);
  });
}
