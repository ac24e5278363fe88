/** Acts on many reports of a period: chosen, read once more, then done one by one, each with a line of its own in the history. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { problemsIn, valueOf } from '../act-forms/declared-fields.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { FEW_PER_MINUTE } from '../layout/limits.ts';
import { loadPeriod, PERIOD_ADDRESS } from '../period-page/load-period.ts';
import { tickedIn } from '../layout/ticked.ts';
import type { WebServices } from '../services.ts';
import { BATCH_ACTS, batchFields, batchKey, type BatchAct } from './batch-acts.ts';
import { batchOf, chosenOf, MOST_AT_ONCE, type Batch } from './batch.ts';
import { OWN_DATES, readOwnDates } from './own-dates.ts';
import { someAtATime } from './some-at-a-time.ts';
import { choosePage, CHOSEN, confirmPage, outcomePage, type BatchOutcome } from './pages.ts';

const ADDRESS = `${PERIOD_ADDRESS}/nhieu/:act`;

/** @throws HttpError 404 for an act that is none of these, or a period that the plan has not */
async function load(services: WebServices, request: FastifyRequest): Promise<Batch> {
  const { act: key } = request.params as { act: string };
  const act = BATCH_ACTS.find((one) => batchKey(one) === key);
  if (!act) throw httpError('not-found');
  return batchOf(act, await loadPeriod(services, request), request.t);
}

/** What is wrong with what is asked once for all; a field is told of once. */
function typedProblems(act: BatchAct, values: Record<string, string>, t: Translate): FormProblem[] {
  const own = act.check?.(values, t) ?? [];
  const declared = batchFields(act).flatMap((one) => problemsIn(one, { fields: values, file: undefined }, t));
  return [...own, ...declared.filter(({ field }) => !own.some((problem) => problem.field === field))];
}

type OwnDates = ReturnType<typeof readOwnDates>['dates'];

/** Does it to each; what the engine refuses is noted, and the others go on. */
async function perform(
  { engine }: WebServices,
  { act, seen }: Batch,
  rows: Batch['possible'],
  { typed, saying, dates }: { typed: Record<string, unknown>; saying: string; dates: OwnDates },
): Promise<Pick<BatchOutcome, 'done' | 'refused'>> {
  const outcomes = await someAtATime(rows, async (row) => {
    const { unit, version } = row;
    const to = dates.get(unit);
    const own = to === undefined ? typed : { ...typed, to };
    const one = { plan: seen.plan.id, unit, period: seen.period, as: seen.email, version, typed: own };
    // The same form sent twice does it once.
    return act.submit(engine, { ...one, id: `${saying} ${unit}` }).then(
      () => ({ row, why: null }),
      (error: unknown) => {
        if (error instanceof UserError) return { row, why: error.words };
        throw error;
      },
    );
  });
  return {
    done: outcomes.flatMap(({ row, why }) => (why === null ? [row] : [])),
    refused: outcomes.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
  };
}

export function registerBatch(pages: FastifyInstance, services: WebServices): void {
  const config = { access: 'coordinator' } as const;

  pages.get(ADDRESS, { config }, async (request, reply) => {
    const batch = await load(services, request);
    return reply.page(choosePage(batch, { values: {}, named: null, problems: [] }, request.t));
  });

  pages.post(ADDRESS, { config: { ...config, ...FEW_PER_MINUTE } }, async (request, reply) => {
    const { t } = request;
    const batch = await load(services, request);
    const values = fieldsOf(request.body);
    const fields = batchFields(batch.act);
    const named = tickedIn(request, CHOSEN);
    const { rows, gone } = chosenOf(batch, named);
    const own = readOwnDates(
      batch.act.hasOwnDates ? (values[OWN_DATES] ?? '') : '',
      batch.seen.plan,
      rows,
      t,
    );
    const problems = [...typedProblems(batch.act, values, t), ...own.problems];
    const { dates } = own;
    if (named.length === 0) {
      problems.push({ field: CHOSEN, text: t('Chọn ít nhất một đơn vị.', 'Choose one unit at least.') });
    }
    if (named.length > MOST_AT_ONCE) {
      const most = t(
        `Mỗi lần chọn nhiều nhất ${MOST_AT_ONCE} đơn vị.`,
        `Choose ${MOST_AT_ONCE} units at most.`,
      );
      problems.push({ field: CHOSEN, text: most });
    }
    if (problems.length > 0) return reply.page(choosePage(batch, { values, named, problems }, t));
    if (values.step !== 'sure' || rows.length === 0) {
      return rows.length === 0
        ? reply.page(outcomePage(batch, { done: [], refused: [], gone }, t))
        : reply.page(confirmPage(batch, { rows, values, dates, saying: randomUUID() }, t));
    }
    const typed = Object.assign(
      {},
      ...fields.map((field) => valueOf(field, { fields: values, file: undefined })),
    ) as Record<string, unknown>;
    const outcome = await perform(services, batch, rows, { typed, dates, saying: values.saying ?? '' });
    return reply.page(outcomePage(batch, { ...outcome, gone }, t));
  });
}
