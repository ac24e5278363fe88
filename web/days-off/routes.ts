/** The days off, which are the same for every plan: shown to whoever signed in, changed by those who may. */
import type { FastifyInstance } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { listCalendar } from '../../client/calendar/list-calendar.ts';
import { yearOf } from '../../domain/calendar/dates.ts';
import { dayOf } from '../../domain/clock.ts';
import { fieldsOf } from '../layout/form.ts';
import { formatDate } from '../layout/names.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { changePage } from './change-page.ts';
import { mayChange, requireKeeper } from './keeper.ts';
import { daysOffPage } from './list-page.ts';
import { showOrSave } from './show-or-save.ts';
import { DAY_FIELDS, readChange } from './typed-change.ts';

const config = { access: 'signed-in' } as const;
const CHANGE = '/lich-nghi/sua';
/** How the façade names the form's fields in its objections. */
const PATHS: Record<string, string> = { '--off': 'off', '--worked': 'worked', '--remove': 'remove' };

export function registerDaysOff(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;

  pages.get('/lich-nghi', { config }, async (request, reply) => {
    const { nam = '' } = request.query as { nam?: string };
    const thisYear = yearOf(dayOf(now()));
    const year = /^20\d\d$/.test(nam) ? Number(nam) : thisYear;
    const known = (await listCalendar(services, {})).years.map((one) => one.year);
    const years = [...new Set([...known, year])].sort((a, b) => a - b);
    const seen = { years, mayChange: await mayChange(records, request.signedIn) };
    return reply.page(daysOffPage(await listCalendar(services, { year }), seen, request.t));
  });

  pages.get(CHANGE, { config }, async (request, reply) => {
    await requireKeeper(records, request);
    const { bo = '' } = request.query as { bo?: string };
    const typed: Record<string, string> = /^\d{4}-\d\d-\d\d$/.test(bo)
      ? { remove: formatDate(bo, translator('vi')) }
      : {};
    return reply.page(changePage(typed, [], request.t));
  });

  pages.post(CHANGE, { config }, async (request, reply) => {
    await requireKeeper(records, request);
    const typed = fieldsOf(request.body);
    const { t } = request;
    const { wanted, problems } = readChange(typed, t);
    if (problems.length > 0 || typed.step === 'edit') {
      return reply.page(changePage(typed, problems, t));
    }
    try {
      const sent = Object.fromEntries(
        [...DAY_FIELDS, 'number', 'date'].map((name) => [name, typed[name] ?? '']),
      );
      const { step, mark } = typed;
      return await showOrSave(services, reply, { ...wanted, as: request.signedIn }, { step, mark, sent });
    } catch (error) {
      const problems = problemsFrom(error, Object.keys(PATHS), t);
      const beside = problems.map((one) => ({ ...one, field: PATHS[one.field] ?? one.field }));
      return reply.page(changePage(typed, beside, t));
    }
  });
}
