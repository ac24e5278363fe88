/** A whole year of days off from a file: what it would move is shown before it is saved, as with single days. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { yearOf } from '../../../domain/calendar/dates.ts';
import { dayOf } from '../../../domain/clock.ts';
import { listCalendar } from '../../../client/calendar/list-calendar.ts';
import { fieldsOf } from '../../layout/form.ts';
import { httpError } from '../../layout/http-error.ts';
import { problemsFrom } from '../../layout/problems-from.ts';
import { mistakesSummary } from '../../layout/sent-text.ts';
import type { WebServices } from '../../services.ts';
import { requireKeeper } from '../keeper.ts';
import { showOrSave } from '../show-or-save.ts';
import { readYear, type SentYear } from './read-year.ts';
import { drawYear } from './sheet.ts';
import { yearPage } from './view-model.ts';
import { writeYear } from './write-year.ts';

const config = { access: 'signed-in' } as const;
const PATH = '/lich-nghi/ca-nam';

/** @throws HttpError 404 where the address names no year */
function yearNamed(request: FastifyRequest): number {
  const { year } = request.params as { year: string };
  if (!/^20\d\d$/.test(year)) throw httpError('not-found');
  return Number(year);
}

export function registerWholeYear(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;

  /** The form; the file to begin with is next year's, the one that is announced next. */
  function show(reply: FastifyReply, { typed, problem, mistakes }: Omit<SentYear, 'step' | 'mark'>) {
    const { t } = reply.request;
    const wrong = problem ?? (mistakes.length > 0 ? mistakesSummary(mistakes, t) : null);
    const problems = wrong === null ? [] : [{ field: problem === null ? 'text' : 'file', text: wrong }];
    const year = yearOf(dayOf(now())) + 1;
    return reply.page(yearPage({ year, typed, problems, mistakes }, t));
  }

  pages.get('/lich-nghi/:year/lich.yaml', { config }, async (request, reply) => {
    const year = yearNamed(request);
    const { days } = await listCalendar(services, { year });
    return reply.file(`lich-${year}.yaml`, writeYear(year, days, request.t));
  });

  pages.get('/lich-nghi/:year/lich.xlsx', { config }, async (request, reply) => {
    const year = yearNamed(request);
    const { days } = await listCalendar(services, { year });
    return reply.file(`lich-${year}.xlsx`, await drawYear(year, days, request.t));
  });

  pages.get(PATH, { config }, async (request, reply) => {
    await requireKeeper(records, request);
    return show(reply, { typed: { text: '', name: '' }, problem: null, mistakes: [] });
  });

  pages.post(PATH, { config: { ...config, upload: true } }, async (request, reply) => {
    await requireKeeper(records, request);
    const { t } = request;
    const sent = await readYear(request.body, t).catch((error: unknown) => {
      const [problem] = problemsFrom(error, ['file'], t);
      const { text = '', name = '' } = fieldsOf(request.body);
      return { typed: { text, name }, problem: problem?.text ?? '', mistakes: [], step: '', mark: '' };
    });
    const { typed, step, mark } = sent;
    if (step === 'edit') return show(reply, { typed, problem: null, mistakes: [] });
    if (sent.problem !== null || sent.mistakes.length > 0) return show(reply, sent);
    const { text, name: file } = typed;
    try {
      return await showOrSave(
        services,
        reply,
        { text, file, as: request.signedIn },
        { step, mark, sent: typed },
      );
    } catch (error) {
      const [problem] = problemsFrom(error, ['text'], t);
      return show(reply, { typed, problem: problem?.text ?? '', mistakes: [] });
    }
  });
}
